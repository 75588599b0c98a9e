package org.virtargv.facts;

/**
 * A part of a facts file turned out to be damaged when it was asked for. What every conversion needs is checked when a
 * file is read, see {@link FactsException}; the rest is read late. The message is for the user, without the file's
 * name.
 */
public class DamagedFactsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedFactsException(String message) {
        super(message, null, false, false);
    }
}
