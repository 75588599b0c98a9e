package org.virtargv.read;

import javax.xml.stream.XMLStreamException;

/**
 * A plain document, as nearly all are: well-formed, names in ASCII, no document type declaration. Java's own parser
 * takes longer to get ready than all the rest of a conversion, so it is left what this one does not take, for whatever
 * reason; see {@link StaxEvents}. A test holds that both tell the same of a document that both take.
 *
 * <p>The whole document is gone through before its first event is told: nothing is read from a document that turns out
 * not to be plain.
 */
final class PlainEvents implements XmlEvents {
    private final Object[] events;
    private final int count;
    private int event = -1;
    private PlainTag tag;

    private PlainEvents(PlainScanner read) {
        events = read.events;
        count = read.count;
    }

    /** Null where the document is not plain. */
    static PlainEvents of(String document) {
        PlainScanner scanner = new PlainScanner(document);
        return scanner.document() ? new PlainEvents(scanner) : null;
    }

    @Override
    public Kind next() {
        if (event + 1 >= count) {
            return Kind.over;
        }
        Object next = events[++event];
        if (next == PlainScanner.END) {
            return Kind.end;
        } else if (next instanceof PlainTag start) {
            tag = start;
            return Kind.start;
        }
        return Kind.text;
    }

    @Override
    public String localName() {
        return tag.name.local();
    }

    @Override
    public String prefix() {
        return tag.name.prefix();
    }

    @Override
    public String namespace() {
        return tag.namespace;
    }

    @Override
    public int tagStart() {
        return tag.start;
    }

    @Override
    public int attributeCount() {
        return tag.count;
    }

    @Override
    public String attributeLocalName(int i) {
        return tag.names[i].local();
    }

    @Override
    public String attributePrefix(int i) {
        return tag.names[i].prefix();
    }

    @Override
    public String attributeNamespace(int i) {
        return tag.namespaces == null ? null : tag.namespaces[i];
    }

    @Override
    public String attributeValue(int i) {
        return tag.values[i];
    }

    @Override
    public int declarationCount() {
        return tag.declared == null ? 0 : tag.declared.size() / 2;
    }

    @Override
    public String declarationPrefix(int i) {
        return tag.declared.get(2 * i);
    }

    @Override
    public String declarationNamespace(int i) {
        return tag.declared.get(2 * i + 1);
    }

    @Override
    public String text() {
        return (String) events[event];
    }

    @Override
    public XMLStreamException malformed(String message) {
        return new XMLStreamException(message);
    }
}
