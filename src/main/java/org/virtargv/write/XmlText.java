package org.virtargv.write;

/** XML as {@code virsh dumpxml} lays it out: two spaces a level, single quotes, an element with text on one line. */
final class XmlText {
    /** From here on the indentation stays, or the text would grow with the square of the depth. */
    private static final int DEEPEST = 50;

    private final StringBuilder out = new StringBuilder();
    private int level;
    private boolean open;
    private boolean inline;

    XmlText start(String name) {
        closeTag(true);
        indent();
        out.append('<').append(name);
        open = true;
        inline = false;
        level++;
        return this;
    }

    /** A comment on a line of its own, before an element. */
    XmlText comment(String text) {
        closeTag(true);
        indent();
        out.append("<!-- ").append(text.replace("--", "- -")).append(" -->\n");
        inline = false;
        return this;
    }

    XmlText attribute(String name, String value) {
        return attribute(name, value, '\'');
    }

    /** In double quotes, as libvirt writes what is not its own. */
    XmlText foreign(String name, String value) {
        return attribute(name, value, '"');
    }

    private XmlText attribute(String name, String value, char quote) {
        out.append(' ').append(name).append('=').append(quote);
        escaped(value, true, quote == '"');
        out.append(quote);
        return this;
    }

    /** The text of an element that has no children. */
    XmlText text(String text) {
        return text(text, false);
    }

    /** The text of an element that is not libvirt's own. */
    XmlText foreignText(String text) {
        return text(text, true);
    }

    private XmlText text(String text, boolean foreign) {
        if (!text.isEmpty()) {
            closeTag(false);
            escaped(text, false, foreign);
            inline = true;
        }
        return this;
    }

    /** Writes the end tag on a line of its own, though nothing stands before it. */
    XmlText framed() {
        closeTag(true);
        return this;
    }

    XmlText end(String name) {
        level--;
        if (open) {
            out.append("/>\n");
            open = false;
        } else {
            if (!inline) {
                indent();
            }
            out.append("</").append(name).append(">\n");
        }
        inline = false;
        return this;
    }

    private void closeTag(boolean children) {
        if (open) {
            out.append(children ? ">\n" : ">");
            open = false;
        }
    }

    private void indent() {
        for (int i = 0; i < Math.min(level, DEEPEST); i++) {
            out.append("  ");
        }
    }

    /** @param foreign whether quotation marks stay as they are, but for those around the attribute */
    private void escaped(String text, boolean attribute, boolean foreign) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '\'' -> out.append(foreign ? "'" : "&apos;");
                case '"' -> out.append(attribute || !foreign ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
