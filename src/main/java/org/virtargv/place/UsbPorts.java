package org.virtargv.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Hub;
import org.virtargv.domain.Lists;
import org.virtargv.problem.Problems;

/**
 * Ports for USB devices: what the user chose first, hubs before what may be plugged into them, then every other device
 * at the first free port: of the controller itself, then of its hubs. Where the ports do not suffice, hubs are added.
 */
final class UsbPorts {
    /** QEMU's usb-hub. */
    private static final int HUB_PORTS = 8;

    /** Of an xHCI controller; one that asks for more is refused elsewhere. */
    private static final int MOST_PORTS = 15;

    /** Numbers in a port's path, formatdomain.html, Device Addresses. */
    private static final int DEEPEST = 4;

    private final Domain domain;
    private final Problems problems;
    private final Map<Integer, Node> buses = new TreeMap<>();

    /** The indexes of the buses, the lowest first, and how many of them are known to be full. */
    private List<Integer> order;

    private int firstFree;

    /** A controller or a hub; a port holds another, or a leaf without ports. */
    private static final class Node {
        final Node[] ports;

        /** How many of the first ports are known to be taken. */
        private int taken;

        /** Whether nothing is left here and behind it; what is full once stays so. */
        private boolean full;

        Node(int count) {
            ports = new Node[count];
        }

        long free() {
            long out = 0;
            for (Node p : ports) {
                out += p == null ? 1 : p.free();
            }
            return out;
        }

        /** The first port that is free here, or -1. */
        int freePort() {
            while (taken < ports.length && ports[taken] != null) {
                taken++;
            }
            return taken < ports.length ? taken : -1;
        }
    }

    private UsbPorts(Domain domain, Problems problems) {
        this.domain = domain;
        this.problems = problems;
    }

    /** A port without a bus is one of the first controller. */
    static void numberBuses(Domain domain) {
        for (Device d : domain.devices.all()) {
            if (chosen(d) && d.address.bus == null) {
                d.address.bus = 0L;
            }
        }
    }

    static void assign(Placement p) {
        UsbPorts ports = new UsbPorts(p.domain(), p.problems());
        ports.open();
        List<Device> hubs = new ArrayList<>(p.domain().devices.hubs);
        List<Device> others =
                Lists.map(Lists.filter(p.devices(p.usbOrder()), e -> e.need().usb()), Placement.Entry::device);
        List<Device> written = Lists.filter(hubs, UsbPorts::chosen);
        written.sort((a, b) -> Integer.compare(depth(a), depth(b)));
        written.forEach(ports::keep);
        Lists.filter(others, UsbPorts::chosen).forEach(ports::keep);
        Lists.filter(hubs, h -> !chosen(h)).forEach(ports::place);
        List<Device> open = Lists.filter(others, d -> !chosen(d));
        if (!ports.buses.isEmpty()) {
            ports.addHubs(open.size());
        }
        open.forEach(ports::place);
    }

    /** How many numbers the port's path has. */
    private static int depth(Device d) {
        return (int) d.address.port.chars().filter(c -> c == '.').count();
    }

    private static boolean chosen(Device d) {
        return d.address != null && d.address.type == Address.Type.usb && d.address.port != null;
    }

    /** The numbers of the port's path; none where it is no such path. */
    private static int[] path(String port) {
        String[] words = port.split("\\.", -1);
        int[] out = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (word.isEmpty() || word.length() > 3) {
                return new int[0];
            }
            for (int k = 0; k < word.length(); k++) {
                char digit = word.charAt(k);
                if (digit < '0' || digit > '9') {
                    return new int[0];
                }
                out[i] = out[i] * 10 + digit - '0';
            }
        }
        return out;
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
        order = List.copyOf(buses.keySet());
    }

    private static int count(Controller c) {
        return switch (c.model) {
            case ehci, ich9_ehci1 -> 6;
            case pci_ohci -> 3;
            case nec_xhci, qemu_xhci -> c.ports == null ? 4 : Math.max(0, Math.min(MOST_PORTS, c.ports));
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
        int[] path = path(d.address.port);
        Node at = buses.get(bus(d));
        String where = "USB bus " + bus(d) + ", port " + d.address.port;
        if (path.length == 0 || path.length > DEEPEST) {
            problems.error(
                    "usb-port-invalid",
                    d.address.at,
                    "the USB port '" + d.address.port + "' must be one to four numbers joined by dots",
                    null);
            return;
        }
        if (at == null) {
            problems.error(
                    "usb-no-controller",
                    d.address.at,
                    "there is no USB controller with index " + bus(d),
                    "add one, or remove bus");
            return;
        }
        keep(d, path, at, where);
    }

    private void keep(Device d, int[] path, Node from, String where) {
        Node at = from;
        for (int i = 0; i < path.length; i++) {
            if (path[i] < 1 || path[i] > at.ports.length) {
                problems.error(
                        "usb-port-missing",
                        d.address.at,
                        at.ports.length == 0
                                ? "there is no hub at " + where
                                : where + " does not exist: there are " + at.ports.length + " ports",
                        null);
                return;
            }
            Node next = at.ports[path[i] - 1];
            if (i == path.length - 1 && next != null) {
                problems.error(
                        "usb-address-conflict",
                        d.address.at,
                        where + " is used by two devices",
                        "remove one of the ports");
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
        long free = 0;
        for (Node bus : buses.values()) {
            free += bus.free();
        }
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
        if (d.address != null && d.address.type != null && d.address.type != Address.Type.usb) {
            // its family refuses an address that is no USB device's
            return;
        }
        if (buses.isEmpty()) {
            problems.error(
                    "usb-no-controller",
                    d.at,
                    "a USB device needs a USB controller, but the domain has none",
                    "add <controller type='usb' model='qemu-xhci'/> instead of the one with model='none'");
            return;
        }
        boolean bound = d.address != null && d.address.bus != null;
        if (bound) {
            Node bus = buses.get(bus(d));
            if (bus != null && put(d, bus(d), bus)) {
                return;
            }
        } else {
            for (; firstFree < order.size(); firstFree++) {
                int bus = order.get(firstFree);
                if (put(d, bus, buses.get(bus))) {
                    return;
                }
            }
        }
        problems.error(
                "usb-no-port",
                d.at,
                bound ? "no free port is left on USB bus " + bus(d) : "no free USB port is left",
                null);
    }

    private static boolean put(Device d, int bus, Node controller) {
        List<Integer> path = new ArrayList<>();
        Node hub = freeHub(controller, path);
        if (hub == null) {
            return false;
        }
        hub.ports[path.get(path.size() - 1) - 1] = of(d);
        d.address = Address.of(Address.Type.usb, d);
        d.address.bus = (long) bus;
        StringBuilder port = new StringBuilder();
        for (Object number : path) {
            port.append(port.isEmpty() ? "" : ".").append(number);
        }
        d.address.port = port.toString();
        return true;
    }

    /** The hub or controller with the first free port, whose path is left behind, or null. */
    private static Node freeHub(Node at, List<Integer> path) {
        if (at.full) {
            return null;
        }
        int port = at.freePort();
        if (port >= 0) {
            path.add(port + 1);
            return at;
        }
        for (int i = 0; i < at.ports.length && path.size() + 1 < DEEPEST; i++) {
            path.add(i + 1);
            Node found = freeHub(at.ports[i], path);
            if (found != null) {
                return found;
            }
            path.remove(path.size() - 1);
        }
        at.full = true;
        return null;
    }
}
