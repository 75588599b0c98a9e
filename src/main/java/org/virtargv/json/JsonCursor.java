package org.virtargv.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON (RFC 8259) where it stands in a text of UTF-8, without building a tree: a conversation with QEMU is a
 * megabyte, of which a conversion asks a few parts. A part that is not needed now is skipped, and its place kept. The
 * grammar is held to the letter, also in what is skipped; anything else is a {@link JsonException}.
 */
public final class JsonCursor {
    /** Deeper than anything that QEMU or this program writes, and far from where a recursion could not go on. */
    private static final int DEEPEST = 64;

    /** No number that means anything is longer, and reading one takes time that grows with the square of its length. */
    private static final int LONGEST_NUMBER = 1000;

    private final byte[] text;
    private final int end;
    private final JsonString strings;
    private int at;
    private int depth;
    private boolean first;

    /** A part of the text: from {@code start}, {@code end} not included. */
    public record Range(int start, int end) {}

    /** @param text a byte order mark at its beginning is passed over */
    public JsonCursor(byte[] text) {
        this(text, new Range(hasMark(text) ? 3 : 0, text.length));
    }

    /** @param range as {@link #skip} returned it */
    public JsonCursor(byte[] text, Range range) {
        this.text = text;
        this.at = range.start();
        this.end = range.end();
        this.strings = new JsonString(text, end);
    }

    private static boolean hasMark(byte[] t) {
        return t.length >= 3 && t[0] == (byte) 0xef && t[1] == (byte) 0xbb && t[2] == (byte) 0xbf;
    }

    /** Whether nothing but white space is left. */
    public boolean atEnd() {
        space();
        return at >= end;
    }

    /** The first character of the next value. */
    char peek() {
        space();
        if (at >= end) {
            throw JsonException.cut();
        }
        return (char) (text[at] & 0xff);
    }

    /** Enters an object or list; then {@link #more} says for each member whether it is there. */
    public void open(char bracket) {
        if (peek() != bracket) {
            throw wrong(bracket == '{' ? "an object" : "a list");
        }
        if (++depth > DEEPEST) {
            throw JsonException.at(text, at, "is nested more than " + DEEPEST + " deep");
        }
        at++;
        first = true;
    }

    /** Whether a member follows; leaves the object or list where none does. */
    public boolean more(char bracket) {
        char c = peek();
        if (c == bracket) {
            at++;
            depth--;
            first = false;
            return false;
        }
        if (!first) {
            if (c != ',') {
                throw wrong("a comma or a closing bracket");
            }
            at++;
        }
        first = false;
        return true;
    }

    /** The name of an object's member; its value is next. */
    public String name() {
        String name = string();
        colon();
        return name;
    }

    public String string() {
        int start = passString();
        return strings.value(start, at);
    }

    /** Passes over a string and returns where its first character stands. */
    private int passString() {
        if (peek() != '"') {
            throw wrong("a string");
        }
        int start = at + 1;
        at = strings.pass(start);
        return start;
    }

    private void colon() {
        if (peek() != ':') {
            throw wrong("a colon");
        }
        at++;
    }

    /**
     * A string, a whole number (Long), another number or one that a Long cannot hold (BigDecimal), a Boolean, or null;
     * a list or object is skipped and gives null.
     */
    public Object scalar() {
        return switch (peek()) {
            case '"' -> string();
            case '{', '[', 'n' -> {
                skip();
                yield null;
            }
            case 't' -> {
                passWord("true");
                yield true;
            }
            case 'f' -> {
                passWord("false");
                yield false;
            }
            default -> numberText();
        };
    }

    private Object numberText() {
        int start = at;
        boolean whole = passNumber();
        if (at - start > LONGEST_NUMBER) {
            throw JsonException.at(text, at, "has a number of more than " + LONGEST_NUMBER + " characters");
        }
        return number(new String(text, start, at - start, StandardCharsets.ISO_8859_1), whole);
    }

    private static Object number(String number, boolean whole) {
        if (whole && number.length() < 19) {
            return Long.valueOf(number);
        }
        BigDecimal value = new BigDecimal(number);
        return whole && value.toBigInteger().bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private void passWord(String word) {
        int stop = at + word.length();
        if (stop > end || !word.equals(new String(text, at, word.length(), StandardCharsets.ISO_8859_1))) {
            throw wrong("a value");
        }
        at = stop;
    }

    /** Passes over a number as the grammar has it; whether it has neither fraction nor exponent. */
    private boolean passNumber() {
        if (text[at] == '-') {
            at++;
        }
        if (isNext('0')) {
            at++;
        } else {
            passDigits("a value");
        }
        boolean whole = true;
        if (isNext('.')) {
            whole = false;
            at++;
            passDigits("a digit");
        }
        if (isNext('e') || isNext('E')) {
            whole = false;
            at++;
            if (isNext('+') || isNext('-')) {
                at++;
            }
            passDigits("a digit");
        }
        return whole;
    }

    private boolean isNext(char c) {
        return at < end && text[at] == c;
    }

    private void passDigits(String wanted) {
        int start = at;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        if (at == start) {
            throw at >= end ? JsonException.cut() : wrong(wanted);
        }
    }

    public boolean bool() {
        if (scalar() instanceof Boolean b) {
            return b;
        }
        throw wrong("true or false");
    }

    public long number() {
        if (scalar() instanceof Long n) {
            return n;
        }
        throw wrong("a whole number");
    }

    /** Passes over one value of any kind and returns its place. */
    public Range skip() {
        char c = peek();
        int start = at;
        switch (c) {
            case '"' -> passString();
            case '{' -> {
                open('{');
                while (more('}')) {
                    passString();
                    colon();
                    skip();
                }
            }
            case '[' -> {
                open('[');
                while (more(']')) {
                    skip();
                }
            }
            case 't' -> passWord("true");
            case 'f' -> passWord("false");
            case 'n' -> passWord("null");
            default -> passNumber();
        }
        return new Range(start, at);
    }

    private void space() {
        while (at < end) {
            byte c = text[at];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return;
            }
            at++;
        }
    }

    private JsonException wrong(String wanted) {
        return JsonException.at(text, at, "does not have " + wanted + " where one is expected");
    }
}
