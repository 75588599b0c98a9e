package org.virtargv.family.disk;

import org.virtargv.domain.Address;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.family.disk.bus.DriveBus;
import org.virtargv.family.disk.bus.NvmeName;
import org.virtargv.family.disk.bus.TargetName;

/** What must hold of a disk before anything is built on it: it has a target whose name gives it a place on a bus. */
final class DiskShape {
    private DiskShape() {}

    static void check(Conversion c, Disk disk) {
        if (disk.target == null) {
            c.malformed(
                    disk, "disk-target-missing", disk.at, "<disk> has no <target>", "add <target dev='…' bus='…'/>");
        } else if (NvmeName.isAny(disk.target.dev)
                && (DiskDefaults.bus(disk) == Disk.Bus.virtio || DiskDefaults.bus(disk) == Disk.Bus.usb)) {
            address(c, disk);
        } else if (DiskDefaults.bus(disk) == null || TargetName.index(disk.target.dev) < 0) {
            c.malformed(
                    disk,
                    "disk-target-unknown",
                    disk.target.at,
                    "the target '" + disk.target.dev + "' of <disk> is not the name of a disk",
                    "write a name such as vda, sda or hda, and the attribute 'bus'");
        } else if (NvmeName.is(disk.target.dev) && DriveBus.of(DiskDefaults.bus(disk)) == null) {
            // libvirt makes the number of a disk of its name, and all of these would have the same
            c.malformed(
                    disk,
                    "disk-target-bus",
                    disk.target.at,
                    "the target '" + disk.target.dev + "' is not a name for a disk on the bus '"
                            + Words.of(DiskDefaults.bus(disk)) + "'",
                    "write a name such as vda, or the bus nvme");
        } else {
            address(c, disk);
        }
    }

    private static void address(Conversion c, Disk disk) {
        Address.Type type = disk.address == null ? null : disk.address.type;
        Disk.Bus bus = DiskDefaults.bus(disk);
        boolean drive = DriveBus.of(bus) != null;
        boolean fits = type == null
                || (drive && type == Address.Type.drive)
                || switch (bus) {
                    case usb -> type == Address.Type.usb;
                    case virtio ->
                        type == Address.Type.pci
                                || type == Address.Type.ccw
                                || type == Address.Type.virtio_mmio
                                || type == Address.Type.virtio_s390;
                    default -> !drive;
                };
        if (!fits) {
            c.malformed(
                    disk,
                    "disk-address-type",
                    disk.address.at,
                    "the disk '" + disk.target.dev + "' on the bus '" + Words.of(bus)
                            + "' cannot have an address of type '" + Words.of(type) + "'",
                    "remove <address>, or put the disk on another bus");
        }
    }
}
