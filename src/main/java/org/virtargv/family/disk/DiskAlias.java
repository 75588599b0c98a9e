package org.virtargv.family.disk;

import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.family.Conversion;
import org.virtargv.family.disk.bus.DriveBus;
import org.virtargv.family.disk.bus.NvmeName;
import org.virtargv.family.disk.bus.TargetName;

/**
 * libvirt's name for a disk: its bus and where it sits there; where there is no such place, its bus and the number that
 * its name counts.
 */
final class DiskAlias {
    private DiskAlias() {}

    static String of(Conversion c, Disk disk) {
        Address a = disk.address;
        Disk.Bus bus = disk.target.bus;
        if (DriveBus.of(bus) == null || a == null || a.type != Address.Type.drive) {
            // a name of the bus nvme counts no disks of another bus, and libvirt goes on with its sign for that
            return bus + "-disk" + (NvmeName.is(disk.target.dev) ? -1 : TargetName.index(disk.target.dev));
        }
        Controller scsi = bus == Disk.Bus.scsi ? DriveBus.controller(c, disk) : null;
        // of the old controllers, whose drives have no target and LUN, libvirt names only one's drives accordingly
        if (bus == Disk.Bus.scsi && (scsi == null || scsi.model != Controller.Model.lsilogic)) {
            return "scsi" + a.controller + "-" + a.bus + "-" + a.target + "-" + a.unit;
        }
        return bus + "" + a.controller + "-" + a.bus + "-" + a.unit;
    }
}
