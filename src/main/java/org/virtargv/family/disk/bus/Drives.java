package org.virtargv.family.disk.bus;

import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.family.Conversion;

/** What the drives of one bus have to themselves: their places, the limits of these, and their devices in QEMU. */
public interface Drives {
    /** How many drives a controller has, which all are on one bus and differ in their units. */
    int units();

    /** Gives an address of target 0 the place of the disk with the number, counted from 0. */
    default void place(Address a, Disk disk, int number) {
        DriveAddress.set(a, number / units(), 0, number % units());
    }

    /** Reports a place that the controller does not have. No number of the address is below 0. */
    void check(Conversion c, Disk disk, Controller controller);

    /** The device, and where it sits. */
    Props device(Conversion c, Disk disk);

    /** The serial number that QEMU is told for the drive itself. */
    default String serial(Disk disk) {
        return disk.serial;
    }

    /** Reports that the controller has no such place. */
    static void refuse(Conversion c, Disk disk, String message, String hint) {
        c.problems().error("disk-address-range", disk.at, message, hint);
    }
}
