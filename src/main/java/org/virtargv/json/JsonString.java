package org.virtargv.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The strings of a text of UTF-8. A string may hold any Unicode character: half a surrogate pair, which the grammar
 * lets pass, is none and cannot be written again.
 */
final class JsonString {
    private final byte[] text;
    private final int end;
    private boolean escapes;

    JsonString(byte[] text, int end) {
        this.text = text;
        this.end = end;
    }

    /**
     * Passes over a string. One plain loop over bytes, for it runs over most of a megabyte before the machine has
     * compiled anything.
     *
     * @param start the place of the first character, behind the quote
     * @return the place behind the closing quote
     */
    int pass(int start) {
        byte[] t = text;
        int last = end;
        int all = 0;
        escapes = false;
        for (int i = start; i < last; i++) {
            byte c = t[i];
            if (c == '"') {
                if (all < 0) {
                    checkUtf8(start, i);
                }
                return i + 1;
            }
            all |= c;
            if (c == '\\') {
                escapes = true;
                i = passEscape(i + 1);
            } else if (c >= 0 && c < ' ') {
                throw wrong(i, "has a control character in a string");
            }
        }
        throw JsonException.cut();
    }

    /** The string that {@link #pass} has just passed over. */
    String value(int start, int stop) {
        String raw = new String(text, start, stop - 1 - start, StandardCharsets.UTF_8);
        return escapes ? unescaped(raw) : raw;
    }

    /** @return the place of the escape's last character; a surrogate takes its other half with it */
    private int passEscape(int i) {
        if (i >= end) {
            throw JsonException.cut();
        }
        if (text[i] != 'u') {
            if ("\"\\/bfnrt".indexOf(text[i]) < 0) {
                throw wrong(i, "has an invalid escape in a string");
            }
            return i;
        }
        char unit = unit(i + 1);
        if (!Character.isSurrogate(unit)) {
            return i + 4;
        }
        boolean two = Character.isHighSurrogate(unit) && i + 6 < end && text[i + 5] == '\\' && text[i + 6] == 'u';
        if (!two || !Character.isLowSurrogate(unit(i + 7))) {
            throw wrong(i, "has one half of a surrogate pair without the other");
        }
        return i + 10;
    }

    private char unit(int digits) {
        if (digits + 4 > end) {
            throw JsonException.cut();
        }
        int out = 0;
        for (int i = digits; i < digits + 4; i++) {
            int digit = text[i] < 0 ? -1 : Character.digit(text[i], 16);
            if (digit < 0) {
                throw wrong(i, "has a \\u in a string without four hexadecimal digits");
            }
            out = out << 4 | digit;
        }
        return (char) out;
    }

    private void checkUtf8(int start, int stop) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text, start, stop - start));
        } catch (CharacterCodingException e) {
            throw wrong(start, "has a string that is not UTF-8");
        }
    }

    private static String unescaped(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = raw.charAt(++i);
            if (escape == 'u') {
                out.append((char) Integer.parseInt(raw, i + 1, i + 5, 16));
                i += 4;
            } else {
                int control = "bfnrt".indexOf(escape);
                out.append(control < 0 ? escape : "\b\f\n\r\t".charAt(control));
            }
        }
        return out.toString();
    }

    private JsonException wrong(int at, String what) {
        return JsonException.at(text, at, what);
    }
}
