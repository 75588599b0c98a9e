package org.virtargv.place;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Device;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Node;
import org.virtargv.machine.Board;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problems;

/**
 * Addresses for every PCI device of a domain, worked out without changing it. What the user chose is kept first, then
 * comes what the chipset has in fixed places, then bridges and ports, then the rest, each at the first place of the
 * first bus that suits it. Where no bus does, a plan that may grow adds the controllers that make one.
 */
final class PciPlan {
    /** PCI numbers buses in one byte. */
    static final int LAST_BUS = 255;

    /** What QEMU allows beside the default one. */
    private static final int MOST_HOST_BRIDGES = 30;

    private final Placement placement;
    private final Problems problems;
    private final boolean growing;
    private final Board board;
    private final Chipset chipset;
    private final boolean express;
    private final List<PciBus> buses = new ArrayList<>();
    private final Isolation isolation;
    private final IdentityHashMap<Device, Address> addresses = new IdentityHashMap<>();
    private final UsbCompanions companions;
    private boolean wasFull;

    /** @param problems where to tell what cannot be; a plan that is tried only tells nobody */
    PciPlan(Placement placement, boolean express, List<Controller> controllers, Problems problems, boolean growing) {
        this.placement = placement;
        this.problems = problems;
        this.growing = growing;
        board = placement.board();
        chipset = Chipset.of(board);
        isolation = new Isolation(board);
        companions = new UsbCompanions(placement.domain().devices.controllers);
        this.express = express;
        open(controllers);
    }

    /** The buses of the controllers that are there; a gap in their numbers is a bus that something may sit on. */
    private void open(List<Controller> controllers) {
        for (Controller c : controllers) {
            fill(c.index);
            buses.set(c.index, new PciBus(c.model));
        }
    }

    private void fill(int index) {
        while (buses.size() <= index) {
            buses.add(new PciBus(filler()));
        }
    }

    /**
     * Makes the bus that an address speaks of. For a conventional device that is one of a bridge; the first bridge on
     * PCI Express needs a root port before it, and where that takes the number of the bus, the bridge has the next.
     *
     * @return the number of the bus now
     */
    private int fill(int bus, PciNeed need) {
        if (bus < buses.size() || !express || need.plug() != PciPlug.pci) {
            fill(bus);
            return bus;
        }
        int made = bus;
        if (conventional() == Model.pcie_to_pci_bridge) {
            made = Math.max(bus, buses.size() + 1);
            grow(PciPlug.pci);
        }
        while (buses.size() <= made) {
            grow(PciPlug.pci);
        }
        return made;
    }

    private Model filler() {
        return express ? Model.pcie_root_port : board == Board.pseries ? Model.pci_root : Model.pci_bridge;
    }

    Map<Device, Address> addresses() {
        return addresses;
    }

    List<PciBus> buses() {
        return buses;
    }

    PciBus bus(int index) {
        return buses.get(index);
    }

    /** Gives every device its address; afterwards {@link #addresses()} and {@link #buses()} say what came of it. */
    void run(List<PciDevice> bridges, List<PciDevice> devices) {
        bridges.forEach(this::keep);
        placement.reserved().forEach(this::reserve);
        devices.forEach(this::keep);
        chipset.reserve(this, devices);
        wasFull = Lists.none(buses, b -> b.next(PciNeed.conventional(), 0) >= 0);
        for (PciDevice e : bridges) {
            if (!placed(e.device()) && !chipset.prefer(this, e.device())) {
                place(e.device(), e.need());
            }
        }
        for (PciDevice e : devices) {
            if (!placed(e.device()) && !chipset.prefer(this, e.device()) && !companions.place(this, e.device())) {
                place(e.device(), e.need());
            }
        }
    }

    /** Whether the user's own addresses and the chipset's left no slot at all. */
    boolean wasFull() {
        return wasFull;
    }

    /** Whether the device has its address by now. */
    boolean placed(Device d) {
        return addresses.containsKey(d);
    }

    private void write(Device d, Address a) {
        addresses.put(d, a);
        companions.put(d, a);
    }

    private void reserve(Address a) {
        boolean possible = or0(a.bus) <= LAST_BUS && or0(a.slot) < PciBus.SLOTS && or0(a.function) < PciBus.FUNCTIONS;
        if (a.type != Address.Type.pci || empty(a) || !possible) {
            return;
        }
        int bus = (int) or0(a.bus);
        if (growing) {
            fill(bus);
        }
        if (bus < buses.size()) {
            buses.get(bus).take((int) or0(a.slot), (int) or0(a.function), false);
        }
    }

    /** Keeps an address that the user chose, if the bus can take the device. */
    private void keep(PciDevice e) {
        Address a = e.device().address;
        if (a == null || empty(a)) {
            return;
        }
        int bus = (int) or0(a.bus);
        int slot = (int) or0(a.slot);
        int function = (int) or0(a.function);
        if (growing) {
            bus = fill(bus, e.need());
            a.bus = (long) bus;
        }
        String where = PciText.address(bus, slot, function);
        if (slot < buses.get(bus).first || slot > buses.get(bus).last) {
            problems.error(
                    "pci-slot-invalid",
                    a.at,
                    "the PCI controller with index " + bus + " has no slot " + PciText.hex(slot),
                    null);
        } else if (e.need().integrated() && bus != 0) {
            problems.error(
                    "pci-not-integrated", a.at, "the device at " + where + " can only be on bus 0", "remove bus");
        } else if (!buses.get(bus).tolerates(e.need())) {
            problems.error(
                    "pci-wrong-bus",
                    a.at,
                    "the PCI controller with index " + bus + " does not accept "
                            + e.need().plug().words,
                    null);
        } else if (!chipset.allows(e.need(), bus, slot, function)) {
            refuseChipset(a.at, where);
        } else if (buses.get(bus).inUse(slot, function)) {
            problems.error(
                    "pci-address-conflict",
                    a.at,
                    "the PCI address " + where + " is used by two devices",
                    "remove one of the addresses");
        } else {
            buses.get(bus)
                    .take(slot, function, e.need().aggregate() && a.multifunction != org.virtargv.domain.OnOff.off);
            write(e.device(), a);
            isolation.put(e.device(), bus);
        }
    }

