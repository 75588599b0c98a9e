package org.virtargv.family.disk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Disk.Bus;
import org.virtargv.domain.Disk.Kind;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageFormat;
import org.virtargv.domain.StorageSource;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.family.disk.bus.DiskPlaceChecks;
import org.virtargv.family.disk.bus.UsbDrive;
import org.virtargv.family.disk.image.DiskImages;
import org.virtargv.family.disk.image.DiskSourceChecks;
import org.virtargv.family.disk.image.Startup;
import org.virtargv.family.disk.image.VhostDiskChecks;
import org.virtargv.problem.Location;

/** Refuses disks that QEMU or the guest could not have: where they sit, what they are, and what they claim to be. */
final class DiskChecks {
    private final Conversion c;
    private final Disk disk;

    private DiskChecks(Conversion c, Disk disk) {
        this.c = c;
        this.disk = disk;
    }

    static void all(Conversion c) {
        List<Disk> disks = c.domain().devices.disks;
        Map<String, Disk> names = new HashMap<>();
        Map<String, Disk> places = new HashMap<>();
        Set<String> hostdevs = DiskPlaceChecks.hostdevs(c);
        for (Disk disk : disks) {
            Disk other = names.putIfAbsent(disk.target.dev, disk);
            if (other != null) {
                c.error("disk-target-duplicate", disk.at, "two disks have the target '" + disk.target.dev + "'", null);
            }
            DiskChecks check = new DiskChecks(c, disk);
            check.bus();
            DiskPlaceChecks.check(c, disk, places, hostdevs);
            check.kind();
            new DiskIdentityChecks(c, disk).check();
            check.options();
            DiskSourceChecks.all(c, disk);
            DiskDriverChecks.all(c, disk);
            DiskStatisticsChecks.check(c, disk);
        }
    }

    private static boolean fits(Disk.Model model, Bus bus) {
        return switch (model) {
            case virtio, virtio_transitional, virtio_non_transitional -> bus == Bus.virtio;
            case usb_storage, usb_bot -> bus == Bus.usb;
        };
    }

    private void bus() {
        Bus bus = disk.target.bus;
        if (bus == Bus.fdc && !c.arch().isX86()) {
            error("disk-floppy-machine", disk.target.at, "the machine type has no floppy controller", null);
        } else if (bus == Bus.xen || bus == Bus.uml) {
            error("disk-bus", disk.target.at, "QEMU has no bus '" + Words.of(bus) + "' for disks", "write virtio");
        } else if (bus == Bus.sd && c.arch().isX86()) {
            error("disk-bus", disk.target.at, "machine types of x86 have no SD card slot", null);
        } else if (bus != Bus.fdc && disk.target.dev.startsWith("fd")) {
            error(
                    "disk-target-bus",
                    disk.target.at,
                    "the target '" + disk.target.dev + "' is the name of a floppy disk, but the disk is on the bus '"
                            + Words.of(bus) + "'",
                    "write a name such as vda");
        } else if (disk.device == Kind.cdrom && (bus == Bus.virtio || bus == Bus.sd)) {
            error(
                    "disk-bus",
                    disk.target.at,
                    "a drive on the bus '" + Words.of(bus) + "' cannot be a cdrom",
                    "use the bus sata or scsi");
        } else if (disk.device == Kind.floppy != (bus == Bus.fdc)) {
            error(
                    "disk-bus",
                    disk.target.at,
                    "a disk of device '" + Words.of(disk.device) + "' cannot be on the bus '" + Words.of(bus) + "'",
                    null);
        } else if (disk.model != null && !fits(disk.model, bus)) {
            error(
                    "disk-model",
                    disk.at,
                    "model '" + Words.of(disk.model) + "' of <disk> does not exist on the bus '" + Words.of(bus) + "'",
                    null);
        }
    }

    private void kind() {
        if (disk.device == Kind.lun) {
            lun();
            if (disk.sgio == Disk.Sgio.unfiltered) {
                error(
                        "disk-sgio",
                        disk.at,
                        "sgio='unfiltered' needs a filter in the kernel that Linux no longer has",
                        "remove it: nothing is filtered");
            }
        } else if (disk.sgio != null) {
            error("disk-sgio", disk.at, "'sgio' of <disk> is only for disks of device 'lun'", null);
        }
        if (disk.source == null && disk.device != Kind.cdrom && disk.device != Kind.floppy) {
            error(
                    "disk-source-missing",
                    disk.at,
                    "the disk '" + disk.target.dev + "' has no <source>",
                    "add a <source>: only a cdrom or a floppy can be empty");
        }
        UsbDrive.check(c, disk);
        if (disk.readonly != null
                && disk.device == Kind.disk
                && (disk.target.bus == Bus.ide || disk.target.bus == Bus.sata)) {
            error(
                    "disk-readonly",
                    disk.at,
                    "an IDE or SATA hard disk cannot be <readonly/>",
                    "use the bus virtio or scsi");
        }
        if (disk.type == SourceType.vhostuser || disk.type == SourceType.vhostvdpa) {
            new VhostDiskChecks(c, disk).check();
        }
    }

