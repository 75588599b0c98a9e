package org.virtargv.family.disk.bus;

import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.family.Conversion;

/** Namespaces of an NVMe controller. All of them have the controller's serial number. */
final class NvmeDrives implements Drives {
    /** Of QEMU's controller. */
    private static final int NAMESPACES = 256;

    @Override
    public int units() {
        return NAMESPACES;
    }

    /** A name of this bus says the place; of other names each is a namespace of the first controller. */
    @Override
    public void place(Address a, Disk disk, int number) {
        NvmeName name = NvmeName.of(disk.target.dev);
        DriveAddress.set(a, name == null ? 0 : name.controller(), 0, name == null ? number : name.namespace() - 1);
    }

    @Override
    public void check(Conversion c, Disk disk, Controller controller) {
        if (disk.address.unit >= NAMESPACES) {
            Drives.refuse(
                    c,
                    disk,
                    "the unit of a disk on an NVMe controller must be 0 to " + (NAMESPACES - 1)
                            + ", for the namespaces 1 to " + NAMESPACES,
                    "put the disk on another controller");
        } else if (disk.serial != null && controller.serial != null && !disk.serial.equals(controller.serial)) {
            c.problems()
                    .error(
                            "nvme-serial-conflict",
                            disk.at,
                            "the disk '" + disk.target.dev + "' has the serial number '" + disk.serial
                                    + "', but its NVMe controller has '" + controller.serial + "'",
                            "give both the same one, or put the disk on another controller");
        }
    }

    @Override
    public Props device(Conversion c, Disk disk) {
        return Props.device("nvme-ns").put("bus", DriveBus.id(c, disk)).put("nsid", disk.address.unit + 1);
    }

    @Override
    public String serial(Disk disk) {
        return null;
    }
}
