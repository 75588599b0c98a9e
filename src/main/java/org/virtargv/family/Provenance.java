package org.virtargv.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;

/**
 * Where each value of a completed domain is from. The document's own values are kept as they were written, before
 * completion changes any; a step that takes a value from facts says so. Only an explanation asks for it: a conversion
 * that nobody asks keeps nothing.
 */
public final class Provenance {
    /** Who gave a value. */
    public enum Origin {
        document("document"),
        fact("fact"),
        /** Nobody: it is the format's default, or was made from the rest of the domain. */
        filledIn("default");

        public final String word;

        Origin(String word) {
            this.word = word;
        }
    }

    /**
     * Where a value is from.
     *
     * @param detail the facts that gave it, or how the document spells it; null where there is nothing to add
     */
    public record From(Origin origin, String detail) {}

    private static final From WRITTEN = new From(Origin.document, null);
    private static final From DEFAULT = new From(Origin.filledIn, null);

    /** What begins the detail of a value that the document has in another element. */
    public static final String ELSEWHERE = "given at ";

    /** The name of an element's own text. */
    public static final String TEXT = "text()";

    /** For a person: {@code default}, {@code fact, qemu-10.0}; null for what the document gave. */
    public String words(Node node, Member m) {
        From from = of(node, m);
        return from.origin == Origin.document
                ? null
                : from.origin.word + (from.detail == null ? "" : ", " + from.detail);
    }

    private final boolean kept;
    private final IdentityHashMap<Node, Map<Member, Object>> written = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Map<String, From>> facts = new IdentityHashMap<>();
    /** Of what stands in a device of the document: that device. */
    private final IdentityHashMap<Node, Node> owners = new IdentityHashMap<>();

    private Provenance(boolean kept) {
        this.kept = kept;
    }

    /** Of a conversion that nobody will ask about. */
    public static Provenance none() {
        return new Provenance(false);
    }

    /** Of a domain as it was read, before anything is filled in. */
    public static Provenance of(Domain domain) {
        Provenance out = new Provenance(true);
        out.keep(domain, domain);
        return out;
    }

    private void keep(Node node, Node owner) {
        owners.put(node, owner);
        Shape shape = Shape.of(node.getClass());
        Map<Member, Object> values = new HashMap<>();
        written.put(node, values);
        shape.attributes.forEach(m -> values.put(m, m.get(node)));
        if (shape.value != null) {
            values.put(shape.value, asItIs(shape.value.get(node)));
        }
        for (Member m : shape.elements) {
            Object value = m.get(node);
            if (!m.node) {
                values.put(m, asItIs(value));
            }
            for (Object each : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
                if (each instanceof Node child) {
                    keep(child, node instanceof Devices ? child : owner);
                }
            }
        }
    }

    /** Completion adds to lists. */
    private static Object asItIs(Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : value;
    }

    /**
     * Says that facts gave a value.
     *
     * @param name  of the attribute or element in the XML, or {@link #TEXT}
     * @param facts which, for a person
     */
    public void fact(Node node, String name, String facts) {
        if (kept) {
            this.facts.computeIfAbsent(node, n -> new HashMap<>()).put(name, new From(Origin.fact, facts));
        }
    }

    /**
     * Says that what the document has in one element is in another one as well, or in its place.
     *
     * @param written an element of the document, or null for none
     */
    public void copied(Node made, Node written) {
        if (kept && this.written.containsKey(written)) {
            this.written.put(made, this.written.get(written));
            owners.put(made, owners.get(written));
        }
    }

    /** Where the value of an attribute, an element without structure or an element's text is from. */
    public From of(Node node, Member m) {
        Map<String, From> noted = facts.get(node);
        From fact = noted == null ? null : noted.get(m.is(Member.VALUE) ? TEXT : m.local);
        Map<Member, Object> before = written.get(node);
        Object then = before == null ? null : before.get(m);
        if (then == null || then.equals("") || (then instanceof List<?> list && list.isEmpty())) {
            return fact == null ? DEFAULT : fact;
        }
        return Objects.equals(then, m.get(node)) ? WRITTEN : new From(Origin.document, "written as " + m.text(then));
    }

    /**
     * The same for an element in a device. What the document has in another one, as a console has what its serial line
     * is connected to, is told with that one's place.
     */
    public From of(Node device, Node node, Member m) {
        From from = of(node, m);
        Node owner = owners.get(node);
        return from.origin != Origin.document || owner == device || owner == null
                ? from
                : new From(Origin.document, ELSEWHERE + owner.at);
    }
}