    /** Refuses the device on bus 0 that has the only place in which a part of the chipset can be. */
    void refuseInPlaceOf(Device part, int slot, int function) {
        for (Map.Entry<Device, Address> e : addresses.entrySet()) {
            Address a = e.getValue();
            if (or0(a.bus) == 0 && or0(a.slot) == slot && (function == 0 || or0(a.function) == function)) {
                refuseChipset(a.at, PciText.address(0, slot, function));
                put(part, 0, slot, function);
                return;
            }
        }
    }

    /** Refuses a device that can only be where another device or a part of the chipset is. */
    void refuseTaken(Device d, int bus, int slot, int function) {
        problems.error(
                "pci-address-conflict",
                d.at,
                "the PCI address " + PciText.address(bus, slot, function)
                        + ", which this device needs, is used already",
                "give the other parts of the controller addresses in another slot");
    }

    private void refuseChipset(Location at, String where) {
        problems.error(
                "pci-chipset",
                at,
                "the PCI address " + where
                        + " cannot be used for this device, because it is reserved for a part of the machine's "
                        + "chipset",
                "remove the address");
    }

    /** Puts a device into a place that must be free. */
    void put(Device d, int bus, int slot, int function) {
        buses.get(bus).take(slot, function, false);
        write(d, made(d, bus, slot, function));
    }

    private static Address made(Node at, int bus, int slot, int function) {
        Address a = Address.of(Address.Type.pci, at);
        a.bus = (long) bus;
        a.slot = (long) slot;
        a.function = (long) function;
        return a;
    }

    /** The next place that suits. */
    private void place(Device d, PciNeed need) {
        place(d, need, 0);
    }

    /** The next place that suits, with the given function of an empty slot. */
    void place(Device d, PciNeed need, int function) {
        int bus = find(d, need);
        if (bus < 0) {
            problems.error("pci-no-bus", d.at, "no PCI bus has room for " + need.plug().words, null);
            return;
        }
        int place = buses.get(bus).next(need, function);
        buses.get(bus).take(place / PciBus.FUNCTIONS, place % PciBus.FUNCTIONS, need.aggregate());
        isolation.put(d, bus);
        write(d, made(d, bus, place / PciBus.FUNCTIONS, place % PciBus.FUNCTIONS));
    }

    /** The first bus with a place for it, one that is added for it where there is none and the plan may grow, or -1. */
    private int find(Device d, PciNeed need) {
        int last = need.integrated() ? 1 : buses.size();
        for (int i = 0; i < last; i++) {
            if (isolation.owns(d, i) && fits(need, i)) {
                return i;
            }
        }
        for (int i = 0; i < last; i++) {
            if (isolation.open(i) && fits(need, i)) {
                return i;
            }
        }
        return growing && !need.integrated() && grow(need.plug()) ? buses.size() - 1 : -1;
    }

    private boolean fits(PciNeed need, int bus) {
        return buses.get(bus).suits(need) && buses.get(bus).next(need, 0) >= 0;
    }

    private boolean grow(PciPlug plug) {
        if (board == Board.pseries) {
            return growHostBridge(plug);
        }
        Model model =
                switch (plug) {
                    case pcie, upstreamPort, pcieToPciBridge -> express ? Model.pcie_root_port : null;
                    case pci, pciBridge -> conventional();
                    default -> null;
                };
        if (model == null) {
            return false;
        }
        if (model == Model.pcie_to_pci_bridge) {
            buses.add(new PciBus(Model.pcie_root_port));
            buses.get(buses.size() - 1).take(0, 0, false);
        }
        buses.add(new PciBus(model));
        if (model == Model.dmi_to_pci_bridge) {
            buses.add(new PciBus(Model.pci_bridge));
        }
        return true;
    }

    /** A bridge beside or behind what conventional bus there is; the first one on PCI Express is of another kind. */
    private Model conventional() {
        if (buses.stream().anyMatch(b -> b.accepts.contains(PciPlug.pciBridge))) {
            return Model.pci_bridge;
        }
        return placement.qemu().hasType("pcie-pci-bridge") ? Model.pcie_to_pci_bridge : Model.dmi_to_pci_bridge;
    }

    private boolean growHostBridge(PciPlug plug) {
        if ((!plug.endpoint() && plug != PciPlug.pciBridge) || buses.size() > MOST_HOST_BRIDGES) {
            return false;
        }
        buses.add(new PciBus(Model.pci_root));
        return true;
    }

    /** Keeps one place free for a device that comes later. */
    void spare(PciNeed need) {
        int bus = find(null, need);
        if (bus >= 0) {
            int place = buses.get(bus).next(need, 0);
            buses.get(bus).take(place / PciBus.FUNCTIONS, place % PciBus.FUNCTIONS, false);
        }
    }

    private static long or0(Long value) {
        return value == null ? 0 : value;
    }

    /** An address without numbers asks for one; slot 0 of bus 0 is no device's, so a function alone is no number. */
    static boolean empty(Address a) {
        return or0(a.domain) == 0 && or0(a.bus) == 0 && or0(a.slot) == 0;
    }
}
