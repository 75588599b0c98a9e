package org.virtargv.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;
import org.virtargv.problem.Problem;

/**
 * The elements that were taken out of a document because they are malformed, so that all later steps may rely on the
 * rest. A device is taken out whole; elsewhere the smallest element that the format lets one leave out. The document is
 * refused, and goes on only for what else there is to tell: so nothing may be said to be missing that stands here.
 */
public final class SetAside {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Problem, Lacking> lacking = new HashMap<>();
    private Node root;

    /** Takes out of the domain what is marked as malformed. */
    public void takeFrom(Domain domain) {
        root = domain;
        take(domain, false);
    }

    /** Whether an element of the kind was set aside, alone, with another that it is a part of, or a part of one. */
    boolean has(Class<?> kind) {
        for (Node n : nodes) {
            if (holds(n, kind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an attribute or an element without structure of {@code <domain>} itself could not be read. */
    boolean has(String partOfDomain) {
        return root != null && root.malformed != null && root.malformed.contains(partOfDomain);
    }

    public boolean isEmpty() {
        return nodes.isEmpty() && (root == null || root.malformed == null);
    }

    /** Remembers a problem that says that something is missing. */
    void lacking(Problem problem, Lacking what) {
        lacking.put(problem, what);
    }

    /** Whether the problem says that something is missing which was set aside. */
    public boolean explains(Problem problem) {
        Lacking what = lacking.get(problem);
        return what != null && what.isSetAside();
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
        for (Member m : Shape.of(node.getClass()).elements) {
            Object value = m.get(node);
            if (value instanceof Node child) {
                boolean gone = take(child, whole || child instanceof Device);
                if (gone && (whole || m.is(Member.REQUIRED))) {
                    broken = true;
                } else if (gone) {
                    m.set(node, null);
                    nodes.add(child);
                }
            } else if (value instanceof List<?> list) {
                broken |= take(list, node instanceof Devices, whole);
            }
        }
        return broken;
    }

    private boolean take(List<?> list, boolean devices, boolean whole) {
        boolean broken = false;
        for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
            if (i.next() instanceof Node child && take(child, whole || devices)) {
                broken |= whole;
                if (!whole) {
                    i.remove();
                    nodes.add(child);
                }
            }
        }
        return broken;
    }

    private static boolean holds(Node node, Class<?> kind) {
        if (kind.isInstance(node) || node.getClass().getEnclosingClass() == kind) {
            return true;
        }
        for (Member m : Shape.of(node.getClass()).elements) {
            Object value = m.get(node);
            for (Object each : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
                if (each instanceof Node child && holds(child, kind)) {
                    return true;
                }
            }
        }
        return false;
    }
}
