package org.virtargv.read;

import org.virtargv.problem.Problems;

/** The lines of a document as they were written, to show the place of a problem. */
public final class SourceLines {
    private final String text;

    private SourceLines(String text) {
        this.text = text;
    }

    /** A document that cannot be decoded has no lines to show. */
    public static SourceLines of(byte[] document) {
        String text = document == null ? null : Encodings.decode("", document, new Problems());
        return new SourceLines(text == null ? "" : text);
    }

    /**
     * A line without its end.
     *
     * @param number counts from 1
     * @return null where the document has no such line
     */
    public String line(int number) {
        int start = 0;
        for (int n = 1; n < number; n++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return null;
            }
        }
        int end = text.indexOf('\n', start);
        return number < 1 || start == text.length() ? null : text.substring(start, end < 0 ? text.length() : end);
    }
}