    /** A LUN is a host's SCSI device as it is: QEMU only carries the commands. */
    private void lun() {
        SourceType type = DiskImages.source(c, disk).type();
        boolean device = type == SourceType.block
                || (type == SourceType.network
                        && disk.source != null
                        && disk.source.protocol == StorageSource.Protocol.iscsi
                        && disk.type != SourceType.volume);
        if (!device) {
            error(
                    "lun-source",
                    disk.at,
                    "a disk of device 'lun' must be a block device of the host or an iSCSI LUN",
                    null);
        } else if (disk.target.bus == Bus.virtio && !c.qemu().hasProperty("virtio-blk-pci", "scsi")) {
            error(
                    "lun-virtio",
                    disk.at,
                    "the virtio-blk of QEMU " + c.qemu().version() + " does not pass on SCSI commands",
                    "use the bus scsi");
        } else if (disk.target.bus != Bus.scsi && disk.target.bus != Bus.virtio) {
            error("lun-bus", disk.target.at, "a disk of device 'lun' must be on the bus scsi", null);
        } else if (disk.driver.type != null && disk.driver.type != StorageFormat.raw) {
            error("lun-format", disk.at, "a disk of device 'lun' must have the format raw", null);
        } else if (disk.target.bus == Bus.scsi && disk.blockio != null) {
            error(
                    "lun-blockio",
                    disk.blockio.at,
                    "a disk of device 'lun' has the block sizes of the host's device, so it cannot have <blockio>",
                    null);
        } else if (disk.target.bus == Bus.scsi
                && (disk.serial != null || disk.wwn != null || disk.vendor != null || disk.product != null)) {
            error(
                    "lun-identity",
                    disk.at,
                    "a disk of device 'lun' has the serial number, WWN, vendor and product of the host's "
                            + "device, so they cannot be set",
                    null);
        }
    }

    private void options() {
        if (disk.target.removable == OnOff.on
                && disk.target.bus != Bus.usb
                && (disk.target.bus != Bus.scsi || disk.device != Kind.disk)) {
            error(
                    "disk-removable",
                    disk.target.at,
                    "'removable' of <target> is only for hard disks on the buses usb and scsi",
                    null);
        }
        if (disk.target.tray != null && disk.device != Kind.cdrom && disk.device != Kind.floppy) {
            error("disk-tray", disk.target.at, "'tray' of <target> is only for cdrom and floppy", null);
        }
        share();
        if (disk.serial != null && !disk.serial.matches("[A-Za-z0-9_ .+-]*")) {
            error(
                    "disk-serial",
                    disk.at,
                    "<serial> '" + disk.serial + "' has characters other than letters, digits, spaces and . _ + -",
                    null);
        }
        if (disk.target.bus == Bus.fdc
                && (disk.serial != null || disk.driver.errorPolicy != null || disk.driver.rerrorPolicy != null)) {
            error("floppy-property", disk.at, "a floppy drive cannot have a serial number or an error policy", null);
        }
        if (disk.type == SourceType.nvme && !c.libvirtStyle()) {
            c.note(
                    "nvme-detached",
                    disk.at,
                    "QEMU drives the NVMe controller itself, so the host's nvme driver must be unbound from it",
                    "bind it to vfio-pci before you run the command line, and to nvme afterwards");
        }
        if (disk.transient_ != null && !c.libvirtStyle()) {
            error(
                    "disk-transient",
                    disk.transient_.at,
                    "<transient/> is implemented by libvirt, which creates an overlay over the image",
                    "create an overlay with 'qemu-img create -b' and use that");
        }
    }

    private void share() {
        if (disk.shareable != null
                && disk.readonly == null
                && disk.driver.type != null
                && disk.driver.type != StorageFormat.raw) {
            error(
                    "shareable-format",
                    disk.at,
                    "<shareable/> needs an image of the format raw: two guests cannot write an image of "
                            + "another format",
                    null);
        }
        if (Startup.pluggedLater(disk)
                && disk.target.bus != Bus.virtio
                && disk.target.bus != Bus.scsi
                && disk.target.bus != Bus.usb) {
            error(
                    "disk-share-backing",
                    disk.transient_.at,
                    "'shareBacking' of <transient> is only for disks that can be hot-plugged",
                    "use the bus virtio or scsi");
        }
    }

    private void error(String id, Location at, String message, String hint) {
        c.error(id, at, message, hint);
    }
}
