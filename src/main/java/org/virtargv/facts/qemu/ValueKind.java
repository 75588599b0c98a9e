package org.virtargv.facts.qemu;

import java.math.BigInteger;
import java.util.Set;
import org.virtargv.json.JsonException;

/**
 * What the value of a property is, as far as QEMU tells: the type that device-list-properties and qom-list-properties
 * name, or the kind of JSON value that its schema has.
 */
public enum ValueKind {
    bool('b', "true or false", "bool", "boolean"),
    integer(
            'i',
            "a whole number",
            "int",
            "int8",
            "int16",
            "int32",
            "int64",
            "uint8",
            "uint16",
            "uint32",
            "uint64",
            "size",
            "size32",
            "uint"),
    string('s', "a string", "str", "string"),
    onOffAuto('a', "'on', 'off' or 'auto'", "OnOffAuto"),
    number('n', "a number", "number"),
    nothing('0', "null", "null");

    /** How a profile file writes it. */
    final char letter;

    /** In words, for a message. */
    public final String words;

    private final Set<String> names;

    ValueKind(char letter, String words, String... names) {
        this.letter = letter;
        this.words = words;
        this.names = Set.of(names);
    }

    /** The kind of QEMU's type; null for one of which no more is known. */
    public static ValueKind of(String type) {
        for (ValueKind k : values()) {
            if (k.names.contains(type)) {
                return k;
            }
        }
        return null;
    }

    static ValueKind ofLetter(char letter) {
        for (ValueKind k : values()) {
            if (k.letter == letter) {
                return k;
            }
        }
        throw new JsonException("'" + letter + "' is not a known kind of value");
    }

    /** Whether QEMU takes the value in its JSON spelling, which knows a number from a string of digits. */
    public boolean takes(Object value) {
        boolean whole = value instanceof Long || value instanceof Integer || value instanceof BigInteger;
        return switch (this) {
            case bool -> value instanceof Boolean;
            case integer -> whole;
            case number -> value instanceof Number;
            case string -> value instanceof String;
            case onOffAuto -> "on".equals(value) || "off".equals(value) || "auto".equals(value);
            case nothing -> value != null && value.toString().equals("null");
        };
    }
}
