package org.virtargv.place;

/**
 * What a device asks of the bus that it gets an address on.
 *
 * @param hotplug    the bus must take devices while the guest runs: so the device can be removed and put back
 * @param aggregate  it may share its slot with others of its kind, a function each
 * @param integrated it is a part of the chipset in the guest's eyes, and can be on bus 0 only
 */
record PciNeed(PciPlug plug, boolean hotplug, boolean aggregate, boolean integrated) {
    static PciNeed device(PciPlug plug) {
        return new PciNeed(plug, true, false, false);
    }

    /** A bridge, or another device that is there from the start. */
    static PciNeed fixed(PciPlug plug) {
        return new PciNeed(plug, false, plug == PciPlug.rootPort, false);
    }

    static PciNeed integrated(PciPlug plug) {
        return new PciNeed(plug, false, false, true);
    }
}
