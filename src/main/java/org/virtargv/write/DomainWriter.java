package org.virtargv.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Alias;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Features;
import org.virtargv.domain.Framed;
import org.virtargv.domain.Node;
import org.virtargv.domain.Words;
import org.w3c.dom.Element;

/**
 * Writes a domain as XML, laid out as {@code virsh dumpxml} lays it out. Elements and attributes stand in the order of
 * the model's fields, those of a class before those of the class above it, so that alias and address come last.
 */
public final class DomainWriter {
    private static final Set<String> ADDRESS_NUMBERS = Set.of("bus", "slot", "device");

    /** Tells who gave a value. */
    @FunctionalInterface
    public interface Origins {
        /** Words for a person; null for a value that the document gave. */
        String of(Node node, Member member);
    }

    private final Origins origins;
    private final XmlText out = new XmlText();
    private final Deque<Node> open = new ArrayDeque<>();

    private DomainWriter(Origins origins) {
        this.origins = origins;
    }

    /** Names of devices that the user did not choose are left out: they are made anew each time. */
    public static String write(Domain domain) {
        return write(domain, (node, member) -> null);
    }

    /** The same, with a comment before each element of which something is not the document's. */
    public static String write(Domain domain, Origins origins) {
        DomainWriter w = new DomainWriter(origins);
        w.node("domain", domain);
        return w.out.toString();
    }

    /** What others than the document gave: {@code default: @mode, @check; fact, qemu-10.0: text}. */
    private void comment(Shape shape, Node node) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Member m : shape.attributes) {
            if (m.get(node) != null) {
                note(names, node, m, "@" + m.local);
            }
        }
        if (shape.value != null && shape.value.get(node) != null) {
            note(names, node, shape.value, "text");
        }
        if (!names.isEmpty()) {
            StringBuilder text = new StringBuilder();
            names.forEach((from, which) -> text.append(text.length() == 0 ? "" : "; ")
                    .append(from)
                    .append(": ")
                    .append(which));
            out.comment(text.toString());
        }
    }

    private void note(Map<String, String> names, Node node, Member m, String name) {
        String from = origins.of(node, m);
        if (from != null) {
            names.merge(from, name, (before, one) -> before + ", " + one);
        }
    }

    private void node(String name, Node node) {
        Shape shape = Shape.of(node.getClass());
        boolean decimal = name.equals("address") && isDecimal(shape, node);
        comment(shape, node);
        out.start(name);
        for (Member m : shape.attributes) {
            Object value = m.get(node);
            if (value != null) {
                boolean plain = decimal && ADDRESS_NUMBERS.contains(m.local);
                out.attribute(m.local, plain ? value.toString() : m.text(value));
            }
        }
        if (node instanceof Domain) {
            declare(shape, node);
        }
        if (node instanceof Features.Capabilities capabilities) {
            switches(capabilities);
        } else if (shape.any != null) {
            FragmentWriter.write(out, (List<?>) shape.any.get(node));
        }
        open.push(node);
        boolean children = false;
        for (Member m : shape.elements) {
            children |= member(m, node, m.get(node));
        }
        open.pop();
        if (!children && node instanceof Framed f && f.framed()) {
            out.framed();
        }
        Object value = shape.value == null ? null : shape.value.get(node);
        if (!children && value != null) {
            out.text(value instanceof List<?> list ? joined(list) : shape.value.text(value));
        }
        out.end(name);
    }

    /** Elements of the format's own that are named after what they switch. */
    private void switches(Features.Capabilities capabilities) {
        for (Element each : capabilities.content) {
            out.start(each.getLocalName())
                    .attribute("state", each.getAttribute("state"))
                    .end(each.getLocalName());
        }
    }

    /** Writes an element, or several; whether there is anything to write. */
    private boolean member(Member m, Node parent, Object value) {
        if (value instanceof List<?> list) {
            list.forEach(each -> element(m, each));
            return !list.isEmpty();
        }
        boolean made = value instanceof Alias alias
                && parent instanceof Device
                && (alias.name == null || !alias.name.startsWith("ua-"));
        if (value == null || made) {
            return false;
        }
        String from = m.node ? null : origins.of(parent, m);
        if (from != null) {
            out.comment(from);
        }
        element(m, value);
        return true;
    }

    private void element(Member m, Object value) {
        String name = m.namespace.isEmpty() ? m.local : "qemu:" + m.local;
        if (value instanceof Node node) {
            node(name, node);
        } else {
            out.start(name).text(m.text(value)).end(name);
        }
    }

    /** Declares the namespace of what is handed to QEMU as it stands, where there is any of it. */
    private void declare(Shape shape, Node domain) {
        for (Member m : shape.elements) {
            if (!m.namespace.isEmpty() && m.get(domain) != null) {
                out.attribute("xmlns:qemu", Domain.QEMU);
                return;
            }
        }
    }

    /**
     * The numbers of an address are in hexadecimal for one type of address and in decimal for another, which an adapter
     * of the model's field cannot tell. Without a type it is the place of a device on the host.
     */
    private boolean isDecimal(Shape shape, Node address) {
        String type = type(shape, address);
        if (type != null) {
            return Set.of("drive", "usb", "virtio-serial", "ccid", "dimm").contains(type);
        }
        Iterator<Node> above = open.iterator();
        above.next();
        Node device = above.next();
        String kind = type(Shape.of(device.getClass()), device);
        return kind != null && Set.of("usb", "scsi").contains(kind);
    }

    private static String type(Shape shape, Node node) {
        Member type = shape.attribute("", "type");
        return type == null || !(type.get(node) instanceof Enum<?> e) ? null : Words.of(e);
    }

    private static String joined(List<?> texts) {
        StringBuilder text = new StringBuilder();
        texts.forEach(text::append);
        return text.toString();
    }
}
