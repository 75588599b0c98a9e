package org.virtargv.problem;

/**
 * Text of an input as it may be shown: on one line, and without the characters that move a terminal's cursor, change
 * its colours or turn the direction of the writing. Each such character becomes U+FFFD, so that a reader sees that
 * something stood there.
 */
public final class Printable {
    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (hidden(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    /** The same for a text of several lines: its newlines and tabs stay. */
    public static String lines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c != '\n' && c != '\t' && hidden(text, i) ? REPLACEMENT : c);
        }
        return out.toString();
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(hidden(text, i) ? REPLACEMENT : text.charAt(i));
        }
        return out.toString();
    }

    private static boolean hidden(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x7f) {
            return c < ' ';
        }
        return Character.isISOControl(c) || turnsDirection(c) || isLineEnd(c) || isHalf(text, i);
    }

    /** The marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm. */
    private static boolean turnsDirection(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static boolean isLineEnd(char c) {
        return c == '\u2028' || c == '\u2029';
    }

    /** A surrogate without its other half is no character, and no encoding can write it. */
    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
