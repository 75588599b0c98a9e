package org.virtargv.cli.terminal;

import org.virtargv.problem.Printable;

/** A line of a document with a caret under a column of it, as compilers show it. */
final class Excerpt {
    /** Columns of a line that are shown; a terminal of 100 columns holds them with the line's number. */
    private static final int WIDEST = 90;
    /** Of a longer line this much before the caret is shown. */
    private static final int BEFORE = 45;

    private Excerpt() {}

    /**
     * Two lines of text, the source and the caret.
     *
     * @param column counts from 1 in UTF-16 units, as a parser counts
     * @param caret  what marks the place, with its colour
     */
    static String of(String source, int line, int column, String caret) {
        int place = Math.max(0, Math.min(column - 1, source.length()));
        int start = place > WIDEST - 5 ? wholeCharacter(source, place - BEFORE) : 0;
        int end = wholeCharacter(source, Math.min(source.length(), start + WIDEST));
        String shown = (start > 0 ? "…" : "") + source.substring(start, end) + (end < source.length() ? "…" : "");
        String number = Integer.toString(line);
        String margin = " ".repeat(Math.max(0, 5 - number.length()));
        int indent = (start > 0 ? 1 : 0) + columns(source, start, place);
        return margin + number + " | " + Printable.of(shown.replace('\t', ' ')) + "\n"
                + " ".repeat(margin.length() + number.length()) + " | " + " ".repeat(indent) + caret + "\n";
    }

    /** Never between the halves of a surrogate pair. */
    private static int wholeCharacter(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    /** How far a terminal moves its cursor for a part of the text. */
    private static int columns(String text, int start, int end) {
        int columns = 0;
        for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
            columns += columns(text.codePointAt(i));
        }
        return columns;
    }

    /** None for a character that joins the one before it, two for those of the East Asian scripts and for emoji. */
    private static int columns(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || codePoint == 0x200D) {
            return 0;
        }
        boolean wide = (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
