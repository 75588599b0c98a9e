package org.virtargv.family.boot;

import java.util.List;
import java.util.Objects;
import org.virtargv.domain.BootOrder;
import org.virtargv.domain.Bootable;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Os;
import org.virtargv.family.Conversion;

/**
 * Which place a device has in the boot order, whichever of the two ways the document says it: {@code <boot order>} of
 * the device, or {@code <boot dev>} of the operating system, which stands for the first device of its kind
 * (formatdomain.html, BIOS bootloader).
 */
public final class BootIndex {
    private BootIndex() {}

    /** QEMU's {@code bootindex} of the device, from 1 on, or null. Asks the completed domain. */
    public static Integer of(Conversion c, Device device) {
        BootOrder own = order(device);
        if (own != null) {
            return own.order;
        }
        List<Os.Boot> boots = c.domain().os.boots;
        // of a kind that stands twice the last place counts
        for (int i = boots.size() - 1; i >= 0; i--) {
            if (is(device, boots.get(i).dev) && first(c.domain().devices, boots.get(i).dev) == device) {
                return i + 1;
            }
        }
        return null;
    }

    /** The devices' own orders, kind by kind. */
    public static List<BootOrder> orders(Devices devices) {
        return Lists.filter(Lists.map(devices.all(), BootIndex::order), Objects::nonNull);
    }

    static BootOrder order(Device device) {
        return device instanceof Bootable b ? b.boot() : null;
    }

    /** The first device of the kind that a {@code <boot dev>} stands for, or null. */
    private static Device first(Devices devices, Os.Boot.Dev dev) {
        for (Device d : dev == Os.Boot.Dev.network ? devices.interfaces : devices.disks) {
            if (is(d, dev)) {
                return d;
            }
        }
        return null;
    }

    private static boolean is(Device device, Os.Boot.Dev dev) {
        Disk.Kind kind = device instanceof Disk d ? d.device : null;
        return switch (dev) {
            case hd -> kind == Disk.Kind.disk || kind == Disk.Kind.lun;
            case network -> device instanceof Interface;
            case cdrom -> kind == Disk.Kind.cdrom;
            case fd -> kind == Disk.Kind.floppy;
        };
    }
}
