package org.virtargv.facts;

/** A facts file that cannot be used; the message says what is wrong with it, for the user, without the file's name. */
public final class FactsException extends Exception {
    private static final long serialVersionUID = 1;

    public FactsException(String message) {
        super(message);
    }
}
