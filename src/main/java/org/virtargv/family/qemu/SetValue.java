package org.virtargv.family.qemu;

import java.util.List;
import org.virtargv.facts.qemu.ValueKind;

/**
 * A value as {@code <qemu:property>} spells it: QEMU reads key=value by what the property is, and JSON by what is
 * written.
 *
 * @param type of {@code <qemu:property>}
 */
record SetValue(String type, String text) {
    /** As the first of these kinds that can hold it; by its form where nothing is known; null where none can. */
    static SetValue of(String value, List<ValueKind> kinds) {
        if (kinds.isEmpty()) {
            SetValue guess = bool(value);
            guess = guess == null ? number(value) : guess;
            return guess == null ? new SetValue("string", value) : guess;
        }
        for (ValueKind kind : kinds) {
            SetValue found =
                    switch (kind) {
                        case bool -> bool(value);
                        case integer -> number(value);
                        case onOffAuto -> kind.takes(value) ? new SetValue("string", value) : null;
                        case string -> new SetValue("string", value);
                        case number, nothing -> null;
                    };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static SetValue bool(String value) {
        return switch (value) {
            case "on", "yes", "true", "y" -> new SetValue("bool", "true");
            case "off", "no", "false", "n" -> new SetValue("bool", "false");
            default -> null;
        };
    }

    /** Sizes may have a unit. */
    private static SetValue number(String value) {
        int unit = value.length() < 2 ? -1 : "kmgt".indexOf(Character.toLowerCase(value.charAt(value.length() - 1)));
        String digits = unit < 0 || value.startsWith("0x") ? value : value.substring(0, value.length() - 1);
        try {
            long number = Long.decode(digits);
            number = digits.equals(value) ? number : Math.multiplyExact(number, 1L << (10 * (unit + 1)));
            return new SetValue(number < 0 ? "signed" : "unsigned", Long.toString(number));
        } catch (NumberFormatException | ArithmeticException none) {
            return null;
        }
    }

    String property(String name) {
        return "<qemu:property name='" + escaped(name) + "' type='" + type + "' value='" + escaped(text) + "'/>";
    }

    private static String escaped(String word) {
        return word.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    }
}
