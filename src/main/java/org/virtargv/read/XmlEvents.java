package org.virtargv.read;

import javax.xml.stream.XMLStreamException;

/**
 * A document as it is read: elements, their attributes and their text, one after the other. Comments and processing
 * instructions are passed over. What is told of an element and its attributes is told while its start is current.
 */
interface XmlEvents {
    /** What is current. */
    enum Kind {
        start,
        end,
        text,
        /** The document is over. */
        over
    }

    /** @throws XMLStreamException where the document is not well-formed */
    Kind next() throws XMLStreamException;

    String localName();

    /** Empty where there is none. */
    String prefix();

    /** Null where the name has none. */
    String namespace();

    /** Where the tag begins, counted in characters of the document. */
    int tagStart();

    int attributeCount();

    String attributeLocalName(int i);

    /** Empty where there is none. */
    String attributePrefix(int i);

    /** Null where the name has none. */
    String attributeNamespace(int i);

    String attributeValue(int i);

    /** How many namespaces the element declares. */
    int declarationCount();

    /** Empty for the namespace of names without a prefix. */
    String declarationPrefix(int i);

    /** Empty where names are to have none. */
    String declarationNamespace(int i);

    /** The current text, which may be a part of all that stands there. */
    String text();

    /** A fault at the current place that the parser does not see. */
    XMLStreamException malformed(String message);
}
