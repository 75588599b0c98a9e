package org.virtargv.family.disk;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Disk.Bus;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.problem.Location;

/** Where a disk sits on its controller: whether there is such a place, and nothing else in it. */
final class DiskPlaceChecks {
    private final Conversion c;
    private final Disk disk;

    private DiskPlaceChecks(Conversion c, Disk disk) {
        this.c = c;
        this.disk = disk;
    }

    /**
     * @param places   the disks before this one by their buses and drive addresses
     * @param hostdevs the drive addresses of host devices, which sit on the same SCSI buses
     */
    static void check(Conversion c, Disk disk, Map<String, Disk> places, Set<String> hostdevs) {
        new DiskPlaceChecks(c, disk).address(places, hostdevs);
    }

    private void address(Map<String, Disk> places, Set<String> hostdevs) {
        Bus bus = disk.target.bus;
        Address a = disk.address;
        if (!DriveAddress.on(bus)) {
            return;
        }
        Disk other = places.putIfAbsent(bus + " " + DriveAddress.text(a), disk);
        if (other != null) {
            error(
                    "disk-address-taken",
                    disk.at,
                    "the disks '" + other.target.dev + "' and '" + disk.target.dev + "' sit on the same place: "
                            + DriveAddress.text(a),
                    null);
        }
        limits();
        if (bus == Bus.scsi && hostdevs.contains(DriveAddress.text(a))) {
            error(
                    "disk-address-taken",
                    disk.at,
                    "the disk '" + disk.target.dev + "' sits where a <hostdev> does: " + DriveAddress.text(a),
                    "give one of them another address");
        }
    }

    static Set<String> hostdevs(Conversion c) {
        Set<String> out = new HashSet<>();
        for (Hostdev dev : c.domain().devices.hostdevs) {
            if (dev.address != null && dev.address.type == Address.Type.drive) {
                out.add(DriveAddress.text(dev.address));
            }
        }
        return out;
    }

    /** The places that each kind of controller has. */
    private void limits() {
        Bus bus = disk.target.bus;
        Address a = disk.address;
        if (a.controller < 0 || a.bus < 0 || a.target < 0 || a.unit < 0) {
            error(
                    "disk-address-range",
                    disk.at,
                    "<address> of the disk '" + disk.target.dev + "' has a number below 0",
                    null);
        } else if (bus != Bus.fdc && DiskBus.controller(c, disk) == null) {
            error(
                    "disk-controller-missing",
                    disk.at,
                    "there is no " + Words.of(bus) + " controller " + a.controller + " for the disk '"
                            + disk.target.dev
                            + "'",
                    null);
        } else if (bus == Bus.sata && (a.bus != 0 || a.target != 0 || a.unit >= DriveAddress.SATA_PORTS)) {
            error(
                    "disk-address-range",
                    disk.at,
                    "a SATA controller has the units 0 to 5, and no bus and no target but 0",
                    null);
        } else if (bus == Bus.fdc && (a.controller != 0 || a.bus != 0 || a.target != 0 || a.unit > 1)) {
            error("disk-address-range", disk.at, "there is one floppy controller with the units 0 and 1", null);
        } else if (bus == Bus.ide && a.target != 0) {
            error("disk-address-range", disk.at, "an IDE disk has no target but 0", null);
        } else if (bus == Bus.scsi) {
            scsi(a);
        } else if (bus == Bus.nvme) {
            nvme(a);
        }
    }

    private void nvme(Address a) {
        String serial = DiskBus.controller(c, disk).serial;
        if (a.unit >= DriveAddress.NVME_NAMESPACES) {
            error(
                    "disk-address-range",
                    disk.at,
                    "an NVMe controller has the units 0 to " + (DriveAddress.NVME_NAMESPACES - 1)
                            + ", which are its namespaces 1 to " + DriveAddress.NVME_NAMESPACES,
                    "put the disk on another controller");
        } else if (disk.serial != null && serial != null && !disk.serial.equals(serial)) {
            error(
                    "nvme-serial-conflict",
                    disk.at,
                    "the disk '" + disk.target.dev + "' has the serial number '" + disk.serial
                            + "', and its NVMe controller has '" + serial + "'",
                    "give both the same one, or put the disk on another controller");
        }
    }

    private void scsi(Address a) {
        Controller.Model model = DiskBus.controller(c, disk).model;
        if (DiskBus.isNarrow(c, disk) && (a.bus != 0 || a.target != 0)) {
            error(
                    "disk-address-range",
                    disk.at,
                    "a controller of model " + Words.of(model) + " has no bus and no target but 0",
                    "choose virtio-scsi");
        } else if (a.bus != 0) {
            error("disk-address-range", disk.at, "SCSI controllers have no bus but 0", null);
        } else if (DiskBus.isNarrow(c, disk) ? a.unit > 7 : a.target > 255 || a.unit > 16_383) {
            error(
                    "disk-address-range",
                    disk.at,
                    "a controller of model " + Words.of(model) + " has "
                            + (DiskBus.isNarrow(c, disk)
                                    ? "the units 0 to 7"
                                    : "the targets 0 to 255 and the units 0 to 16383"),
                    null);
        }
    }

    private void error(String id, Location at, String message, String hint) {
        c.problems().error(id, at, message, hint);
    }
}
