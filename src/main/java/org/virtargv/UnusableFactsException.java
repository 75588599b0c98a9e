package org.virtargv;

/**
 * A file of facts that cannot be used: it is not JSON, of another format, or not of the kind that was asked for. The
 * message is for the user and names the file.
 */
public final class UnusableFactsException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableFactsException(String file, Exception cause) {
        super(file + ": " + cause.getMessage(), cause);
    }
}
