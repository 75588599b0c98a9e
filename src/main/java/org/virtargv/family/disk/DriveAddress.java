package org.virtargv.family.disk;

import org.virtargv.domain.Address;
import org.virtargv.domain.Disk;

/**
 * Where a disk sits on a controller, if only its name says it: hda is the first drive of the first channel of the first
 * IDE controller.
 */
final class DriveAddress {
    /**
     * libvirt counts QEMU's SCSI controllers as narrow ones, of eight numbers the last of which is the controller
     * itself.
     */
    private static final int SCSI = 7;

    static final int SATA_PORTS = 6;

    /** QEMU's NVMe controller. */
    static final int NVME_NAMESPACES = 256;

    private DriveAddress() {}

    /** Whether disks on the bus have addresses of type drive. */
    static boolean on(Disk.Bus bus) {
        return bus != null
                && switch (bus) {
                    case ide, sata, scsi, fdc, nvme -> true;
                    default -> false;
                };
    }

    /** The address of the disk with the number on the bus. */
    static Address of(Disk disk, int index) {
        Address a = Address.of(Address.Type.drive, disk);
        NvmeName name = NvmeName.of(disk.target.dev);
        a.target = 0;
        switch (disk.target.bus) {
            case ide -> set(a, index / 4, index % 4 / 2, index % 2);
            case sata -> set(a, index / SATA_PORTS, 0, index % SATA_PORTS);
            case scsi -> set(a, index / SCSI, 0, index % SCSI);
            case fdc -> set(a, index / 2, 0, index % 2);
            case nvme -> set(a, name == null ? 0 : name.controller(), 0, name == null ? index : name.namespace() - 1);
            default -> throw new IllegalStateException("no drive addresses on " + disk.target.bus);
        }
        return a;
    }

    private static void set(Address a, int controller, long bus, long unit) {
        a.controller = controller;
        a.bus = bus;
        a.unit = unit;
    }

    /** What the address leaves open is 0. */
    static void complete(Address a) {
        a.controller = a.controller == null ? 0 : a.controller;
        a.bus = a.bus == null ? 0 : a.bus;
        a.target = a.target == null ? 0 : a.target;
        a.unit = a.unit == null ? 0 : a.unit;
    }

    /** The place in words; two drives of one bus that have the same sit on the same place. */
    static String text(Address a) {
        return "controller " + zero(a.controller) + ", bus " + zero(a.bus) + ", target " + zero(a.target) + ", unit "
                + zero(a.unit);
    }

    private static long zero(Number value) {
        return value == null ? 0 : value.longValue();
    }
}
