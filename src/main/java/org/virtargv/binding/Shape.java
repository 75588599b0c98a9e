package org.virtargv.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.virtargv.domain.Node;

/**
 * What one class of the domain model takes: its JAXB annotations as a table. The build generates the tables of all
 * classes ({@code src/build/BindingTables.java}), since reading annotations takes as long as the rest of a conversion;
 * where there are none, {@link Reflection} reads the annotations when the first such element is met. A test holds both
 * equal.
 */
public final class Shape {
    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();
    private static final Tables TABLES = Tables.generated();

    public final Class<? extends Node> type;
    /** In the order in which they are written. */
    public final List<Member> attributes;
    /** In the order in which they are written: a class's own before those of the class above it, but for the last. */
    public final List<Member> elements;

    public final List<Member> required;
    /** Null where the element has an effect whatever it says. */
    public final Member wanted;
    /** Null where the element has no text. */
    public final Member value;
    /** Null where each element that is not known is one too many. */
    public final Member any;

    final Access access;
    final int number;
    private final Map<String, Member> attributeByKey;
    private final Map<String, Member> elementByKey;

    /** @param number of the class, for {@code access}; the members are numbered as they are given */
    public Shape(Class<? extends Node> type, Access access, int number, Member... members) {
        this.type = type;
        this.access = access;
        this.number = number;
        List<Member> a = new ArrayList<>();
        List<Member> e = new ArrayList<>();
        List<Member> last = new ArrayList<>();
        List<Member> needed = new ArrayList<>();
        Member text = null;
        Member other = null;
        Member only = null;
        for (int i = 0; i < members.length; i++) {
            Member m = members[i];
            m.owner = this;
            m.index = i;
            if (m.is(Member.VALUE)) {
                text = m;
            } else if (m.is(Member.ANY)) {
                other = m;
            } else if (m.is(Member.LAST)) {
                last.add(m);
            } else {
                (m.is(Member.ATTRIBUTE) ? a : e).add(m);
            }
            if (m.is(Member.REQUIRED)) {
                needed.add(m);
            }
            if (m.is(Member.WANTED)) {
                only = m;
            }
        }
        last.forEach(m -> (m.is(Member.ATTRIBUTE) ? a : e).add(m));
        attributes = a;
        elements = e;
        required = needed;
        wanted = only;
        value = text;
        any = other;
        attributeByKey = byKey(a);
        elementByKey = byKey(e);
    }

    private static Map<String, Member> byKey(List<Member> members) {
        Map<String, Member> out = new HashMap<>(members.size() * 2);
        members.forEach(m -> out.put(m.key(), m));
        return out;
    }

    public static Shape of(Class<? extends Node> type) {
        Shape shape = KNOWN.get(type);
        if (shape == null) {
            Shape made = TABLES == null ? null : TABLES.shape(type.getName());
            Shape before = KNOWN.putIfAbsent(type, made == null ? Reflection.shape(type) : made);
            shape = before == null ? KNOWN.get(type) : before;
        }
        return shape;
    }

    /** Null where the element has no such attribute. */
    public Member attribute(String namespace, String local) {
        return attributeByKey.get(key(namespace, local));
    }

    /** Null where the element has no such child. */
    public Member element(String namespace, String local) {
        return elementByKey.get(key(namespace, local));
    }

    /** An element without anything in it. */
    public Node make() {
        return access.make(number);
    }

    static String key(String namespace, String local) {
        return namespace == null || namespace.isEmpty() ? local : "{" + namespace + "}" + local;
    }
}
