package org.virtargv.family;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlTransient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;

/**
 * The elements that were taken out of a document because they are malformed, so that all later steps may rely on the
 * rest. A device is taken out whole; elsewhere the smallest element that the format lets one leave out. The document is
 * refused, and goes on only for what else there is to tell: so nothing may be said to be missing that stands here.
 *
 * <p>Fields are found by reflection, which only a refused document pays for.
 */
public final class SetAside {
    private final List<Node> nodes = new ArrayList<>();
    private Node root;

    /** Takes out of the domain what is marked as malformed. */
    public void takeFrom(Domain domain) {
        root = domain;
        take(domain, false);
    }

    /** Whether an element of the kind was set aside, alone, with another that it is a part of, or a part of one. */
    public boolean has(Class<? extends Node> kind) {
        for (Node n : nodes) {
            if (holds(n, kind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an attribute or an element without structure of {@code <domain>} itself could not be read. */
    public boolean has(String partOfDomain) {
        return root != null && root.malformed != null && root.malformed.contains(partOfDomain);
    }

    public boolean isEmpty() {
        return nodes.isEmpty() && (root == null || root.malformed == null);
    }

    public Stream<Controller> controllers() {
        return nodes.stream().filter(Controller.class::isInstance).map(Controller.class::cast);
    }

    /** The addresses of the devices set aside, as far as they are well-formed: nothing else may have them. */
    public List<Address> addresses() {
        List<Address> out = new ArrayList<>();
        for (Node n : nodes) {
            if (n instanceof Device d && d.address != null && d.address.malformed == null) {
                out.add(d.address);
            }
        }
        return out;
    }

    /** Returns whether the element itself must go; {@code whole} where it goes with all that it holds. */
    private boolean take(Node node, boolean whole) {
        boolean broken = node.malformed != null;
        for (Field f : fields(node)) {
            Object value = get(f, node);
            if (value instanceof Node child) {
                boolean gone = take(child, whole || child instanceof Device);
                if (gone && (whole || required(f))) {
                    broken = true;
                } else if (gone) {
                    set(f, node, null);
                    nodes.add(child);
                }
            } else if (value instanceof List<?> list) {
                for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
                    if (i.next() instanceof Node child
                            && take(child, whole || node instanceof Devices)) {
                        broken |= whole;
                        if (!whole) {
                            i.remove();
                            nodes.add(child);
                        }
                    }
                }
            }
        }
        return broken;
    }

    private static boolean holds(Node node, Class<? extends Node> kind) {
        if (kind.isInstance(node) || node.getClass().getEnclosingClass() == kind) {
            return true;
        }
        for (Field f : fields(node)) {
            Object value = get(f, node);
            if (value instanceof Node child && holds(child, kind)) {
                return true;
            } else if (value instanceof List<?> list) {
                for (Object o : list) {
                    if (o instanceof Node child && holds(child, kind)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<Field> fields(Node node) {
        List<Field> out = new ArrayList<>();
        for (Field f : node.getClass().getFields()) {
            boolean child = Node.class.isAssignableFrom(f.getType()) || f.getType() == List.class;
            if (child && !Modifier.isStatic(f.getModifiers()) && !f.isAnnotationPresent(XmlTransient.class)) {
                out.add(f);
            }
        }
        return out;
    }

    private static boolean required(Field f) {
        XmlElement element = f.getAnnotation(XmlElement.class);
        return element != null && element.required();
    }

    private static Object get(Field f, Node node) {
        try {
            return f.get(node);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the model's fields are public: " + f, e);
        }
    }

    private static void set(Field f, Node node, Object value) {
        try {
            f.set(node, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the model's fields are public: " + f, e);
        }
    }
}
