package org.virtargv.binding;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import org.virtargv.domain.Node;
import org.virtargv.domain.Words;

/** One field of a class of the domain model: the attribute, element or text that it holds. */
public final class Member {
    /** What a field is, beside its name and type. Numbers, for a generated table holds a thousand of them. */
    public static final int ATTRIBUTE = 1;

    public static final int LIST = 2;
    public static final int REQUIRED = 4;
    /** The element's own text. */
    public static final int VALUE = 8;
    /** Elements that are not the format's own. */
    public static final int ANY = 16;

    /** What a value is; none of them for an element that is not the format's own. */
    public static final int TEXT = 32;

    public static final int INTEGER = 64;
    public static final int LONG = 128;
    public static final int WORD = 256;
    /** An element with attributes or children of its own. */
    public static final int NODE = 512;
    /** An attribute without which the element has no effect. */
    public static final int WANTED = 1024;
    /** Not translated, and nothing that a document is refused for. */
    public static final int PASSED = 2048;
    /** A second one is refused. */
    public static final int ONCE = 4096;
    /** Written behind those of the class above. */
    public static final int LAST = 8192;
    /** An empty text is as none. */
    public static final int EMPTY_IS_NONE = 16384;

    /** Empty for the domain format's own names. */
    public final String namespace;

    public final String local;
    public final int flags;
    /** Null where the type says all, as text, a number or an enumeration. */
    public final XmlAdapter<String, Object> adapter;
    /** Null where it is translated; else what a person can do meanwhile, empty where nothing is known. */
    public final String notTranslated;

    /** Whether it holds an element with attributes or children of its own. */
    public final boolean node;

    Shape owner;
    int index;
    private final String typeName;
    private Class<?> type;
    private Shape shape;

    /** @param typeName of a class that is loaded when the first such value is met: a document has few of all kinds */
    @SuppressWarnings("unchecked")
    public Member(
            String namespace,
            String local,
            String typeName,
            int flags,
            XmlAdapter<String, ?> adapter,
            String notTranslated) {
        this.namespace = namespace;
        this.local = local;
        this.typeName = typeName;
        this.flags = flags;
        this.adapter = (XmlAdapter<String, Object>) adapter;
        this.notTranslated = notTranslated;
        this.node = is(NODE);
    }

    /** The field's type; the elements' type for a list. */
    public Class<?> type() {
        Class<?> known = type;
        if (known == null) {
            try {
                // two threads may both look it up; they find the same
                known = Class.forName(typeName);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("a class of the model is missing: " + typeName, e);
            }
            type = known;
        }
        return known;
    }

    public boolean is(int flag) {
        return (flags & flag) != 0;
    }

    /** Names of the domain format itself stand bare; all others as {@code {namespace}name}. */
    public String key() {
        return Shape.key(namespace, local);
    }

    /** The number of the field among those of its class. */
    public int index() {
        return index;
    }

    public Object get(Node node) {
        return owner.access.get(owner.number, index, node);
    }

    public void set(Node node, Object value) {
        owner.access.set(owner.number, index, node, value);
    }

    /** A value, or one of a list, as the XML spells it. */
    public String text(Object value) {
        if (adapter == null) {
            return value instanceof Enum<?> e ? Words.of(e) : value.toString();
        }
        try {
            return adapter.marshal(value);
        } catch (Exception e) {
            throw new IllegalStateException("an adapter writes what it has read: " + key(), e);
        }
    }

    /** What the elements of a {@link #node} member take. */
    public Shape shape() {
        Shape known = shape;
        if (known == null) {
            // two threads may both look it up; they find the same
            known = Shape.of(type().asSubclass(Node.class));
            shape = known;
        }
        return known;
    }
}
