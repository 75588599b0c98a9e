package org.virtargv.explain;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Alias;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;
import org.virtargv.family.Provenance;
import org.virtargv.problem.Location;

/**
 * Who gave each value of one device, or of what else there is in a domain.
 *
 * @param at      the element; the domain's place for one that completion added
 * @param element its name
 * @param id      QEMU's for a device, else null
 */
public record ValueOrigins(Location at, String element, String id, List<Value> values) {
    /**
     * One value of a completed domain.
     *
     * @param name   where it stands below the element: {@code driver/@type}
     * @param from   {@code document}, {@code option}, {@code default} or {@code fact}
     * @param detail which option or facts, or how the document spells it; null where there is nothing to add
     */
    public record Value(String name, String value, String from, String detail) {}

    /** The domain itself, then each child of {@code <devices>} in the order in which they are written. */
    static List<ValueOrigins> of(Domain domain, Provenance provenance) {
        List<ValueOrigins> out = new ArrayList<>();
        List<Value> own = new ArrayList<>();
        collect("", domain, domain, provenance, own);
        out.add(new ValueOrigins(domain.at, "domain", null, own));
        for (Member m : Shape.of(Devices.class).elements) {
            if (!m.node) {
                value("devices/" + m.local, domain, domain.devices, m, provenance, own);
            }
            for (Object each : all(m.get(domain.devices))) {
                if (each instanceof Node child) {
                    List<Value> values = new ArrayList<>();
                    collect("", child, child, provenance, values);
                    String id = child instanceof Device d ? d.id() : null;
                    out.add(new ValueOrigins(child.at, m.local, id, values));
                }
            }
        }
        return out;
    }

    private static List<?> all(Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    private static void collect(String path, Node device, Node node, Provenance provenance, List<Value> out) {
        Shape shape = Shape.of(node.getClass());
        for (Member m : shape.attributes) {
            value(path + "@" + m.local, device, node, m, provenance, out);
        }
        if (shape.value != null) {
            value(
                    path.isEmpty() ? "text()" : path.substring(0, path.length() - 1),
                    device,
                    node,
                    shape.value,
                    provenance,
                    out);
        }
        for (Member m : shape.elements) {
            if (!m.node) {
                value(path + m.local, device, node, m, provenance, out);
                continue;
            }
            for (Object each : all(m.get(node))) {
                boolean elsewhere = each instanceof Devices || each instanceof Alias;
                if (!elsewhere) {
                    collect(path + m.local + "/", device, (Node) each, provenance, out);
                }
            }
        }
    }

    private static void value(String name, Node device, Node node, Member m, Provenance provenance, List<Value> out) {
        for (Object each : all(m.get(node))) {
            Provenance.From from = provenance.of(device, node, m);
            out.add(new Value(name, m.text(each), from.origin().word, from.detail()));
        }
    }

    /** Whether the document has nothing of it, but perhaps in another element. */
    boolean isAdded() {
        return values.stream()
                .noneMatch(v -> v.from().equals("document")
                        && (v.detail() == null || !v.detail().startsWith(Provenance.ELSEWHERE)));
    }

    /** The same with a value that stands nowhere in the domain, in the place of one of the name if there is one. */
    ValueOrigins with(Value value) {
        List<Value> out = new ArrayList<>(values);
        out.removeIf(v -> v.name().equals(value.name()));
        out.add(value);
        return new ValueOrigins(at, element, id, out);
    }
}
