package org.virtargv.read;

import org.virtargv.problem.Location;

/** The text of a document, to find lines and columns in. */
final class Text {
    private final String file;
    private final String text;
    /** Offsets are asked for in rising order mostly, so the line is found by going on from the last one. */
    private int line = 1;

    private int lineStart;
    /** The end of that line. */
    private int lineEnd;

    Text(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineEnd = endOfLine(0);
    }

    private int endOfLine(int from) {
        int nl = text.indexOf('\n', from);
        return nl < 0 ? Integer.MAX_VALUE : nl;
    }

    /** Where the tag of that name begins that was read at the offset; behind an empty element, the next was begun. */
    int tagStart(String name, int end) {
        return Math.max(0, text.lastIndexOf("<" + name, Math.min(end, text.length()) - 1));
    }

    /**
     * Where an attribute's name stands in the tag that begins at the offset; the tag's own place where it is not found.
     */
    int attribute(int tag, String name) {
        int end = text.indexOf('>', tag);
        for (int i = text.indexOf(name, tag); i >= 0 && (end < 0 || i < end); i = text.indexOf(name, i + 1)) {
            int after = i + name.length();
            while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
                after++;
            }
            char before = text.charAt(i - 1);
            if ((Character.isWhitespace(before) || before == ':')
                    && after < text.length()
                    && text.charAt(after) == '=') {
                return i;
            }
        }
        return tag;
    }

    /** The document as a whole. */
    Location file() {
        return Location.of(file);
    }

    Location at(int offset) {
        if (offset < lineStart) {
            line = 1;
            lineStart = 0;
            lineEnd = endOfLine(0);
        }
        while (lineEnd < offset) {
            line++;
            lineStart = lineEnd + 1;
            lineEnd = endOfLine(lineStart);
        }
        return new Location(file, line, offset - lineStart + 1);
    }
}
