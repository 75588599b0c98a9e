package org.virtargv.family.disk.bus;

import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;

/** Drives on a SCSI bus. */
final class ScsiDrives implements Drives {
    /**
     * libvirt counts QEMU's SCSI controllers as narrow ones, of eight numbers the last of which is the controller
     * itself.
     */
    private static final int UNITS = 7;

    @Override
    public int units() {
        return UNITS;
    }

    @Override
    public void check(Conversion c, Disk disk, Controller controller) {
        Address a = disk.address;
        boolean narrow = isNarrow(controller);
        String model = "a controller of model " + Words.of(controller.model);
        if (narrow && (a.bus != 0 || a.target != 0)) {
            Drives.refuse(c, disk, model + " has no bus and no target but 0", "choose virtio-scsi");
        } else if (a.bus != 0) {
            Drives.refuse(c, disk, "SCSI controllers have no bus but 0", null);
        } else if (narrow && a.unit > 7) {
            Drives.refuse(c, disk, model + " has the units 0 to 7", null);
        } else if (!narrow && (a.target > 255 || a.unit > 16_383)) {
            Drives.refuse(c, disk, model + " has the targets 0 to 255 and the units 0 to 16383", null);
        }
    }

    /** Whether the controller is one of old SCSI's, whose disks have a number and nothing else. */
    private static boolean isNarrow(Controller controller) {
        return controller != null
                && controller.model != null
                && switch (controller.model) {
                    case lsilogic, ncr53c90, dc390, am53c974 -> true;
                    default -> false;
                };
    }

    @Override
    public Props device(Conversion c, Disk disk) {
        Address a = disk.address;
        Props props = Props.device(
                disk.device == Disk.Kind.lun ? "scsi-block" : disk.device == Disk.Kind.cdrom ? "scsi-cd" : "scsi-hd");
        props.put("bus", DriveBus.id(c, disk) + ".0");
        if (isNarrow(DriveBus.controller(c, disk))) {
            props.put("scsi-id", a.unit);
        } else {
            props.put("channel", a.bus).put("scsi-id", a.target).put("lun", a.unit);
        }
        if (disk.device != Disk.Kind.lun) {
            props.put("device_id", disk.serial != null ? disk.serial : "drive-" + disk.id());
        }
        return props;
    }
}
