package org.virtargv.read;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.virtargv.domain.Domain;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problems;

/** Reads domain XML. Nothing outside the document is ever fetched: a document type declaration alone refuses it. */
public final class DomainReader {
    /** What fits into a string of libvirt's protocol, in bytes: it takes no larger document. */
    static final int LARGEST = 4 * 1024 * 1024;

    /** To make one takes as long as to parse a small document, and no two threads may use the same. */
    private static final ThreadLocal<XMLInputFactory> FACTORY = ThreadLocal.withInitial(DomainReader::factory);

    private DomainReader() {}

    /**
     * Reads a document.
     *
     * @param file   its name, for messages
     * @param strict whether unknown elements and attributes refuse the document instead of warning
     * @return the domain, or null where there is none to speak of; then the problems hold an error
     */
    public static Domain read(String file, byte[] document, boolean strict, Problems problems) {
        if (document.length > LARGEST) {
            problems.error(
                    "xml-too-large",
                    Location.of(file),
                    "the document has " + document.length + " bytes, and libvirt takes " + LARGEST + " at most",
                    "put what other programs keep in <metadata> elsewhere");
            return null;
        }
        String characters = Encodings.decode(file, document, problems);
        if (characters == null) {
            return null;
        }
        Text text = new Text(file, characters);
        XMLStreamReader in = null;
        try {
            in = FACTORY.get().createXMLStreamReader(new StringReader(characters));
            while (in.next() != XMLStreamConstants.START_ELEMENT) {
                if (in.getEventType() == XMLStreamConstants.DTD) {
                    problems.error(
                            "xml-doctype",
                            Location.of(file),
                            "the document has a document type declaration, and entities are not read",
                            "remove <!DOCTYPE …>");
                    return null;
                }
            }
            if (!in.getLocalName().equals("domain")
                    || in.getNamespaceURI() != null && !in.getNamespaceURI().isEmpty()) {
                problems.error(
                        "root-unknown",
                        text.at(text.tagStart(in.getLocation().getCharacterOffset())),
                        "the root element is <" + in.getLocalName() + ">, not <domain>",
                        rootHint(in.getLocalName()));
                return null;
            }
            Binder binder = new Binder(in, text, problems, strict);
            Domain domain = binder.read(Domain.class);
            while (in.hasNext()) {
                in.next();
            }
            return binder.overflowed() ? null : domain;
        } catch (XMLStreamException e) {
            problems.error("xml-malformed", location(file, e), "not well-formed XML: " + reason(e), null);
            return null;
        }
    }

    private static String rootHint(String root) {
        return switch (root) {
            case "domainsnapshot", "domstatus", "domainbackup", "domaincheckpoint" ->
                "take the <domain> element out of it";
            default -> null;
        };
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Java 24 made these limits much smaller: what a document may be is the same on every Java, see the bounds here
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
        return factory;
    }

    private static Location location(String file, XMLStreamException e) {
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
