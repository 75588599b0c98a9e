package org.virtargv.read;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.virtargv.domain.Metadata;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Keeps the elements of a document that are not the format's own (in {@code <metadata>}) as they are. */
final class Fragments {
    private final XMLStreamReader in;
    private final Text text;
    private final Document document;

    Fragments(XMLStreamReader in, Text text) {
        this.in = in;
        this.text = text;
        try {
            document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The current element, up to and with its end tag.
     *
     * @param deepest how many elements may be open at once
     * @return null where there are more
     */
    Element read(int deepest) throws XMLStreamException {
        Element root = start();
        Node open = root;
        int depth = 1;
        boolean fits = depth <= deepest;
        while (depth > 0) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    fits &= depth <= deepest;
                    open = fits ? open.appendChild(start()) : open;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    open = fits ? open.getParentNode() : open;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (fits) {
                        open.appendChild(document.createTextNode(in.getText()));
                    }
                }
                default -> {
                    // comments and processing instructions mean nothing here
                }
            }
        }
        return fits ? root : null;
    }

    /** The parser takes names that namespaces do not allow, such as {@code <:a>}; they are no names of elements. */
    private Element start() throws XMLStreamException {
        try {
            return element();
        } catch (DOMException e) {
            throw new XMLStreamException(
                    "'" + in.getLocalName() + "' or an attribute of it is not a name", in.getLocation());
        }
    }

    private Element element() {
        Element out = document.createElementNS(in.getNamespaceURI(), qualified(in.getPrefix(), in.getLocalName()));
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String ns = in.getAttributeNamespace(i);
            out.setAttributeNS(
                    ns == null || ns.isEmpty() ? null : ns,
                    qualified(in.getAttributePrefix(i), in.getAttributeLocalName(i)),
                    in.getAttributeValue(i));
        }
        Metadata.place(out, text.at(text.tagStart(in.getLocation().getCharacterOffset())));
        return out;
    }

    private static String qualified(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
