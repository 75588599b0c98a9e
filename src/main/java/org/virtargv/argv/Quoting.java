package org.virtargv.argv;

import java.util.List;
import java.util.Map;
import org.virtargv.json.JsonWriter;

/** The one place that quotes: for the shell, for JSON, and for QEMU's comma-separated values. */
public final class Quoting {
    private Quoting() {}

    /**
     * One word of a POSIX shell. Words of harmless characters stay bare; all others stand in single quotes, where only
     * the single quote itself is special.
     */
    public static String shell(String word) {
        if (!word.isEmpty() && word.chars().allMatch(Quoting::isBare)) {
            return word;
        }
        return quoted(word);
    }

    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean isBare(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/_.-=,:+@%".indexOf(c) >= 0;
    }

    /** A value inside {@code key=value,…}: QEMU reads a doubled comma as one that belongs to the value. */
    public static String comma(String value) {
        return value.replace(",", ",,");
    }

    static String keyValue(Props props, String impliedKey) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, Object> e : props.values().entrySet()) {
            if (out.length() == 0 && e.getKey().equals(impliedKey)) {
                out.append(comma(String.valueOf(e.getValue())));
            } else {
                keyValue(out, e.getKey(), e.getValue());
            }
        }
        return out.toString();
    }

    private static void keyValue(StringBuilder out, String key, Object value) {
        if (value instanceof Props nested) {
            nested.values().forEach((k, v) -> keyValue(out, key + "." + k, v));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                keyValue(out, key + "." + i, list.get(i));
            }
        } else {
            out.append(out.length() == 0 ? "" : ",").append(key).append('=').append(comma(word(value)));
        }
    }

    private static String word(Object value) {
        return value instanceof Boolean on ? (on ? "on" : "off") : value.toString();
    }

    static String json(Object value) {
        StringBuilder out = new StringBuilder();
        json(out, value);
        return out.toString();
    }

    private static void json(StringBuilder out, Object value) {
        if (value instanceof Props props) {
            String between = "{";
            for (Map.Entry<String, Object> e : props.values().entrySet()) {
                out.append(between);
                jsonString(out, e.getKey());
                out.append(':');
                json(out, e.getValue());
                between = ",";
            }
            out.append(props.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String between = "[";
            for (Object v : list) {
                out.append(between);
                json(out, v);
                between = ",";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String s) {
            jsonString(out, s);
        } else {
            out.append(value);
        }
    }

    /** A string as JSON has it. */
    public static void jsonString(StringBuilder out, String s) {
        JsonWriter.string(out, s);
    }
}
