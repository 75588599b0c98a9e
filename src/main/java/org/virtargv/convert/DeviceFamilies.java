package org.virtargv.convert;

import java.util.EnumMap;
import java.util.Map;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices.Kind;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Family;
import org.virtargv.place.Placement;

/** Which family each kind of device has, and so what places its devices need. */
final class DeviceFamilies {
    private static final Map<Kind, DeviceFamily<?>> FAMILIES = families();

    private DeviceFamilies() {}

    private static Map<Kind, DeviceFamily<?>> families() {
        Map<Kind, DeviceFamily<?>> out = new EnumMap<>(Kind.class);
        for (Family f : Orders.LINE) {
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
                Orders.PCI_SLOTS,
                Orders.USB_PORTS,
                c.aside().addresses());
    }

    /** The family of the kind, whose devices are of that family's type. */
    @SuppressWarnings("unchecked")
    static DeviceFamily<Device> family(Kind kind) {
        return (DeviceFamily<Device>) FAMILIES.get(kind);
    }
}
