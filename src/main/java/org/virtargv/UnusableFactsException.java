package org.virtargv;

/**
 * A facts file cannot be used: it is not JSON, or has another format or kind than expected. The message is for the user
 * and names the file.
 */
public final class UnusableFactsException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableFactsException(String file, Exception cause) {
        super(file + ": " + cause.getMessage(), cause);
    }
}
