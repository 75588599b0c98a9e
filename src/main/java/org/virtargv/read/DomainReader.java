package org.virtargv.read;

import javax.xml.stream.XMLStreamException;
import org.virtargv.domain.Domain;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problems;

/** Reads domain XML. Nothing outside the document is ever fetched: a document type declaration alone refuses it. */
public final class DomainReader {
    /** What fits into a string of libvirt's protocol, in bytes: it takes no larger document. */
    static final int LARGEST = 4 * 1024 * 1024;

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
                    "the document has " + document.length + " bytes, but libvirt reads at most " + LARGEST,
                    "store the data of other programs in <metadata> elsewhere");
            return null;
        }
        String characters = Encodings.decode(file, document, problems);
        if (characters == null) {
            return null;
        }
        Text text = new Text(file, characters);
        try {
            XmlEvents in = PlainEvents.of(characters);
            int crowd = in == null ? Namespaces.crowd(characters) : -1;
            if (crowd >= 0) {
                problems.error(
                        "xml-too-large",
                        text.at(crowd),
                        "an element declares more than " + Namespaces.MOST + " namespaces",
                        "declare each namespace where it is used");
                return null;
            }
            return domain(in == null ? new StaxEvents(text, characters) : in, text, strict, problems);
        } catch (XMLStreamException e) {
            Malformed.tell(problems, text, characters, e);
            return null;
        }
    }

    private static Domain domain(XmlEvents in, Text text, boolean strict, Problems problems) throws XMLStreamException {
        if (in.next() == XmlEvents.Kind.over) {
            problems.error(
                    "xml-doctype",
                    text.file(),
                    "the document has a document type declaration, which is not allowed",
                    "remove <!DOCTYPE …>");
            return null;
        } else if (!in.localName().equals("domain") || in.namespace() != null) {
            problems.error(
                    "root-unknown",
                    text.at(in.tagStart()),
                    "the root element is <" + in.localName() + ">, not <domain>",
                    rootHint(in.localName()));
            return null;
        }
        Binder binder = new Binder(in, text, problems, strict);
        Domain domain = binder.read(Domain.class);
        while (in.next() != XmlEvents.Kind.over) {
            // what is behind the root is well-formed, too
        }
        return binder.overflowed() ? null : domain;
    }

    private static String rootHint(String root) {
        return switch (root) {
            case "domains", "domainsnapshot", "domstatus", "domainbackup", "domaincheckpoint" ->
                "extract the <domain> element from it";
            default -> "use the XML of a domain, as 'virsh dumpxml' writes it";
        };
    }
}
