package org.virtargv.validate;

import java.util.Map;
import org.virtargv.facts.qemu.QemuProfile;

/**
 * Short names that {@code -device} takes and QMP does not list, as {@code -device help} tells them: a few old ones, and
 * for virtio devices the name without the bus, which is the machine's.
 */
final class DeviceAliases {
    private static final Map<String, String> OLD = Map.of(
            "ac97", "AC97",
            "ahci", "ich9-ahci",
            "e1000-82540em", "e1000",
            "es1370", "ES1370",
            "lsi", "lsi53c895a");

    private DeviceAliases() {}

    /** The type that a name stands for; the name itself where it is no alias. */
    static String type(QemuProfile qemu, String name) {
        String old = OLD.get(name);
        if (old != null) {
            return old;
        }
        if (name.startsWith("virtio-") && !qemu.hasType(name)) {
            for (String bus : new String[] {"-pci", "-ccw"}) {
                if (qemu.hasType(name + bus)) {
                    return name + bus;
                }
            }
        }
        return name;
    }
}
