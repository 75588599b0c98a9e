package org.virtargv.cli.option;

/** The command was called in a way that cannot be carried out; the message is for the user. Exit status 2. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
