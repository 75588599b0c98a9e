package org.virtargv.family.disk.bus;

import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.family.Conversion;

/** Drives of the floppy controller, of which a machine has one. */
final class FloppyDrives implements Drives {
    private static final int UNITS = 2;

    @Override
    public int units() {
        return UNITS;
    }

    @Override
    public void check(Conversion c, Disk disk, Controller controller) {
        Address a = disk.address;
        if (a.controller != 0 || a.bus != 0 || a.target != 0 || a.unit >= UNITS) {
            Drives.refuse(c, disk, "there is only one floppy controller, with the units 0 and 1", null);
        }
    }

    @Override
    public Props device(Conversion c, Disk disk) {
        return Props.device("floppy").put("unit", disk.address.unit);
    }
}
