package org.virtargv.convert;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices.Kind;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Family;
import org.virtargv.place.Placement;

/**
 * The orders in which devices get their places. They are libvirt's, and a guest sees them in the addresses: a new kind
 * goes where libvirt puts it, and moving one changes the addresses of all behind it.
 */
final class PlaceOrder {
    /**
     * PCI slots. The controllers of PCI itself come before all of these, since the others are plugged into them, and
     * what is a part of the chipset has its place before anything else is placed. The documentation of the format gives
     * no reason for the rest: it is the order in which libvirt learned to place the kinds, the first eight with the
     * first machines that had PCI.
     */
    static final List<Kind> PCI = List.of(
            Kind.filesystem,
            Kind.network,
            Kind.sound,
            Kind.controller, // before the disks, as disks on a controller need no slot
            Kind.disk,
            Kind.hostdev,
            Kind.memballoon,
            Kind.rng,
            Kind.watchdog,
            Kind.video, // all but the primary one, which is a part of the chipset
            Kind.shmem,
            Kind.input,
            Kind.serial,
            Kind.vsock,
            Kind.memory,
            Kind.crypto,
            Kind.iommu, // on bus 0 alone
            Kind.panic,
            Kind.pstore);

    /** USB ports. The hubs come before all of these, since the others are plugged into them. */
    static final List<Kind> USB = List.of(
            Kind.hostdev,
            Kind.disk,
            Kind.network,
            Kind.controller, // readers of smart cards
            Kind.input,
            Kind.serial,
            Kind.sound,
            Kind.redirdev,
            Kind.filesystem);

    private static final Map<Kind, DeviceFamily<?>> FAMILIES = families();

    private PlaceOrder() {}

    private static Map<Kind, DeviceFamily<?>> families() {
        Map<Kind, DeviceFamily<?>> out = new EnumMap<>(Kind.class);
        for (Family f : LineOrder.ALL) {
            if (f instanceof DeviceFamily<?> devices) {
                out.put(devices.kind(), devices);
            }
        }
        return out;
    }

    /** What places are given by: the domain, its families' needs, and the orders. */
    static Placement placement(Conversion c) {
        return new Placement(
                c.domain(),
                c.qemu(),
                c.problems(),
                (kind, device) -> family(kind).place(c, device),
                !c.libvirt().has(LibvirtChange.PCI_DEVICES_NEED_PCI),
                PCI,
                USB,
                c.aside().addresses());
    }

    /** The family of the kind, whose devices are of that family's type. */
    @SuppressWarnings("unchecked")
    static DeviceFamily<Device> family(Kind kind) {
        return (DeviceFamily<Device>) FAMILIES.get(kind);
    }
}
