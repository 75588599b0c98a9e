package org.virtargv.picture;

import org.virtargv.problem.Printable;

/** Text on a page: whatever a domain holds stays text, and never becomes markup or script. */
final class Html {
    private Html() {}

    /** One line; escapes what is markup. */
    static void text(StringBuilder out, String text) {
        String shown = Printable.of(text);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    /** An element with text in it. */
    static void element(StringBuilder out, String name, String text) {
        out.append('<').append(name).append('>');
        text(out, text);
        out.append("</").append(name).append(">\n");
    }
}
