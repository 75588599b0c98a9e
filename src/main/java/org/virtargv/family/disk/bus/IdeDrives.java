package org.virtargv.family.disk.bus;

import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.family.Conversion;

/** Drives on an IDE controller: two channels, each with two drives. hda is the first drive of the first channel. */
final class IdeDrives implements Drives {
    @Override
    public int units() {
        return 4;
    }

    @Override
    public void place(Address a, Disk disk, int number) {
        DriveAddress.set(a, number / units(), number % units() / 2, number % 2);
    }

    @Override
    public void check(Conversion c, Disk disk, Controller controller) {
        if (disk.address.target != 0) {
            Drives.refuse(c, disk, "the target of an IDE disk must be 0", null);
        }
    }

    @Override
    public Props device(Conversion c, Disk disk) {
        return device(disk)
                .put("bus", DriveBus.id(c, disk) + "." + disk.address.bus)
                .put("unit", disk.address.unit);
    }

    /** As it is on SATA as well, which QEMU takes for IDE with one drive a channel. */
    static Props device(Disk disk) {
        return Props.device(disk.device == Disk.Kind.cdrom ? "ide-cd" : "ide-hd");
    }
}
