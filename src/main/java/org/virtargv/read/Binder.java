package org.virtargv.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Closed;
import org.virtargv.domain.Node;
import org.virtargv.domain.ScaledSize;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problems;
import org.virtargv.problem.Suggest;
import org.virtargv.read.XmlEvents.Kind;
import org.w3c.dom.Element;

/**
 * Fills the classes of the domain model from a document, keeping the place of every element, and collects what does not
 * fit.
 */
final class Binder {
    /** Elements in elements: libvirt's parser refuses more than this, in {@code <metadata>} as well. */
    static final int DEEPEST = 256;

    /**
     * Children of one name: more than any QEMU starts with, and few enough that what goes through them twice still ends
     * soon.
     */
    static final int MOST_ALIKE = 2048;

    private final XmlEvents in;
    private final Text text;
    private final Problems problems;
    private final boolean strict;
    private final Completeness complete;
    private final Set<Member> told = new HashSet<>();
    private int depth;
    private boolean deep;
    private Fragments fragments;

    Binder(XmlEvents in, Text text, Problems problems, boolean strict) {
        this.in = in;
        this.text = text;
        this.problems = problems;
        this.strict = strict;
        this.complete = new Completeness(problems);
    }

    /** Reads the element whose start tag is current, up to and with its end tag. */
    <T extends Node> T read(Class<T> type) throws XMLStreamException {
        return type.cast(read(Shape.of(type)));
    }

    private Node read(Shape shape) throws XMLStreamException {
        int tag = in.tagStart();
        String element = in.localName();
        Node node = shape.make();
        node.at = text.at(tag);
        // what is written wrong is told as that, and not as missing besides
        Set<Member> written = shape.required.isEmpty() ? null : new HashSet<>();
        attributes(shape, node, element, tag, written);
        content(shape, node, element, written);
        complete.check(shape, node, element, written);
        return node;
    }

    private void attributes(Shape shape, Node node, String element, int tag, Set<Member> written) {
        for (int i = 0; i < in.attributeCount(); i++) {
            String local = in.attributeLocalName(i);
            Member member = shape.attribute(in.attributeNamespace(i), local);
            Members.note(written, member);
            if (member == null) {
                unknown(
                        "attribute-unknown",
                        place(tag, local),
                        "<" + element + "> has no attribute '" + local + "'",
                        local,
                        Members.keys(shape.attributes));
            } else if (member.get(node) != null) {
                unknown(
                        "element-repeated",
                        place(tag, local),
                        "this is the second <" + element + "> with '" + local + "', and only the first is used",
                        "",
                        Set.of());
            } else if (translated(member, "attribute '" + local + "' of <" + element + ">", tag)) {
                scalar(
                        member,
                        node,
                        in.attributeValue(i),
                        "attribute '" + local + "' of <" + element + ">",
                        place(tag, local));
            }
        }
    }

    private void content(Shape shape, Node node, String element, Set<Member> written) throws XMLStreamException {
        StringBuilder characters = new StringBuilder();
        depth++;
        Kind kind;
        while ((kind = in.next()) != Kind.end) {
            if (kind == Kind.start) {
                child(shape, node, element, written);
            } else if (shape.value != null || !in.text().isBlank()) {
                characters.append(in.text());
            }
        }
        depth--;
        if (shape.value != null) {
            if (shape.value.is(Member.LIST)
                    ? !characters.toString().isBlank()
                    : characters.length() > 0 || shape.value.is(Member.TEXT)) {
                scalar(shape.value, node, characters.toString(), "<" + element + ">", node.at);
            }
        } else if (!characters.toString().isBlank()) {
            unknown("text-unknown", node.at, "<" + element + "> cannot contain text", "", Set.of());
        }
    }

    private void unknown(Shape shape, Node parent, String element, String local, Location at) {
        String message = "<" + element + "> has no element <" + local + ">";
        if (parent instanceof Closed) {
            problems.error("element-unknown", at, message, Suggest.hint(local, Members.keys(shape.elements)));
        } else {
            unknown("element-unknown", at, message, local, Members.keys(shape.elements));
        }
    }

    private void child(Shape shape, Node parent, String element, Set<Member> written) throws XMLStreamException {
        String local = in.localName();
        int tag = in.tagStart();
        Member member = shape.element(in.namespace(), local);
        Members.note(written, member);
        if (member == null && shape.any != null) {
            foreign(shape.any, parent);
        } else if (member == null) {
            unknown(shape, parent, element, local, text.at(tag));
            skip();
        } else if (member.notTranslated != null && !member.node && !member.is(Member.PASSED)) {
            unlessEmpty(member, "<" + local + "> in <" + element + ">", tag, textOnly(local));
        } else if (!translated(member, "<" + local + "> in <" + element + ">", tag)) {
            skip();
        } else if (depth >= DEEPEST) {
            skip();
        } else if (Members.full(member, parent)) {
            if (told.add(member)) {
                problems.error(
                        "xml-too-many",
                        text.at(tag),
                        "<" + element + "> has more than " + MOST_ALIKE + " <" + local + ">",
                        null);
            }
            skip();
        } else if (!member.is(Member.LIST) && member.get(parent) != null) {
            repeated(member, parent, element, local);
        } else if (member.node) {
            Node child = read(member.shape());
            if (child instanceof ScaledSize size && size.isEmpty()) {
                Members.forget(written, member);
            } else if (complete.hasEffect(member.shape(), child, local)) {
                Members.add(member, parent, child);
            }
        } else {
            String content = textOnly(local);
            if (content.isEmpty() && !member.is(Member.TEXT)) {
                Members.forget(written, member);
            } else {
                scalar(member, parent, content, "<" + local + ">", text.at(tag));
            }
        }
    }

