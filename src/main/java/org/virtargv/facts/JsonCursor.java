package org.virtargv.facts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON where it stands in a text of UTF-8, without building a tree: a conversation with QEMU is a megabyte, of
 * which a conversion asks a few parts. A part that is not needed now is skipped, and its place kept. Whatever is not
 * JSON is a {@link Malformed}.
 */
final class JsonCursor {
    private final byte[] text;
    private final int end;
    private int at;
    private boolean first;

    /** What is wrong, and where. */
    static final class Malformed extends DamagedFactsException {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /** A part of the text: from {@code start}, {@code end} not included. */
    record Range(int start, int end) {}

    JsonCursor(byte[] text) {
        this(text, new Range(0, text.length));
    }

    JsonCursor(byte[] text, Range range) {
        this.text = text;
        this.at = range.start();
        this.end = range.end();
    }

    /** Whether nothing but white space is left. */
    boolean atEnd() {
        space();
        return at >= end;
    }

    /** Enters an object or list; then {@link #more} says for each member whether it is there. */
    void open(char bracket) {
        if (peek() != bracket) {
            throw wrong(bracket == '{' ? "an object" : "a list");
        }
        at++;
        first = true;
    }

    /** Whether a member follows; leaves the object or list where none does. */
    boolean more(char bracket) {
        char c = peek();
        if (c == bracket) {
            at++;
            first = false;
            return false;
        }
        if (!first) {
            if (c != ',') {
                throw wrong("a comma");
            }
            at++;
        }
        first = false;
        return true;
    }

    /** The name of an object's member; its value is next. */
    String name() {
        String name = string();
        if (peek() != ':') {
            throw wrong("a colon");
        }
        at++;
        return name;
    }

    String string() {
        if (peek() != '"') {
            throw wrong("a string");
        }
        byte[] t = text;
        int start = ++at;
        for (int i = start; i < end; i++) {
            byte c = t[i];
            if (c == '"') {
                at = i + 1;
                return new String(t, start, i - start, StandardCharsets.UTF_8);
            }
            if (c == '\\') {
                return escaped(start, i);
            }
        }
        throw cut();
    }

    private String escaped(int start, int backslash) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(text, start, backslash - start);
        for (int i = backslash; i < end; i++) {
            byte c = text[i];
            if (c == '"') {
                at = i + 1;
                return out.toString(StandardCharsets.UTF_8);
            }
            if (c != '\\') {
                out.write(c);
            } else if (++i < end && text[i] == 'u' && i + 4 < end) {
                out.writeBytes(String.valueOf(unicode(i + 1)).getBytes(StandardCharsets.UTF_8));
                i += 4;
            } else if (i < end) {
                out.write(unescaped(text[i]));
            }
        }
        throw cut();
    }

    private char unicode(int digits) {
        try {
            return (char) Integer.parseInt(new String(text, digits, 4, StandardCharsets.ISO_8859_1), 16);
        } catch (NumberFormatException e) {
            at = digits;
            throw wrong("four hexadecimal digits");
        }
    }

    private static int unescaped(byte c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
        };
    }

    /**
     * A string, a whole number (Long), another number (Double), a Boolean, or null; a list or object is skipped and
     * gives null.
     */
    Object scalar() {
        char c = peek();
        if (c == '"') {
            return string();
        }
        if (c == '{' || c == '[') {
            skip();
            return null;
        }
        String word = word();
        switch (word) {
            case "true":
                return Boolean.TRUE;
            case "false":
                return Boolean.FALSE;
            case "null":
                return null;
            default:
                return number(word);
        }
    }

    private Object number(String word) {
        try {
            return Long.valueOf(word);
        } catch (NumberFormatException whole) {
            try {
                return Double.valueOf(word);
            } catch (NumberFormatException e) {
                throw new Malformed("'" + word + "' on line " + line() + " is not JSON");
            }
        }
    }

    private String word() {
        int start = at;
        while (at < end && ",]}: \n\r\t\"".indexOf(text[at]) < 0) {
            at++;
        }
        if (at == start) {
            throw wrong("a value");
        }
        return new String(text, start, at - start, StandardCharsets.UTF_8);
    }

    boolean bool() {
        return scalar() instanceof Boolean b ? b : fail("true or false");
    }

    long number() {
        return scalar() instanceof Long n ? n : fail("a whole number");
    }

    private <T> T fail(String wanted) {
        throw wrong(wanted);
    }

    /** Passes over one value of any kind and returns its place. */
    Range skip() {
        char c = peek();
        int start = at;
        if (c == '"') {
            skipString();
        } else if (c == '{' || c == '[') {
            skipNested();
        } else {
            word();
        }
        return new Range(start, at);
    }

    /** One plain loop over bytes, for it runs over most of a megabyte before the machine has compiled anything. */
    private void skipNested() {
        int depth = 0;
        byte[] t = text;
        int last = end;
        for (int i = at; i < last; i++) {
            byte c = t[i];
            if (c == '"') {
                while (++i < last && t[i] != '"') {
                    if (t[i] == '\\') {
                        i++;
                    }
                }
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                at = i + 1;
                return;
            }
        }
        throw cut();
    }

    private void skipString() {
        int i = at + 1;
        while (i < end && text[i] != '"') {
            i += text[i] == '\\' ? 2 : 1;
        }
        if (i >= end) {
            throw cut();
        }
        at = i + 1;
    }

    private char peek() {
        space();
        if (at >= end) {
            throw cut();
        }
        return (char) text[at];
    }

    private void space() {
        while (at < end && text[at] <= ' ' && text[at] >= 0) {
            at++;
        }
    }

    private Malformed cut() {
        return new Malformed("it ends in the middle (cut off?)");
    }

    private Malformed wrong(String wanted) {
        return new Malformed("line " + line() + " does not hold " + wanted + " where one belongs");
    }

    private int line() {
        int line = 1;
        for (int i = 0; i < Math.min(at, text.length); i++) {
            line += text[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
