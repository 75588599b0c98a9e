package org.virtargv.family.boot;

import java.util.Locale;
import org.virtargv.domain.BootOrder;
import org.virtargv.domain.Device;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Architecture;

/**
 * Which entry of its boot menu an s390 guest takes: {@code loadparm} of {@code <boot order>}. Each device has its own
 * where QEMU lets it; before, the machine has one, which is that of the device that is tried first.
 */
public final class LoadParm {
    private LoadParm() {}

    private static boolean ofDevice(Conversion c) {
        return c.qemu().properties("virtio-blk-ccw") != null && c.qemu().hasProperty("virtio-blk-ccw", "loadparm");
    }

    /** The firmware knows no small letters. */
    static void complete(Conversion c) {
        for (BootOrder b : BootIndex.orders(c.domain().devices)) {
            b.loadparm = b.loadparm == null ? null : b.loadparm.toUpperCase(Locale.ROOT);
        }
    }

    /** What the device's {@code -device} says, or null. */
    public static String of(Conversion c, Device device) {
        BootOrder boot = BootIndex.order(device);
        return boot == null || !ofDevice(c) ? null : boot.loadparm;
    }

    /** What {@code -machine} says, or null. */
    static String ofMachine(Conversion c) {
        if (c.arch() != Architecture.s390x || ofDevice(c)) {
            return null;
        }
        BootOrder first = null;
        for (BootOrder b : BootIndex.orders(c.domain().devices)) {
            first = b.order != null && (first == null || b.order < first.order) ? b : first;
        }
        return first == null ? null : first.loadparm;
    }
}
