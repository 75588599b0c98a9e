package org.virtargv.place;

/**
 * What a device asks of the bus that it gets an address on.
 *
 * @param plug       what it looks like from the bus
 * @param hotplug    the bus must take devices while the guest runs: so the device can be removed and put back
 * @param aggregate  it may share its slot with others of its kind, a function each
 * @param integrated it is a part of the chipset in the guest's eyes, and can be on bus 0 only
 * @param part       the part of the chipset that it is, or null
 */
public record PciNeed(PciPlug plug, boolean hotplug, boolean aggregate, boolean integrated, ChipsetPart part) {
    static PciNeed device(PciPlug plug) {
        return new PciNeed(plug, true, false, false, null);
    }

    public static PciNeed conventional() {
        return device(PciPlug.pci);
    }

    /** A PCI Express device, which is a conventional one on a machine without PCI Express. */
    public static PciNeed express() {
        return device(PciPlug.pcie);
    }

    /** A bridge, or another device that is there from the start. */
    static PciNeed fixed(PciPlug plug) {
        return new PciNeed(plug, false, plug == PciPlug.rootPort, false, null);
    }

    /** The same of a device that is there from the start, so that its bus need not take devices later. */
    public PciNeed fixed() {
        return new PciNeed(plug, false, aggregate, integrated, part);
    }

    /** The same of a device that must be on bus 0. */
    public PciNeed onRootBus() {
        return new PciNeed(plug, false, aggregate, true, part);
    }

    PciNeed as(ChipsetPart chipset) {
        return new PciNeed(plug, hotplug, aggregate, integrated, chipset);
    }

    /** What it is on a machine with or without PCI Express. */
    PciNeed on(boolean express) {
        return express || plug != PciPlug.pcie ? this : new PciNeed(PciPlug.pci, hotplug, aggregate, integrated, part);
    }
}
