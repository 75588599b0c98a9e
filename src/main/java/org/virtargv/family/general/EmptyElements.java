package org.virtargv.family.general;

import java.util.List;
import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;
import org.virtargv.domain.Presence;

/**
 * Elements in which nothing stands: libvirt reads them, and does not write them when it shows the domain. Devices are
 * there whatever they say, and so are elements that say something by being there.
 */
public final class EmptyElements {
    private EmptyElements() {}

    /** Takes them out of the domain, the inner ones first, since the outer may then be empty as well. */
    public static void drop(Domain domain) {
        empty(domain);
    }

    private static boolean empty(Node node) {
        Shape shape = Shape.of(node.getClass());
        boolean empty = !(node instanceof Presence) && shape.any == null;
        for (Member m : shape.elements) {
            member(m, node);
            empty &= nothing(m.get(node));
        }
        for (Member m : shape.attributes) {
            empty &= m.get(node) == null;
        }
        return empty && (shape.value == null || nothing(shape.value.get(node)));
    }

    private static void member(Member m, Node node) {
        Object value = m.get(node);
        if (value instanceof List<?> list) {
            if (m.node && !list.isEmpty()) {
                list.removeIf(each -> empty((Node) each) && !(node instanceof Devices));
            }
        } else if (value instanceof Node child && empty(child) && !(node instanceof Devices)) {
            m.set(node, null);
        } else if (value instanceof String text && text.isEmpty()) {
            m.set(node, null);
        }
    }

    /** Of a member that is not there. */
    private static boolean nothing(Object value) {
        return value == null || value instanceof List<?> list && list.isEmpty();
    }
}
