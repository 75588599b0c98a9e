package org.virtargv.family.disk.bus;

import org.virtargv.domain.Address;
import org.virtargv.domain.Disk;

/** Where a disk sits on a controller. */
public final class DriveAddress {
    private DriveAddress() {}

    /** The address of the disk with the number on its bus, which has such addresses. */
    public static Address of(Disk disk, int number) {
        Address a = Address.of(Address.Type.drive, disk);
        a.target = 0;
        DriveBus.of(disk.target.bus).drives.place(a, disk, number);
        return a;
    }

    static void set(Address a, int controller, long bus, long unit) {
        a.controller = controller;
        a.bus = bus;
        a.unit = unit;
    }

    /** What the address leaves open is 0. */
    public static void complete(Address a) {
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
