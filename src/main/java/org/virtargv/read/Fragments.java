package org.virtargv.read;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import org.virtargv.domain.ForeignAttributes;
import org.virtargv.domain.Metadata;
import org.w3c.dom.DOMException;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Keeps the elements of a document that are not the format's own (in {@code <metadata>}) as they are. */
final class Fragments {
    private final XmlEvents in;
    private final Text text;
    private final Document document;

    Fragments(XmlEvents in, Text text) {
        this.in = in;
        this.text = text;
        this.document = Documents.MAKER.createDocument(null, null, null);
    }

    /**
     * What makes documents has no state, and Java hands the same one to all; to ask for it makes a parser, which took
     * 2 % of a conversion.
     */
    private static final class Documents {
        static final DOMImplementation MAKER = maker();

        private static DOMImplementation maker() {
            try {
                return DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .getDOMImplementation();
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
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
                case start -> {
                    depth++;
                    fits &= depth <= deepest;
                    open = fits ? open.appendChild(start()) : open;
                }
                case end -> {
                    depth--;
                    open = fits ? open.getParentNode() : open;
                }
                case text -> {
                    if (fits) {
                        open.appendChild(document.createTextNode(in.text()));
                    }
                }
                case over -> throw new IllegalStateException();
            }
        }
        return fits ? root : null;
    }

    /** The parser takes names that namespaces do not allow, such as {@code <:a>}; they are no names of elements. */
    private Element start() throws XMLStreamException {
        try {
            return element();
        } catch (DOMException e) {
            throw in.malformed("'" + in.localName() + "' or an attribute of it is not a name");
        }
    }

    private Element element() {
        Element out = document.createElementNS(in.namespace(), qualified(in.prefix(), in.localName()));
        for (int i = 0; i < in.declarationCount(); i++) {
            String prefix = in.declarationPrefix(i);
            out.setAttributeNS(
                    XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
                    prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
                    in.declarationNamespace(i));
        }
        for (int i = 0; i < in.attributeCount(); i++) {
            String ns = in.attributeNamespace(i);
            String name = qualified(in.attributePrefix(i), in.attributeLocalName(i));
            out.setAttributeNS(ns, name, in.attributeValue(i));
            ForeignAttributes.note(out, out.getAttributeNode(name));
        }
        Metadata.place(out, text.at(in.tagStart()));
        return out;
    }

    private static String qualified(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
