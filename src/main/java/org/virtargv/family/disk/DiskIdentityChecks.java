package org.virtargv.family.disk;

import java.util.stream.Stream;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Disk.Bus;
import org.virtargv.domain.Disk.Kind;
import org.virtargv.domain.DiskGeometry;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.problem.Location;

/** Refuses what a disk cannot claim to be: its maker, its names, its geometry, its speed. */
final class DiskIdentityChecks {
    private final Conversion c;
    private final Disk disk;

    DiskIdentityChecks(Conversion c, Disk disk) {
        this.c = c;
        this.disk = disk;
    }

    void check() {
        identity();
        size();
        rotation();
        if (disk.target.dpofua != null && disk.target.bus != Bus.scsi) {
            error("disk-dpofua", disk.target.at, "'dpofua' is only for disks on the bus scsi", "remove it");
        }
    }

    private void identity() {
        boolean scsi = disk.target.bus == Bus.scsi;
        text(disk.vendor, "vendor", 8);
        text(disk.product, "product", scsi ? 16 : 40);
        if (disk.vendor != null && !scsi) {
            error("disk-vendor", disk.at, "<vendor> is only for disks on the bus scsi", null);
        }
        if (disk.product != null && !scsi && disk.target.bus != Bus.ide && disk.target.bus != Bus.sata) {
            error("disk-product", disk.at, "<product> is only for disks on the buses scsi, sata and ide", null);
        }
        if (disk.wwn != null && !disk.wwn.isEmpty()) {
            wwn();
        }
    }

    private void text(String value, String element, int most) {
        if (value != null && value.length() > most) {
            error(
                    "disk-" + element + "-long",
                    disk.at,
                    "<" + element + "> has more than " + most + " characters",
                    null);
        } else if (value != null && !value.chars().allMatch(x -> x >= 0x20 && x < 0x7f)) {
            error("disk-" + element, disk.at, "<" + element + "> has unprintable characters", null);
        }
    }

    private void wwn() {
        if (!disk.wwn.matches("(0x)?[0-9a-fA-F]{16}")) {
            error("disk-wwn", disk.at, "<wwn> must be 16 hexadecimal digits", null);
        } else if (disk.target.bus != Bus.ide && disk.target.bus != Bus.scsi) {
            error("disk-wwn", disk.at, "<wwn> is only for disks on the buses ide and scsi", null);
        }
    }

    private void size() {
        DiskGeometry g = disk.geometry;
        if (g == null) {
            return;
        }
        long given = Stream.of(g.cyls, g.heads, g.secs)
                .filter(n -> n != null && n != 0)
                .count();
        if (given != 0 && given < 3) {
            error("disk-geometry", g.at, "<geometry> needs 'cyls', 'heads' and 'secs', all above 0", null);
        } else if (given != 0
                && (disk.target.bus == Bus.usb || disk.target.bus == Bus.fdc || disk.target.bus == Bus.sd)) {
            error(
                    "disk-geometry-bus",
                    g.at,
                    "<geometry> is not supported for disks on the bus " + Words.of(disk.target.bus),
                    null);
        } else if (g != null && g.trans != null && disk.target.bus != Bus.ide && disk.target.bus != Bus.sata) {
            error("disk-geometry-trans", g.at, "'trans' of <geometry> is only for disks on the bus ide", null);
        }
    }

    private void rotation() {
        Integer rate = disk.target.rotationRate;
        if (rate != null && rate != 0 && rate != 1 && (rate < 1025 || rate > 65_534)) {
            c.warning(
                    "disk-rotation-rate-odd",
                    disk.target.at,
                    "'rotation_rate' must be 1, or from 1025 to 65534, which says nothing to the guest",
                    "write 1 for a solid state disk");
        }
        if (rate != null && rate != 0 && disk.device == Kind.cdrom) {
            error("disk-rotation-rate", disk.target.at, "'rotation_rate' is only for hard disks", null);
        } else if (rate != null
                && rate != 0
                && disk.target.bus != Bus.ide
                && disk.target.bus != Bus.sata
                && disk.target.bus != Bus.scsi) {
            error(
                    "disk-rotation-rate",
                    disk.target.at,
                    "'rotation_rate' is only for disks on the buses ide and scsi",
                    null);
        }
    }

    private void error(String id, Location at, String message, String hint) {
        c.error(id, at, message, hint);
    }
}
