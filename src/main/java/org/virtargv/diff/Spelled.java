package org.virtargv.diff;

import java.util.Map;

/**
 * The value of a property.
 *
 * @param text    as the line has it
 * @param meaning in the one spelling of all that mean the same
 */
public record Spelled(String text, String meaning) {
    /** A value that has one spelling. */
    Spelled(String text) {
        this(text, text);
    }

    /** Another value of a property that may stand several times. */
    Spelled and(Spelled next) {
        return new Spelled(text + "," + next.text, meaning + "," + next.meaning);
    }

    /** The one property of an option that is a mere text. */
    static Map<String, Spelled> value(String text) {
        return Map.of("value", new Spelled(text));
    }
}
