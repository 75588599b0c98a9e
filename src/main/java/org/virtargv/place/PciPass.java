package org.virtargv.place;

import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.domain.OnOff;
import org.virtargv.facts.QemuProfile;
import org.virtargv.problem.Problems;

/**
 * PCI addresses, in two rounds: the first finds out which controllers the devices need besides those that the document
 * has, the second, with these added, gives the addresses. The controllers come first in the second round, as if the
 * user had written them.
 */
final class PciPass {
    /** A bridge for the bridges' bridges: more than the 256 buses of a machine can use. */
    private static final int ROUNDS = 4;

    private PciPass() {}

    static void assign(Domain domain, QemuProfile qemu, Problems problems) {
        if (PciControllers.root(domain) == null || Board.of(domain).root() == null) {
            PciControllers.of(domain).stream()
                    .filter(c -> !PciControllers.isRoot(c) || c.index > 0)
                    .forEach(c -> problems.error(
                            "pci-none", c.at, "the machine type has no PCI bus for this <controller>", null));
            if (Board.of(domain) == Board.realview || Board.of(domain) == Board.arm) {
                // QEMU places what there is on these
                return;
            }
            PciDevices.of(domain, false)
                    .forEach(e -> problems.error(
                            "pci-none", e.device().at, "the machine type has no PCI bus for this device", null));
            return;
        }
        boolean bare = PciControllers.of(domain).size() == 1;
        PciPlan first = new PciPlan(domain, qemu, problems, true);
        first.run();
        if (problems.hasErrors()) {
            return;
        }
        // of a pseries machine's host bridges there can always be another one
        if (Board.of(domain) != Board.pseries && !first.express() && !first.wasFull()) {
            // where the slots run out, one of them must be left for the bridge that has more
            first.spare(PciNeed.device(PciPlug.pci));
        } else if (first.express() && bare && first.buses().size() > 1) {
            // a user who chose no ports of their own gets one to plug something in later
            first.spare(PciNeed.device(PciPlug.pcie));
        }
        addControllers(domain, first.buses());
        settle(domain, qemu);
        PciPlan second = new PciPlan(domain, qemu, problems, false);
        second.run();
        second.addresses().forEach((device, address) -> write(second, device, address));
        circles(domain, problems);
        if (!problems.hasErrors()) {
            PciControllers.complete(domain, qemu);
        }
    }

    /** Every bridge leads to the root at last. */
    private static void circles(Domain domain, Problems problems) {
        List<Controller> all = PciControllers.of(domain);
        for (Controller c : all) {
            Controller at = c;
            for (int steps = 0;
                    at != null && !PciControllers.isRoot(at) && at.address != null && at.address.bus != null;
                    steps++) {
                if (steps > all.size()) {
                    problems.error(
                            "pci-circle",
                            c.at,
                            "the PCI controller with index " + c.index + " is plugged into what is plugged into itself",
                            null);
                    break;
                }
                long parent = at.address.bus;
                at = all.stream().filter(o -> o.index == parent).findFirst().orElse(null);
            }
        }
    }

    /** What was added needs places itself; where these ran out, there is more to add. */
    private static void settle(Domain domain, QemuProfile qemu) {
        for (int round = 0; round < ROUNDS; round++) {
            int before = PciControllers.of(domain).size();
            PciPlan plan = new PciPlan(domain, qemu, new Problems(), true);
            plan.run();
            addControllers(domain, plan.buses());
            if (PciControllers.of(domain).size() == before) {
                return;
            }
        }
    }

    private static void addControllers(Domain domain, List<PciBus> buses) {
        List<Controller> all = domain.devices.controllers;
        for (int i = 0; i < buses.size(); i++) {
            int index = i;
            if (PciControllers.of(domain).stream().noneMatch(c -> c.index == index)) {
                int behind = 0;
                for (int k = 0; k < all.size(); k++) {
                    if (PciControllers.is(all.get(k)) && all.get(k).index < index) {
                        behind = k + 1;
                    }
                }
                all.add(behind, PciControllers.make(domain, index, buses.get(i).model));
            }
        }
    }

    private static void write(PciPlan plan, Device device, Address address) {
        address.domain = address.domain == null ? 0L : address.domain;
        address.bus = address.bus == null ? 0L : address.bus;
        address.slot = address.slot == null ? 0L : address.slot;
        address.function = address.function == null ? 0L : address.function;
        address.type = Address.Type.pci;
        if (device.address != null) {
            address.multifunction = device.address.multifunction;
            address.zpci = device.address.zpci;
        }
        boolean first = device instanceof Controller c && c.type == Controller.Type.usb && c.model == Model.ich9_uhci1;
        if (address.multifunction == null
                && address.function == 0
                && (first || plan.bus(address.bus.intValue()).multifunction(address.slot.intValue()))) {
            address.multifunction = OnOff.on;
        }
        device.address = address;
    }
}
