package org.virtargv.read;

import javax.xml.stream.XMLStreamException;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problems;

/**
 * What is wrong with a text that is not well-formed XML. The mistakes that people make most have words of ours: Java's
 * parser speaks of prologs and entities.
 */
final class Malformed {
    /** As much of a foreign text as tells what it is. */
    private static final int SHOWN = 20;

    private Malformed() {}

    static void tell(Problems problems, Text text, String document, XMLStreamException e) {
        int start = skipSpace(document, 0);
        int end = document.length();
        while (end > start && Character.isWhitespace(document.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            tell(problems, text.file(), "the document is empty", "use the XML of a domain");
        } else if (document.charAt(start) != '<') {
            tell(
                    problems,
                    text.at(start),
                    "the document is not XML: it begins with '" + beginning(document, start) + "'",
                    "use the XML of a domain, as 'virsh dumpxml' writes it");
        } else if (start > 0 && document.startsWith("<?xml", start)) {
            tell(problems, text.at(start), "there is text before the XML declaration", "remove the text, or <?xml …?>");
        } else {
            inside(problems, text, document, end, e);
        }
    }

    private static void inside(Problems problems, Text text, String document, int end, XMLStreamException e) {
        int at = e.getLocation() == null ? -1 : e.getLocation().getCharacterOffset();
        int ampersand = at < 0 ? -1 : document.lastIndexOf('&', Math.min(at, end - 1));
        if (at >= end) {
            tell(
                    problems,
                    location(text, e),
                    "the document ends before all of its elements are closed",
                    "check whether it was truncated");
        } else if (ampersand >= 0 && at - ampersand <= 2) {
            tell(
                    problems,
                    text.at(ampersand),
                    "a '&' must begin an entity, and there is none here",
                    "write &amp; instead");
        } else {
            tell(problems, location(text, e), "not well-formed XML: " + reason(e), null);
        }
    }

    private static void tell(Problems problems, Location at, String message, String hint) {
        problems.error("xml-malformed", at, message, hint);
    }

    private static int skipSpace(String document, int from) {
        int at = from;
        while (at < document.length() && Character.isWhitespace(document.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String beginning(String document, int start) {
        int end = start;
        while (end < document.length() && end - start < SHOWN && document.charAt(end) >= ' ') {
            end++;
        }
        boolean more = end < document.length() && document.charAt(end) >= ' ';
        return document.substring(start, end).strip() + (more ? "…" : "");
    }

    private static Location location(Text text, XMLStreamException e) {
        String file = text.file().file();
        return e.getLocation() == null || e.getLocation().getLineNumber() < 1
                ? Location.of(file)
                : new Location(
                        file,
                        e.getLocation().getLineNumber(),
                        Math.max(1, e.getLocation().getColumnNumber()));
    }

    /** The parser's own message without the position that it puts before it. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf("Message: ");
        return (start < 0 ? message : message.substring(start + 9)).strip();
    }
}
