package org.virtargv.family.disk.bus;

import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.family.Conversion;

/** Drives on a SATA controller: one at each of its ports, which are units to libvirt and channels to QEMU. */
final class SataDrives implements Drives {
    private static final int PORTS = 6;

    @Override
    public int units() {
        return PORTS;
    }

    @Override
    public void check(Conversion c, Disk disk, Controller controller) {
        Address a = disk.address;
        if (a.bus != 0 || a.target != 0 || a.unit >= PORTS) {
            Drives.refuse(
                    c,
                    disk,
                    "the unit of a disk on a SATA controller must be 0 to 5, and its bus and target must be 0",
                    null);
        }
    }

    @Override
    public Props device(Conversion c, Disk disk) {
        return IdeDrives.device(disk).put("bus", DriveBus.id(c, disk) + "." + disk.address.unit);
    }
}
