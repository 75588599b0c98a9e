package org.virtargv.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Hub;
import org.virtargv.problem.Problems;

/**
 * Ports for USB devices: what the user chose first, hubs before what may be plugged into them, then every other device
 * at the first free port: of the controller itself, then of its hubs. Where the ports do not suffice, hubs are added.
 */
final class UsbPorts {
    /** QEMU's usb-hub. */
    private static final int HUB_PORTS = 8;

    /** Numbers in a port's path, formatdomain.html, Device Addresses. */
    private static final int DEEPEST = 4;

    private final Domain domain;
    private final Problems problems;
    private final Map<Integer, Node> buses = new TreeMap<>();

    /** A controller or a hub; a port holds another, or a leaf without ports. */
    private static final class Node {
        final Node[] ports;

        Node(int count) {
            ports = new Node[count];
        }

        long free() {
            return Arrays.stream(ports).mapToLong(p -> p == null ? 1 : p.free()).sum();
        }
    }

    private UsbPorts(Domain domain, Problems problems) {
        this.domain = domain;
        this.problems = problems;
    }

    static void assign(Domain domain, Problems problems) {
        UsbPorts ports = new UsbPorts(domain, problems);
        ports.open();
        List<Device> hubs = new ArrayList<>(domain.devices.hubs);
        List<Device> others = UsbDevices.of(domain);
        hubs.stream()
                .filter(UsbPorts::chosen)
                .sorted((a, b) -> path(a).length - path(b).length)
                .forEach(ports::keep);
        others.stream().filter(UsbPorts::chosen).forEach(ports::keep);
        hubs.stream().filter(h -> !chosen(h)).forEach(ports::place);
        List<Device> open = others.stream().filter(d -> !chosen(d)).toList();
        if (!ports.buses.isEmpty()) {
            ports.addHubs(open.size());
        }
        open.forEach(ports::place);
    }

    private static boolean chosen(Device d) {
        return d.address != null && d.address.type == Address.Type.usb && d.address.port != null;
    }

    private static int[] path(Device d) {
        return d.address.port.matches("[0-9]{1,3}(\\.[0-9]{1,3})*")
                ? Arrays.stream(d.address.port.split("\\."))
                        .mapToInt(Integer::parseInt)
                        .toArray()
                : new int[0];
    }

    private void open() {
        for (Controller c : domain.devices.controllers) {
            if (c.type == Type.usb
                    && c.model != null
                    && c.model != Controller.Model.none
                    && (c.master == null || !buses.containsKey(c.index))) {
                buses.putIfAbsent(c.index, new Node(count(c)));
            }
        }
    }

    private static int count(Controller c) {
        return switch (c.model) {
            case ehci, ich9_ehci1 -> 6;
            case pci_ohci -> 3;
            case nec_xhci, qemu_xhci -> c.ports == null ? 4 : Math.max(0, c.ports);
            default -> 2;
        };
    }

    private static Node of(Device d) {
        return new Node(d instanceof Hub ? HUB_PORTS : 0);
    }

    private static int bus(Device d) {
        return d.address.bus == null ? 0 : d.address.bus.intValue();
    }

    private void keep(Device d) {
        int[] path = path(d);
        Node at = buses.get(bus(d));
        String where = "USB bus " + bus(d) + ", port " + d.address.port;
        if (path.length == 0 || path.length > DEEPEST) {
            problems.error(
                    "usb-port-invalid",
                    d.address.at,
                    "the USB port '" + d.address.port + "' is not one to four numbers joined by dots",
                    null);
            return;
        }
        if (at == null) {
            problems.error(
                    "usb-no-controller",
                    d.address.at,
                    "there is no USB controller with index " + bus(d),
                    "add one, or leave bus out");
            return;
        }
        for (int i = 0; i < path.length; i++) {
            if (path[i] < 1 || path[i] > at.ports.length) {
                problems.error(
                        "usb-port-missing",
                        d.address.at,
                        at.ports.length == 0
                                ? "no hub is at the place where " + where + " would be"
                                : where + " does not exist: there are " + at.ports.length + " ports",
                        null);
                return;
            }
            Node next = at.ports[path[i] - 1];
            if (i == path.length - 1 && next != null) {
                problems.error(
                        "usb-address-conflict",
                        d.address.at,
                        where + " is given to two devices",
                        "leave one of the ports out");
            } else if (i == path.length - 1) {
                at.ports[path[i] - 1] = of(d);
            } else if (next == null) {
                problems.error(
                        "usb-hub-missing",
                        d.address.at,
                        "no hub is at port " + path[i] + " on the way to " + where,
                        "add a <hub> there");
                return;
            } else {
                at = next;
            }
        }
    }

    /** As many hubs as leave a port for each device; a hub takes one itself. */
    private void addHubs(int wanted) {
        long free = buses.values().stream().mapToLong(Node::free).sum();
        while (free < wanted && free > 0) {
            Hub hub = new Hub();
            hub.at = domain.at;
            hub.type = Hub.Type.usb;
            domain.devices.hubs.add(hub);
            place(hub);
            free += HUB_PORTS - 1;
        }
    }

    private void place(Device d) {
        if (buses.isEmpty()) {
            problems.error(
                    "usb-no-controller", d.at, "a USB device needs a USB controller, and the domain has none", null);
            return;
        }
        boolean bound = d.address != null && d.address.bus != null;
        for (Map.Entry<Integer, Node> bus : buses.entrySet()) {
            if (bound && bus(d) != bus.getKey()) {
                continue;
            }
            List<Integer> path = new ArrayList<>();
            Node hub = freeHub(bus.getValue(), path);
            if (hub != null) {
                int port = path.get(path.size() - 1);
                hub.ports[port - 1] = of(d);
                d.address = Address.of(Address.Type.usb, d);
                d.address.bus = (long) bus.getKey();
                d.address.port = path.stream().map(String::valueOf).collect(Collectors.joining("."));
                return;
            }
        }
        problems.error(
                "usb-no-port",
                d.at,
                bound ? "no free port is left on USB bus " + bus(d) : "no free USB port is left",
                null);
    }

    /** The hub or controller with the first free port, whose path is left behind, or null. */
    private static Node freeHub(Node at, List<Integer> path) {
        for (int i = 0; i < at.ports.length; i++) {
            if (at.ports[i] == null) {
                path.add(i + 1);
                return at;
            }
        }
        for (int i = 0; i < at.ports.length && path.size() + 1 < DEEPEST; i++) {
            path.add(i + 1);
            Node found = freeHub(at.ports[i], path);
            if (found != null) {
                return found;
            }
            path.remove(path.size() - 1);
        }
        return null;
    }
}
