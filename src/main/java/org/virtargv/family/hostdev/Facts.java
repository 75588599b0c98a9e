package org.virtargv.family.hostdev;

import java.util.stream.Collectors;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Words;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.Conversion;

/** What is known of an assigned device: found by its UUID or its PCI address on the host. */
final class Facts {
    private Facts() {}

    /** Null where nothing is known of the device, or what is known is of a device of another kind. */
    static DeviceFacts.Device of(Conversion c, Hostdev d) {
        DeviceFacts.Device found = find(c, d);
        return found == null || isOther(d, found) ? null : found;
    }

    /** Says that facts were given and are of no use for this device. */
    static void check(Conversion c, Hostdev d) {
        DeviceFacts.Device found = find(c, d);
        if (found != null && isOther(d, found)) {
            c.problems()
                    .warning(
                            "facts-other-device",
                            d.at,
                            "the facts of " + name(d) + " are of a " + found.deviceApi()
                                    + " device, and this <hostdev> is not one: they are not used",
                            "probe the device again");
        } else if (found == null && !c.devices().devices().isEmpty()) {
            c.problems()
                    .note(
                            "facts-without-device",
                            d.at,
                            "the device facts do not speak of " + name(d) + ", but of "
                                    + c.devices().devices().stream()
                                            .map(DeviceFacts.Device::address)
                                            .limit(4)
                                            .collect(Collectors.joining(", "))
                                    + (c.devices().devices().size() > 4 ? ", …" : ""),
                            "probe this device too");
        }
    }

    /** The device as people and facts call it: the UUID, or the PCI address. */
    static String name(Hostdev d) {
        if (d.type == Hostdev.Type.mdev) {
            return d.source.address.uuid;
        }
        return DeviceFacts.pciAddress(
                d.source.address.domain, d.source.address.bus, d.source.address.slot, d.source.address.function);
    }

    private static DeviceFacts.Device find(Conversion c, Hostdev d) {
        return c.devices().find(name(d)).orElse(null);
    }

    private static boolean isOther(Hostdev d, DeviceFacts.Device facts) {
        String wanted = d.type == Hostdev.Type.pci ? "vfio-pci" : Words.of(d.model);
        return facts.deviceApi() != null && !facts.deviceApi().equals(wanted);
    }
}
