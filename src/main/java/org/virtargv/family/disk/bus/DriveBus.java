package org.virtargv.family.disk.bus;

import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;

/**
 * The buses on which a drive has an address of controller, bus, target and unit, in the order in which libvirt adds the
 * controllers that a document leaves out. All that one bus has to itself stands in the class of its row.
 */
public enum DriveBus {
    scsi(Disk.Bus.scsi, Controller.Type.scsi, new ScsiDrives()),
    fdc(Disk.Bus.fdc, Controller.Type.fdc, new FloppyDrives()),
    ide(Disk.Bus.ide, Controller.Type.ide, new IdeDrives()),
    sata(Disk.Bus.sata, Controller.Type.sata, new SataDrives()),
    nvme(Disk.Bus.nvme, Controller.Type.nvme, new NvmeDrives());

    /** What {@code <target bus>} says. */
    public final Disk.Bus word;

    /** What the drives sit on. */
    public final Controller.Type controller;

    public final Drives drives;

    DriveBus(Disk.Bus word, Controller.Type controller, Drives drives) {
        this.word = word;
        this.controller = controller;
        this.drives = drives;
    }

    /** Null where disks on the bus have other addresses, or none. */
    public static DriveBus of(Disk.Bus word) {
        for (DriveBus bus : values()) {
            if (bus.word == word) {
                return bus;
            }
        }
        return null;
    }

    /** The controller that the disk sits on, or null where it sits on none or the domain has no such controller. */
    public static Controller controller(Conversion c, Disk disk) {
        DriveBus bus = of(disk.target.bus);
        return bus == null || disk.address == null || disk.address.controller == null
                ? null
                : c.controller(bus.controller, disk.address.controller);
    }

    /** The id that the disk's controller has in QEMU. */
    static String id(Conversion c, Disk disk) {
        return AddressProps.id(c, controller(c, disk));
    }
}
