package org.virtargv.family.general;

import java.util.HashMap;
import java.util.Map;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;

/** A name that the user chose belongs to one device: in QEMU it is the device's id (formatdomain, alias). */
final class UniqueAliases {
    private UniqueAliases() {}

    static void check(Conversion c) {
        Map<String, Device> named = new HashMap<>();
        for (Devices.Kind kind : Devices.Kind.values()) {
            for (Device device : kind.in(c.domain().devices)) {
                if (Aliases.isUser(device) && !isAgain(kind, device)) {
                    check(c, device, named.putIfAbsent(device.alias.name, device));
                }
            }
        }
    }

    /** The first console of many machines is the first serial line, told a second time. */
    private static boolean isAgain(Devices.Kind kind, Device device) {
        return kind == Devices.Kind.console
                && device instanceof Chardev d
                && (d.target == null || d.target.type == null || d.target.type == Chardev.Target.Type.serial);
    }

    private static void check(Conversion c, Device device, Device before) {
        if (before != null) {
            c.problems()
                    .error(
                            "alias-repeated",
                            device.alias.at,
                            "the alias '" + device.alias.name + "' is already used by the device at " + before.at,
                            "choose another");
        }
    }
}
