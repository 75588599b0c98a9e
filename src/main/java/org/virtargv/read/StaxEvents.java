package org.virtargv.read;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Any document, by Java's own parser: it has the words for what is not well-formed. */
final class StaxEvents implements XmlEvents {
    /** To make one takes as long as to parse a small document, and no two threads may use the same. */
    private static final ThreadLocal<XMLInputFactory> FACTORY = ThreadLocal.withInitial(StaxEvents::factory);

    private final XMLStreamReader in;
    private final Text text;

    StaxEvents(Text text, String document) throws XMLStreamException {
        this.text = text;
        in = FACTORY.get().createXMLStreamReader(new StringReader(document));
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

    @Override
    public Kind next() throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return Kind.start;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return Kind.end;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    return Kind.text;
                }
                case XMLStreamConstants.DTD -> {
                    // nothing behind it is read
                    return Kind.over;
                }
                default -> {
                    // a comment, a processing instruction or white space around the root
                }
            }
        }
        return Kind.over;
    }

    @Override
    public String localName() {
        return in.getLocalName();
    }

    @Override
    public String prefix() {
        return in.getPrefix() == null ? "" : in.getPrefix();
    }

    @Override
    public String namespace() {
        return orNull(in.getNamespaceURI());
    }

    @Override
    public int tagStart() {
        String name = prefix().isEmpty() ? localName() : prefix() + ":" + localName();
        return text.tagStart(name, in.getLocation().getCharacterOffset());
    }

    @Override
    public int attributeCount() {
        return in.getAttributeCount();
    }

    @Override
    public String attributeLocalName(int i) {
        return in.getAttributeLocalName(i);
    }

    @Override
    public String attributePrefix(int i) {
        return in.getAttributePrefix(i) == null ? "" : in.getAttributePrefix(i);
    }

    @Override
    public String attributeNamespace(int i) {
        return orNull(in.getAttributeNamespace(i));
    }

    @Override
    public String attributeValue(int i) {
        return in.getAttributeValue(i);
    }

    @Override
    public int declarationCount() {
        return in.getNamespaceCount();
    }

    @Override
    public String declarationPrefix(int i) {
        return in.getNamespacePrefix(i) == null ? "" : in.getNamespacePrefix(i);
    }

    @Override
    public String declarationNamespace(int i) {
        return in.getNamespaceURI(i) == null ? "" : in.getNamespaceURI(i);
    }

    @Override
    public String text() {
        return in.getText();
    }

    @Override
    public XMLStreamException malformed(String message) {
        return new XMLStreamException(message, in.getLocation());
    }

    private static String orNull(String namespace) {
        return namespace == null || namespace.isEmpty() ? null : namespace;
    }
}
