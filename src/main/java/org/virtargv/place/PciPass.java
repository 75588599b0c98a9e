package org.virtargv.place;

import java.util.BitSet;
import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Device;
import org.virtargv.domain.Lists;
import org.virtargv.domain.OnOff;
import org.virtargv.machine.Board;
import org.virtargv.problem.Problems;

/**
 * PCI addresses, in two rounds: the first finds out which controllers the devices need besides those that the document
 * has, the second, with these added, gives the addresses. The controllers come first in the second round, as if the
 * user had written them.
 */
final class PciPass {
    /** A bridge for the bridges' bridges: more than the 256 buses of a machine can use. */
    private static final int ROUNDS = 4;

    private final Placement p;
    private final List<Controller> controllers;
    private final List<PciDevice> devices;
    private final boolean express;

    private PciPass(Placement p) {
        this.p = p;
        controllers = PciControllers.of(p.domain());
        express = Lists.any(controllers, c -> c.index == 0 && c.model == Model.pcie_root);
        devices = PciDevice.of(p, express);
    }

    static void assign(Placement p) {
        PciPass pass = new PciPass(p);
        Controller root = Lists.first(pass.controllers, c -> c.index == 0);
        if (root == null || p.board().root() == null) {
            pass.refuse();
        } else if (PciControllers.isRoot(root)) {
            // bus 0 of a domain that has something else there is refused by the controllers' family
            pass.assign();
        }
    }

    /** Of a machine without PCI. */
    private void refuse() {
        for (Controller c : controllers) {
            if (!PciControllers.isRoot(c) || c.index > 0) {
                p.problems().error("pci-none", c.at, "the machine type has no PCI bus for this <controller>", null);
            }
        }
        if (p.unplacedPci() && (p.board() == Board.realview || p.board() == Board.arm)) {
            // QEMU places what there is on these
            return;
        }
        for (PciDevice d : devices) {
            p.problems().error("pci-none", d.device().at, "the machine type has no PCI bus for this device", null);
        }
    }

    private void assign() {
        boolean bare = controllers.size() == 1;
        PciPlan first = plan(p.problems(), true);
        if (p.problems().stepHasErrors()) {
            return;
        }
        // of a pseries machine's host bridges there can always be another one
        if (p.board() != Board.pseries && !express && !first.wasFull()) {
            // where the slots run out, one of them must be left for the bridge that has more
            first.spare(PciNeed.conventional());
        } else if (express && bare && first.buses().size() > 1) {
            // a user who chose no ports of their own gets one to plug something in later
            first.spare(PciNeed.express());
        }
        if (first.buses().size() > PciPlan.LAST_BUS + 1) {
            tooMany(first.buses().size());
            return;
        }
        addControllers(first.buses());
        settle();
        PciPlan second = plan(p.problems(), false);
        second.addresses().forEach((device, address) -> write(second, device, address));
        circles();
        if (!p.problems().stepHasErrors()) {
            PciControllers.complete(controllers, p.board(), p.qemu());
        }
    }

    private void tooMany(int buses) {
        p.problems()
                .error(
                        "pci-buses-exhausted",
                        p.domain().devices.at,
                        "the devices and the bridges between them need " + buses
                                + " PCI buses, but a machine can have at most " + (PciPlan.LAST_BUS + 1),
                        "use fewer devices, or remove the bus from their addresses");
    }

    private PciPlan plan(Problems told, boolean growing) {
        PciPlan plan = new PciPlan(p, express, controllers, told, growing);
        plan.run(PciDevice.bridges(controllers), devices);
        return plan;
    }

    /** Every bridge leads to the root at last. */
    private void circles() {
        Controller[] byBus = new Controller[PciPlan.LAST_BUS + 1];
        for (Controller c : controllers) {
            byBus[c.index] = c;
        }
        for (Controller c : controllers) {
            Controller at = c;
            for (int steps = 0;
                    at != null && !PciControllers.isRoot(at) && at.address != null && at.address.bus != null;
                    steps++) {
                if (steps > controllers.size()) {
                    p.problems()
                            .error(
                                    "pci-circle",
                                    c.at,
                                    "the PCI controller with index " + c.index
                                            + " is, directly or indirectly, behind itself",
                                    null);
                    break;
                }
                at = byBus[at.address.bus.intValue()];
            }
        }
    }

    /** What was added needs places itself; where these ran out, there is more to add. */
    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            int before = controllers.size();
            addControllers(plan(new Problems(), true).buses());
            if (controllers.size() == before) {
                return;
            }
        }
    }

    /** Adds a controller for each bus that has none: to the domain before the first of a higher index. */
    private void addControllers(List<PciBus> buses) {
        BitSet there = new BitSet();
        controllers.forEach(c -> there.set(c.index));
        if (there.cardinality() == buses.size()) {
            return;
        }
        List<Controller> all = p.domain().devices.controllers;
        for (int index = there.nextClearBit(0); index < buses.size(); index = there.nextClearBit(index + 1)) {
            int place = 0;
            for (int k = 0; k < all.size(); k++) {
                if (PciControllers.is(all.get(k))) {
                    boolean before = all.get(k).index > index;
                    place = before ? k : k + 1;
                    if (before) {
                        break;
                    }
                }
            }
            all.add(place, PciControllers.make(p.domain(), index, buses.get(index).model));
        }
        controllers.clear();
        controllers.addAll(PciControllers.of(p.domain()));
    }

    private static void write(PciPlan plan, Device device, Address address) {
        address.domain = address.domain == null ? 0L : address.domain;
        address.bus = address.bus == null ? 0L : address.bus;
        address.slot = address.slot == null ? 0L : address.slot;
        address.function = address.function == null ? 0L : address.function;
        address.type = Address.Type.pci;
        if (device.address != null) {
            // what is said of an address without numbers is not said of the one that the device gets
            address.multifunction = PciPlan.empty(device.address) ? null : device.address.multifunction;
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
