package org.virtargv.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Lists;
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
    private final TreeMap<Integer, Bus> buses = new TreeMap<>();

    /** The controllers below this index have no port left for a channel. */
    private int firstOpen;

    /** A controller. */
    private static final class Bus {
        /** The number of its ports; 0 where the domain has no such controller. */
        private final int limit;

        private final Set<Integer> taken = new HashSet<>();

        /** Where to go on looking for a free port, from port 0 and from port 1 on. */
        private final int[] next = {0, 1};

        Bus(int limit) {
            this.limit = limit;
        }

        boolean take(int port) {
            return taken.add(port);
        }

        /** Takes the first free port from 0 or 1 on; -1 where there is none. */
        int takeFrom(int first) {
            while (next[first] < limit) {
                if (taken.add(next[first]++)) {
                    return next[first] - 1;
                }
            }
            return -1;
        }
    }

    private VirtioSerialPorts(Domain domain, Problems problems) {
        this.domain = domain;
        this.problems = problems;
    }

    static void assign(Placement p) {
        VirtioSerialPorts ports = new VirtioSerialPorts(p.domain(), p.problems());
        for (Controller c : p.domain().devices.controllers) {
            if (c.type == Type.virtio_serial) {
                ports.buses.putIfAbsent(c.index, new Bus(c.ports == null ? PORTS : c.ports));
            }
        }
        // those that may have port 0 come first
        List<Placement.Entry> all = Lists.filter(
                p.devices(),
                e -> e.need().port() != null
                        && (e.device().address == null || e.device().address.type == Address.Type.virtio_serial));
        all.sort((a, b) -> a.need().port().compareTo(b.need().port()));
        all.forEach(e -> ports.keep(e.device()));
        for (Placement.Entry e : all) {
            // a console that names no port is left to QEMU
            if (e.device().address != null || e.need().port() > 0) {
                ports.place(e.device(), e.need().port());
            }
        }
    }

    private Bus bus(int index) {
        return buses.computeIfAbsent(index, k -> new Bus(0));
    }

    /** The port that the address names, or 0. */
    private static int port(Device d) {
        String port = d.address == null ? null : d.address.port;
        return isNumber(port) ? Integer.parseInt(port) : 0;
    }

    private static boolean isNumber(String port) {
        return port != null
                && !port.isEmpty()
                && port.length() < 10
                && port.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int controller(Device d) {
        return d.address == null || d.address.controller == null ? 0 : d.address.controller;
    }

    private void keep(Device d) {
        if (d.address == null) {
            return;
        }
        d.address.bus = 0L;
        d.address.controller = controller(d);
        if (d.address.port != null && !isNumber(d.address.port)) {
            problems.error(
                    "virtio-serial-port",
                    d.address.at,
                    "'port' of a virtio-serial <address> is not a number",
                    "remove it to get the next free one");
        }
        if (port(d) == 0) {
            return;
        }
        int limit = bus(controller(d)).limit;
        if (port(d) >= limit && limit > 0) {
            problems.error(
                    "virtio-serial-port",
                    d.address.at,
                    "the virtio-serial controller with index " + controller(d) + " has no port " + port(d)
                            + "; its last one is " + (limit - 1),
                    null);
        } else if (!bus(controller(d)).take(port(d))) {
            problems.error(
                    "virtio-serial-conflict",
                    d.address.at,
                    "port " + port(d) + " of the virtio-serial controller with index " + controller(d)
                            + " is used by two devices",
                    "remove one of the ports");
        }
    }

    private void place(Device d, int first) {
        if (port(d) != 0) {
            return;
        }
        boolean bound = d.address != null;
        if (bound && first == 0) {
            spare(d);
            if ("0".equals(d.address.port) && bus(controller(d)).take(0)) {
                return;
            }
        }
        if (bound ? put(d, controller(d), first) : putAnywhere(d, first)) {
            return;
        }
        if (bound) {
            problems.error(
                    "virtio-serial-full",
                    d.at,
                    "the virtio-serial controller with index " + controller(d) + " has no free port",
                    null);
        } else {
            int index = buses.isEmpty() ? 0 : buses.lastKey() + 1;
            add(index);
            put(d, index, first);
        }
    }

    /** On the first controller that has a port left; one that has none will have none for the next device either. */
    private boolean putAnywhere(Device d, int first) {
        for (int index : buses.tailMap(firstOpen).keySet()) {
            if (put(d, index, first)) {
                firstOpen = index;
                return true;
            }
        }
        return false;
    }

    /**
     * A console with an address and no port but 0 also keeps the next port of the first controller from channels,
     * without using it.
     */
    private void spare(Device console) {
        if (bus(0).takeFrom(1) < 0) {
            problems.error(
                    "virtio-serial-full",
                    console.at,
                    "the virtio-serial controller with index 0 has no free port for a console on port 0",
                    "use another port for the console");
        }
    }

    private boolean put(Device d, int index, int first) {
        int port = bus(index).takeFrom(first);
        if (port < 0) {
            return false;
        }
        if (d.address == null) {
            d.address = Address.of(Address.Type.virtio_serial, d);
        }
        d.address.controller = index;
        d.address.bus = 0L;
        d.address.port = Integer.toString(port);
        return true;
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
        buses.put(index, new Bus(PORTS));
    }
}
