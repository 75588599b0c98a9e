package org.virtargv.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Option;
import org.virtargv.argv.Origin;
import org.virtargv.argv.Props;
import org.virtargv.problem.Location;

/**
 * What sits where in a machine: its buses, the devices on them, and the buses that these have in turn, read off the
 * line.
 * A bus is called by the id of the device that it belongs to, or by that and a number; every other name is a bus that
 * the machine has from the start.
 */
public final class BusTree {
    /** What a person looks for. */
    public enum Kind {
        /** A bus that the machine has from the start. */
        bus,
        /** A port, bridge or controller: something to plug devices into. */
        controller,
        /** A device of the host that the guest gets. */
        assigned,
        device,
        /** A place that is free, and into which a device can be plugged while the guest runs. */
        free
    }

    /**
     * One thing in the tree.
     *
     * @param name    its id, or the name of the bus
     * @param driver  QEMU's name of the device; empty for a bus and a free place
     * @param place   the slot or port on the bus above it; empty where it has none
     * @param element the element that it is there for, with its line, or null
     */
    public record Node(Kind kind, String name, String driver, String place, String element, List<Node> children) {}

    private static final Set<String> PORTS = Set.of("pcie-root-port", "ioh3420", "xio3130-downstream");
    private static final Set<String> ASSIGNED =
            Set.of("vfio-pci", "vfio-pci-nohotplug", "vfio-ccw", "vfio-ap", "usb-host", "scsi-generic", "scsi-block");

    private final CommandLine line;
    private final Map<String, Node> byId = new HashMap<>();
    private final Map<String, Node> roots = new LinkedHashMap<>();

    private final Location domain;

    private BusTree(CommandLine line) {
        this.line = line;
        domain = line.options().stream()
                .map(Option::origin)
                .filter(o -> o != null && o.element().equals("domain"))
                .map(Origin::at)
                .findFirst()
                .orElse(null);
    }

    /** The buses of the machine, in the order in which the line comes to them. */
    public static List<Node> of(CommandLine line) {
        return new BusTree(line).build();
    }

    @SuppressWarnings("ReferenceEquality") // a device is itself, whatever others are like
    private List<Node> build() {
        List<Option> devices = line.find("-device", p -> true);
        Map<Option, Node> nodes = new LinkedHashMap<>();
        for (Option o : devices) {
            Node node = node(o);
            nodes.put(o, node);
            byId.putIfAbsent(node.name, node);
        }
        nodes.forEach((o, node) -> {
            Node parent = parent(text(o.props(), "bus"));
            // a device that claims its own bus is QEMU's to refuse
            if (parent != node) {
                parent.children.add(node);
            }
        });
        for (Map.Entry<Option, Node> e : nodes.entrySet()) {
            boolean closed = "off".equals(text(e.getKey().props(), "hotplug"))
                    || Boolean.FALSE.equals(e.getKey().props().get("hotplug"));
            if (PORTS.contains(e.getValue().driver) && e.getValue().children.isEmpty() && !closed) {
                e.getValue().children.add(new Node(Kind.free, "free for hot-plug", "", "", null, List.of()));
            }
        }
        List<Node> out = new ArrayList<>(roots.values());
        out.forEach(BusTree::sort);
        return out;
    }

    private static void sort(Node node) {
        node.children.sort((a, b) -> Long.compare(order(a.place), order(b.place)));
        node.children.stream().filter(n -> !n.children.isEmpty()).forEach(BusTree::sort);
    }

    /** Slots by number, then ports, then what has no place. */
    private static long order(String place) {
        int dot = place.indexOf('.');
        try {
            long slot = Long.decode(dot < 0 ? place : place.substring(0, dot));
            return slot * 8 + (dot < 0 ? 0 : Long.decode(place.substring(dot + 1)));
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private Node node(Option o) {
        Props p = o.props();
        String driver = text(p, "driver");
        String id = p.has("id") ? text(p, "id") : driver;
        boolean controller = PORTS.contains(driver)
                || driver.endsWith("-bridge")
                || driver.startsWith("pxb")
                || driver.contains("xhci")
                || driver.contains("ehci")
                || driver.contains("uhci")
                || driver.contains("ohci")
                || driver.contains("virtio-serial")
                || driver.contains("virtio-scsi")
                || driver.equals("nvme")
                || driver.equals("usb-hub")
                || driver.endsWith("ahci");
        Kind kind = ASSIGNED.contains(driver) ? Kind.assigned : controller ? Kind.controller : Kind.device;
        return new Node(kind, id, driver, place(p), element(o), new ArrayList<>());
    }

    /** What completion added has the place of the domain itself. */
    private String element(Option o) {
        if (o.origin() == null) {
            return null;
        }
        boolean added = o.origin().at().equals(domain) && !o.origin().element().equals("domain");
        return "<" + o.origin().element() + ">"
                + (added ? ", implied" : " in line " + o.origin().at().line());
    }

    private static String place(Props p) {
        for (String name : new String[] {"addr", "port", "devno", "nr", "unit", "scsi-id", "slot"}) {
            // the number of a root port's own link says nothing of where it sits
            if (p.has(name) && !(name.equals("port") && !(p.get(name) instanceof String))) {
                return text(p, name);
            }
        }
        return "";
    }

    private Node parent(String bus) {
        Node own = byId.get(bus);
        if (own == null) {
            int dot = bus.lastIndexOf('.');
            own = dot < 0 ? null : byId.get(bus.substring(0, dot));
        }
        return own != null
                ? own
                : roots.computeIfAbsent(
                        bus.isEmpty() ? "the machine" : bus,
                        name -> new Node(Kind.bus, name, "", "", null, new ArrayList<>()));
    }

    private static String text(Props p, String name) {
        Object value = p.get(name);
        return value == null ? "" : value.toString();
    }

    /** Every node with its depth, from the top down. */
    public static List<Row> rows(List<Node> roots) {
        List<Row> out = new ArrayList<>();
        roots.forEach(n -> rows(n, 0, -1, out));
        return Collections.unmodifiableList(out);
    }

    /**
     * A line of the picture.
     *
     * @param parent the number of the row of the node above, or -1
     */
    public record Row(Node node, int depth, int parent) {}

    private static void rows(Node node, int depth, int parent, List<Row> out) {
        int own = out.size();
        out.add(new Row(node, depth, parent));
        node.children.forEach(n -> rows(n, depth + 1, own, out));
    }
}