    /** An element that stands twice where one is read. */
    private void repeated(Member member, Node parent, String element, String local) throws XMLStreamException {
        Location at = text.at(in.tagStart());
        Repeats repeats = Repeats.of(parent, member.get(parent), member);
        switch (repeats) {
            case joined -> {
                Node first = (Node) member.get(parent);
                attributes(member.shape(), first, local, in.tagStart(), null);
                content(member.shape(), first, local, null);
            }
            case refused -> {
                boolean device = element.equals("devices");
                problems.error(
                        device ? "device-repeated" : "element-repeated",
                        at,
                        (device || element.equals("domain") ? "a domain" : "<" + element + ">")
                                + " can have at most one <" + local + ">, and this is the second",
                        null);
                skip();
            }
            case first -> {
                unknown(
                        "element-repeated",
                        at,
                        "<" + element + "> has a second <" + local + ">, and only the first is used",
                        "",
                        Set.of());
                skip();
            }
            case last -> {
                String message = "<" + element + "> has <" + local + "> before this one, and only the last is used";
                if (strict) {
                    problems.error("element-repeated", at, message, "keep one");
                } else {
                    problems.warning("element-repeated", at, message, "keep one");
                }
                Members.add(member, parent, read(member.shape()));
            }
        }
    }

    /** An element that is not the format's own. */
    private void foreign(Member any, Node parent) throws XMLStreamException {
        if (fragments == null) {
            fragments = new Fragments(in, text);
        }
        Location at = text.at(in.tagStart());
        Element element = fragments.read(DEEPEST - depth);
        if (element == null) {
            tooDeep(at);
        } else {
            Members.add(any, parent, element);
        }
    }

    /** Tells it of a document once: below the first there may be thousands. */
    private void tooDeep(Location at) {
        if (deep) {
            return;
        }
        deep = true;
        problems.error(
                "xml-too-deep",
                at,
                "elements are nested more than " + DEEPEST + " deep",
                "reduce the nesting; libvirt does not read such a document either");
    }

    /** The text of an element that has nothing else. */
    private String textOnly(String element) throws XMLStreamException {
        StringBuilder characters = new StringBuilder();
        if (in.attributeCount() > 0) {
            int tag = in.tagStart();
            String local = in.attributeLocalName(0);
            unknown(
                    "attribute-unknown",
                    place(tag, local),
                    "<" + element + "> has no attribute '" + local + "'",
                    "",
                    Set.of());
        }
        Kind kind;
        while ((kind = in.next()) != Kind.end) {
            if (kind == Kind.start) {
                Location at = text.at(in.tagStart());
                unknown(
                        "element-unknown",
                        at,
                        "<" + element + "> has no element <" + in.localName() + ">",
                        "",
                        Set.of());
                skip();
            } else {
                characters.append(in.text());
            }
        }
        return characters.toString();
    }

    /** Passes over the current element; without recursion, whatever it holds. */
    private void skip() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            if (!deep && depth + open > DEEPEST) {
                tooDeep(text.at(in.tagStart()));
            }
            Kind kind = in.next();
            open += kind == Kind.start ? 1 : kind == Kind.end ? -1 : 0;
        }
    }

    /** Whether there is more of the document than was read. */
    boolean overflowed() {
        return !told.isEmpty();
    }

    private boolean translated(Member member, String what, int tag) {
        if (member.is(Member.PASSED)) {
            idle(member, what, tag);
        } else if (member.notTranslated != null) {
            problems.error(
                    "not-supported",
                    member.is(Member.ATTRIBUTE) ? place(tag, member.local) : text.at(tag),
                    what + " has no counterpart in QEMU",
                    member.notTranslated.isEmpty() ? null : member.notTranslated);
        }
        return member.notTranslated == null;
    }

    private void idle(Member member, String what, int tag) {
        problems.warning(
                "element-idle",
                text.at(tag),
                what + " has no effect on the command line: " + member.notTranslated,
                "remove it");
    }

    /** An element that says nothing is passed over. */
    private void unlessEmpty(Member member, String what, int tag, String said) {
        if (said.isEmpty()) {
            idle(member, what, tag);
        } else {
            translated(member, what, tag);
        }
    }

    private void scalar(Member member, Node node, String raw, String what, Location at) {
        if (raw.isEmpty() && member.is(Member.EMPTY_IS_NONE)) {
            return;
        }
        try {
            Members.add(member, node, Scalars.parse(member, raw));
        } catch (Scalars.BadValue e) {
            node.malformed(member.key());
            String shown = raw.length() > 60 ? raw.substring(0, 57) + "…" : raw;
            problems.error(e.id, at, "'" + shown + "' in " + what + " " + e.getMessage(), e.hint);
        }
    }

    private void unknown(String id, Location at, String message, String word, Collection<String> known) {
        String hint = word.isEmpty() ? null : Suggest.hint(word, known);
        if (strict) {
            problems.error(id, at, message, hint);
        } else {
            problems.warning(id, at, message + ", so it is ignored", hint);
        }
    }

    private Location place(int tag, String attribute) {
        return text.at(text.attribute(tag, attribute));
    }
}
