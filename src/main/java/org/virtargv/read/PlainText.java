package org.virtargv.read;

/** The text of a plain document, in elements and in attributes, with its references replaced. */
final class PlainText {
    private final char[] s;
    private int at;
    /** What was read so far where it is not as it stands in the document. */
    private StringBuilder out;

    private int start;

    /** @param document with a NUL behind it */
    PlainText(char[] document) {
        s = document;
    }

    /** Where the text that was read last ends. */
    int end() {
        return at;
    }

    /** The text of an element up to its next markup, or null where it is not plain. */
    String content(int from) {
        begin(from);
        while (s[at] != '<') {
            if (s[at] == '&') {
                if (!reference()) {
                    return null;
                }
            } else if ((s[at] == ']' && s[at + 1] == ']' && s[at + 2] == '>') || !isCharacter(at)) {
                return null;
            } else {
                at++;
            }
        }
        return taken();
    }

    /** An attribute's value up to the quote, or null where it is not plain. White space becomes blanks. */
    String value(int from, char quote) {
        begin(from);
        while (s[at] != quote) {
            if (s[at] == '&') {
                if (!reference()) {
                    return null;
                }
            } else if (s[at] == '\n' || s[at] == '\t') {
                put(at + 1).append(' ');
            } else if (s[at] == '<' || !isCharacter(at)) {
                return null;
            } else {
                at++;
            }
        }
        return taken();
    }

    private void begin(int from) {
        at = from;
        start = from;
        out = null;
    }

    private String taken() {
        return out == null
                ? new String(s, start, at - start)
                : out.append(s, start, at - start).toString();
    }

    /** Takes what was read as it is, for something else to follow; goes on behind what that stands for. */
    private StringBuilder put(int next) {
        if (out == null) {
            out = new StringBuilder();
        }
        out.append(s, start, at - start);
        at = next;
        start = next;
        return out;
    }

    private boolean reference() {
        int semicolon = at + 1;
        // the longest there is: &#1114111;
        while (s[semicolon] != ';') {
            if (s[semicolon] == 0 || semicolon - at > 9) {
                return false;
            }
            semicolon++;
        }
        String name = new String(s, at + 1, semicolon - at - 1);
        int c =
                switch (name) {
                    case "amp" -> '&';
                    case "lt" -> '<';
                    case "gt" -> '>';
                    case "quot" -> '"';
                    case "apos" -> '\'';
                    default -> name.startsWith("#x") ? number(name, 2, 16) : number(name, 1, 10);
                };
        if (c < 0) {
            return false;
        }
        put(semicolon + 1).appendCodePoint(c);
        return true;
    }

    /** The character that a reference names by its number, or -1 where a document may not have it. */
    private static int number(String name, int from, int radix) {
        int c = 0;
        for (int i = from; i < name.length(); i++) {
            int digit = name.charAt(i) < 128 ? Character.digit(name.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            c = c * radix + digit;
        }
        boolean allowed = c == 9 || c == 10 || c == 13 || (c >= 0x20 && c < 0xd800) || (c > 0xdfff && c < 0xfffe);
        return name.startsWith("#") && name.length() > from && (allowed || (c > 0xffff && c <= 0x10ffff)) ? c : -1;
    }

    /** Whether a character that a document may have stands there, one half of a pair included. */
    boolean isCharacter(int i) {
        char c = s[i];
        if (c < 0xd800) {
            return c >= ' ' || c == '\n' || c == '\t';
        }
        return Character.isHighSurrogate(c)
                ? Character.isLowSurrogate(s[i + 1])
                : Character.isLowSurrogate(c) ? i > 0 && Character.isHighSurrogate(s[i - 1]) : c < 0xfffe;
    }
}
