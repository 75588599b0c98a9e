package org.virtargv.family.display;

import java.util.stream.Collectors;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Words;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.Conversion;

/** What is known of a device that VFIO assigns: found by its UUID or its PCI address on the host. */
public final class KnownDevice {
    private KnownDevice() {}

    /** Whether the kernel's VFIO gives the device to QEMU. */
    public static boolean isVfio(Hostdev d) {
        return d.type == Hostdev.Type.pci || d.type == Hostdev.Type.mdev;
    }

    /** Null where nothing is known of the device, or what is known is of a device of another kind. */
    public static DeviceFacts.Device of(Conversion c, Hostdev d) {
        return of(c, name(d), api(d));
    }

    static DeviceFacts.Device of(Conversion c, String address, String api) {
        DeviceFacts.Device found = c.devices().find(address).orElse(null);
        return found == null || isOther(api, found) ? null : found;
    }

    /** Says that facts were given and are of no use for this device. */
    static void check(Conversion c, AssignedDisplay d) {
        DeviceFacts.Device found = c.devices().find(d.address()).orElse(null);
        if (found != null && d.facts() == null) {
            c.problems()
                    .warning(
                            "facts-other-device",
                            d.at(),
                            "the facts of " + d.address() + " are for a " + found.deviceApi()
                                    + " device, but this <hostdev> is not one, so they are ignored",
                            "probe the device again");
        } else if (found == null && !c.devices().devices().isEmpty()) {
            c.problems()
                    .note(
                            "facts-without-device",
                            d.at(),
                            "there are no device facts of " + d.address() + ", only of "
                                    + c.devices().devices().stream()
                                            .map(DeviceFacts.Device::address)
                                            .limit(4)
                                            .collect(Collectors.joining(", "))
                                    + (c.devices().devices().size() > 4 ? ", …" : ""),
                            "probe this device too");
        }
    }

    /** The device as people and facts call it: the UUID, or the PCI address. */
    public static String name(Hostdev d) {
        if (d.type == Hostdev.Type.mdev) {
            return d.source.address.uuid;
        }
        return DeviceFacts.pciAddress(
                d.source.address.domain, d.source.address.bus, d.source.address.slot, d.source.address.function);
    }

    private static String api(Hostdev d) {
        return d.type == Hostdev.Type.pci ? "vfio-pci" : Words.of(d.model);
    }

    private static boolean isOther(String api, DeviceFacts.Device facts) {
        return facts.deviceApi() != null && !facts.deviceApi().equals(api);
    }
}
