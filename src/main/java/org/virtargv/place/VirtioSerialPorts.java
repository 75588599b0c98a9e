package org.virtargv.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.virtargv.domain.Address;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Domain;
import org.virtargv.problem.Problems;

/**
 * Ports on virtio-serial controllers for virtio consoles and channels. Port 0 is for a console alone; a channel gets
 * the first free port from 1 on, on the controller its address names or else on the first that has one. A controller is
 * added where all are full.
 */
final class VirtioSerialPorts {
    /** What QEMU gives a controller where nothing is said. */
    private static final int PORTS = 31;

    private final Domain domain;
    private final Problems problems;
    private final Map<Integer, Set<Integer>> taken = new TreeMap<>();

    private VirtioSerialPorts(Domain domain, Problems problems) {
        this.domain = domain;
        this.problems = problems;
    }

    static void assign(Domain domain, Problems problems) {
        List<Chardev> all = new ArrayList<>();
        domain.devices.consoles.stream().filter(VirtioSerialPorts::on).forEach(all::add);
        domain.devices.channels.stream().filter(VirtioSerialPorts::on).forEach(all::add);
        VirtioSerialPorts ports = new VirtioSerialPorts(domain, problems);
        domain.devices.controllers.stream()
                .filter(c -> c.type == Type.virtio_serial)
                .forEach(c -> ports.taken.put(c.index, new HashSet<>()));
        all.forEach(ports::keep);
        // a console that names no port is left to QEMU
        all.stream()
                .filter(d -> d.address != null || !domain.devices.consoles.contains(d))
                .forEach(ports::place);
    }

    private static boolean on(Chardev d) {
        return d.target != null
                && d.target.type == Chardev.Target.Type.virtio
                && (d.address == null || d.address.type == Address.Type.virtio_serial);
    }

    /** The port that the address names, or 0. */
    private static int port(Chardev d) {
        return d.address == null || d.address.port == null || !d.address.port.matches("[0-9]{1,9}")
                ? 0
                : Integer.parseInt(d.address.port);
    }

    private static int controller(Chardev d) {
        return d.address == null || d.address.controller == null ? 0 : d.address.controller;
    }

    private void keep(Chardev d) {
        if (d.address == null) {
            return;
        }
        d.address.bus = 0L;
        d.address.controller = controller(d);
        if (port(d) == 0) {
            return;
        }
        int limit = limit(controller(d));
        if (port(d) >= limit && limit > 0) {
            problems.error(
                    "virtio-serial-port",
                    d.address.at,
                    "the virtio-serial controller with index " + controller(d) + " has no port " + port(d)
                            + ", its last is " + (limit - 1),
                    null);
        } else if (!taken.computeIfAbsent(controller(d), k -> new HashSet<>()).add(port(d))) {
            problems.error(
                    "virtio-serial-conflict",
                    d.address.at,
                    "port " + port(d) + " of the virtio-serial controller with index " + controller(d)
                            + " is given to two devices",
                    "leave one of the ports out");
        }
    }

    private int limit(int index) {
        return domain.devices.controllers.stream()
                .filter(c -> c.type == Type.virtio_serial && c.index == index)
                .map(c -> c.ports == null ? PORTS : c.ports)
                .findFirst()
                .orElse(0);
    }

    private void place(Chardev d) {
        if (port(d) != 0) {
            return;
        }
        int first = domain.devices.consoles.contains(d) ? 0 : 1;
        boolean bound = d.address != null;
        if (bound && first == 0) {
            spare(d);
        }
        if (bound
                && first == 0
                && "0".equals(d.address.port)
                && taken.computeIfAbsent(controller(d), k -> new HashSet<>()).add(0)) {
            return;
        }
        for (int index : bound ? List.of(controller(d)) : List.copyOf(taken.keySet())) {
            if (put(d, index, first)) {
                return;
            }
        }
        if (bound) {
            problems.error(
                    "virtio-serial-full",
                    d.at,
                    "the virtio-serial controller with index " + controller(d) + " has no port left",
                    null);
        } else {
            int index = taken.isEmpty() ? 0 : ((TreeMap<Integer, Set<Integer>>) taken).lastKey() + 1;
            add(index);
            put(d, index, first);
        }
    }

    /**
     * A console with an address and no port but 0 also keeps the next port of the first controller from channels,
     * without using it.
     */
    private void spare(Chardev console) {
        Set<Integer> used = taken.computeIfAbsent(0, k -> new HashSet<>());
        for (int port = 1; port < limit(0); port++) {
            if (used.add(port)) {
                return;
            }
        }
        problems.error(
                "virtio-serial-full",
                console.at,
                "the virtio-serial controller with index 0 has no port to spare for a console of port 0",
                "give the console another port");
    }

    private boolean put(Chardev d, int index, int first) {
        Set<Integer> used = taken.computeIfAbsent(index, k -> new HashSet<>());
        for (int port = first; port < limit(index); port++) {
            if (used.add(port)) {
                if (d.address == null) {
                    d.address = Address.of(Address.Type.virtio_serial, d);
                }
                d.address.controller = index;
                d.address.bus = 0L;
                d.address.port = Integer.toString(port);
                return true;
            }
        }
        return false;
    }

    private void add(int index) {
        Controller c = new Controller();
        c.at = domain.at;
        c.type = Type.virtio_serial;
        c.index = index;
        List<Controller> all = domain.devices.controllers;
        int behind = all.size();
        for (int i = 0; i < all.size(); i++) {
            behind = all.get(i).type == Type.virtio_serial ? i + 1 : behind;
        }
        all.add(behind, c);
        taken.put(index, new HashSet<>());
    }
}
