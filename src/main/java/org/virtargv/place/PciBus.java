package org.virtargv.place;

import java.util.EnumSet;
import java.util.Set;
import org.virtargv.domain.Controller.Model;

/**
 * One PCI bus: what its controller takes, and which functions of its slots are in use. Libvirt's formatdomain,
 * "Controllers", says what takes what.
 */
final class PciBus {
    static final int SLOTS = 32;
    static final int FUNCTIONS = 8;

    final Model model;
    final Set<PciPlug> accepts;
    final boolean hotplug;
    final int first;
    final int last;
    private final int[] used = new int[SLOTS];
    private final boolean[] shared = new boolean[SLOTS];

    /** A bit for each slot that the bus has and nothing is in. */
    private int emptySlots;

    /** That a port is not for hot-plug is the guest's to know; libvirt puts devices there all the same. */
    PciBus(Model model) {
        this.model = model;
        accepts = accepts(model);
        hotplug = switch (model) {
            case pcie_root, dmi_to_pci_bridge, pcie_switch_upstream_port, pcie_expander_bus -> false;
            default -> true;
        };
        first = switch (model) {
            case pci_root, pcie_root, pci_bridge, pcie_to_pci_bridge -> 1;
            default -> 0;
        };
        last = switch (model) {
            case pcie_root_port, pcie_switch_downstream_port, pcie_expander_bus -> 0;
            default -> SLOTS - 1;
        };
        emptySlots = (-1 >>> (SLOTS - 1 - last)) & (-1 << first);
    }

    private static Set<PciPlug> accepts(Model model) {
        return switch (model) {
            case pci_root -> EnumSet.of(PciPlug.pci, PciPlug.pciBridge, PciPlug.pciExpander);
            case pci_bridge, pci_expander_bus, dmi_to_pci_bridge, pcie_to_pci_bridge ->
                EnumSet.of(PciPlug.pci, PciPlug.pciBridge);
            case pcie_root -> EnumSet.of(PciPlug.pcie, PciPlug.rootPort, PciPlug.dmiToPciBridge, PciPlug.pcieExpander);
            case pcie_root_port, pcie_switch_downstream_port ->
                EnumSet.of(PciPlug.pcie, PciPlug.upstreamPort, PciPlug.pcieToPciBridge);
            case pcie_switch_upstream_port -> EnumSet.of(PciPlug.downstreamPort);
            case pcie_expander_bus -> EnumSet.of(PciPlug.rootPort, PciPlug.dmiToPciBridge);
            default -> throw new IllegalArgumentException(model.name());
        };
    }

    /** Whether a device may be put here unasked. */
    boolean suits(PciNeed need) {
        return accepts.contains(need.plug()) && (hotplug || !need.hotplug());
    }

    /** Whether the user may put a device here: what is not particular fits both PCI and PCI Express. */
    boolean tolerates(PciNeed need) {
        return accepts.contains(need.plug())
                || (need.plug().anywhere() && (accepts.contains(PciPlug.pci) || accepts.contains(PciPlug.pcie)));
    }

    boolean inUse(int slot, int function) {
        return (used[slot] & 1 << function) != 0;
    }

    boolean free(int slot) {
        return used[slot] == 0;
    }

    /** Whether more than one function of the slot is in use. */
    boolean multifunction(int slot) {
        return Integer.bitCount(used[slot]) > 1;
    }

    /** @param share others may take the slot's other functions unasked */
    void take(int slot, int function, boolean share) {
        if (used[slot] == 0) {
            shared[slot] = share;
        }
        used[slot] |= 1 << function;
        emptySlots &= ~(1 << slot);
    }

    /**
     * The next place for a device as slot * 8 + function, or -1: an empty slot, or a function of a shared one,
     * whichever comes first.
     */
    int next(PciNeed need, int function) {
        int empty = Integer.numberOfTrailingZeros(emptySlots);
        if (need.aggregate()) {
            for (int slot = first; slot <= last && slot < empty; slot++) {
                int f = Integer.numberOfTrailingZeros(~used[slot]);
                if (shared[slot] && f < FUNCTIONS) {
                    return slot * FUNCTIONS + f;
                }
            }
        }
        return empty < SLOTS ? empty * FUNCTIONS + function : -1;
    }
}
