package org.virtargv.diff;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;

/** One spelling for values that mean the same to QEMU. */
final class Values {
    private static final Set<String> DESCRIPTORS = Set.of("fd", "fds", "vhostfd", "vhostfds");
    private static final Set<String> SIZES =
            Set.of("size", "maxmem", "mem", "hugetlbsize", "pci-hole64-size", "align", "cap-hpt-max-page-size");

    /** What replaces a number that each start of QEMU has its own of. */
    static final String DESCRIPTOR = "(descriptor)";

    private static final Map<Character, Integer> UNITS =
            Map.of('b', 0, 'k', 10, 'm', 20, 'g', 30, 't', 40, 'p', 50, 'e', 60);

    private Values() {}

    /**
     * The value, with what every line would write for it.
     *
     * @param option {@code -device}
     * @param key    the last part of its name
     */
    static Spelled of(String option, String key, Object value) {
        String text = value instanceof Boolean on ? (on ? "on" : "off") : value.toString();
        return new Spelled(text, meaning(option, key, text));
    }

    private static String meaning(String option, String key, String text) {
        if (DESCRIPTORS.contains(key)) {
            return descriptors(text);
        } else if (text.startsWith("/dev/fdset/")) {
            return DESCRIPTOR;
        } else if (key.equals("addr") && option.equals("-device")) {
            return slot(text);
        } else if (SIZES.contains(key)) {
            return size(text, option.equals("-m") || key.equals("mem"));
        }
        return switch (text) {
            case "true", "yes" -> "on";
            case "false", "no" -> "off";
            default -> text.startsWith("0x") ? number(text) : ofOneStart(text);
        };
    }

    /** Each has a number of its own in every start; how many there are is how many queues there are. */
    private static String descriptors(String text) {
        StringBuilder out = new StringBuilder(DESCRIPTOR);
        for (int i = text.indexOf(':'); i >= 0; i = text.indexOf(':', i + 1)) {
            out.append(':').append(DESCRIPTOR);
        }
        return out.toString();
    }

    /** A place on a PCI bus: slot and function are hexadecimal, with a sign of that or without. */
    private static String slot(String text) {
        int dot = text.indexOf('.');
        try {
            int slot = Integer.parseInt(hex(dot < 0 ? text : text.substring(0, dot)), 16);
            int function = dot < 0 ? 0 : Integer.parseInt(hex(text.substring(dot + 1)), 16);
            return "0x" + Integer.toHexString(slot) + (function == 0 ? "" : ".0x" + Integer.toHexString(function));
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static String hex(String text) {
        return text.startsWith("0x") ? text.substring(2) : text;
    }

    private static String number(String text) {
        for (int i = 2; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return text;
            }
        }
        return text.length() < 3 || text.length() > 18 ? text : new BigInteger(text.substring(2), 16).toString();
    }

    /** In bytes. */
    private static String size(String text, boolean mebibytes) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        Integer shift = digits == text.length()
                ? Integer.valueOf(mebibytes ? 20 : 0)
                : digits == text.length() - 1 ? UNITS.get(Character.toLowerCase(text.charAt(digits))) : null;
        return digits == 0 || digits > 18 || shift == null
                ? text
                : new BigInteger(text.substring(0, digits)).shiftLeft(shift).toString();
    }

    /** The folders of a running domain have the number of the run in their names, {@code domain-7-guest}. */
    private static String ofOneStart(String text) {
        int at = text.indexOf("/domain-");
        if (at < 0) {
            return text;
        }
        int begin = at + "/domain-".length();
        int end = begin;
        while (end < text.length()
                && ((text.charAt(end) == '-' && end == begin) || Character.isDigit(text.charAt(end)))) {
            end++;
        }
        return end > begin && end < text.length() && text.charAt(end) == '-'
                ? text.substring(0, begin) + "N" + text.substring(end)
                : text;
    }
}
