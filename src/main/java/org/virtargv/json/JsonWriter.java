package org.virtargv.json;

import java.util.Map;

/** Writes maps, iterables, strings, numbers, Booleans and null as JSON, and no character escaped that need not be. */
public final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out;
    private final boolean lines;
    private int depth;

    private JsonWriter(StringBuilder out, boolean lines) {
        this.out = out;
        this.lines = lines;
    }

    /** Without any white space. */
    public static String compact(Object value) {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out, false).value(value);
        return out.toString();
    }

    /** A member a line, two spaces a level; no line feed at the end. */
    public static String lines(Object value) {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out, true).value(value);
        return out.toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Iterable<?> list) {
            list(list);
        } else if (value == null || value instanceof Boolean || value instanceof Number) {
            out.append(value);
        } else if (value instanceof CharSequence) {
            string(out, value.toString());
        } else {
            throw new IllegalArgumentException("JSON has no " + value.getClass());
        }
    }

    private void object(Map<?, ?> map) {
        char between = '{';
        depth++;
        for (Map.Entry<?, ?> e : map.entrySet()) {
            out.append(between);
            line();
            string(out, (String) e.getKey());
            out.append(lines ? ": " : ":");
            value(e.getValue());
            between = ',';
        }
        close(map.isEmpty(), '{', '}');
    }

    private void list(Iterable<?> list) {
        char between = '[';
        depth++;
        for (Object v : list) {
            out.append(between);
            line();
            value(v);
            between = ',';
        }
        close(between == '[', '[', ']');
    }

    private void close(boolean empty, char opening, char closing) {
        depth--;
        if (empty) {
            out.append(opening);
        } else {
            line();
        }
        out.append(closing);
    }

    private void line() {
        if (lines) {
            out.append('\n');
            for (int i = 0; i < depth; i++) {
                out.append("  ");
            }
        }
    }

    /** Appends a string with its quotes. */
    public static void string(StringBuilder out, String s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
