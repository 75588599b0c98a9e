package org.virtargv.cli;

/** The command was called in a way that cannot be carried out; the message is for the user. Exit status 2. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
