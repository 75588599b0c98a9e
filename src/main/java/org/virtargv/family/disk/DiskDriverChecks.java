package org.virtargv.family.disk;

import org.virtargv.domain.Disk;
import org.virtargv.domain.Disk.Bus;
import org.virtargv.domain.Disk.Driver;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageFormat;
import org.virtargv.family.Conversion;
import org.virtargv.family.disk.image.DiskImages;
import org.virtargv.family.iothread.IothreadChecks;
import org.virtargv.problem.Location;

/** Refuses what {@code <driver>} and the limits of a disk say that cannot be (formatdomain.html, driver and iotune). */
final class DiskDriverChecks {
    private final Conversion c;
    private final Disk disk;
    private final Driver driver;

    private DiskDriverChecks(Conversion c, Disk disk) {
        this.c = c;
        this.disk = disk;
        this.driver = disk.driver;
    }

    static void all(Conversion c, Disk disk) {
        DiskDriverChecks check = new DiskDriverChecks(c, disk);
        check.virtio();
        check.threads();
        check.policies();
        check.cache();
    }

    private void virtio() {
        boolean own = driver.iommu != null
                || driver.ats != null
                || driver.packed != null
                || driver.pagePerVq != null
                || driver.queues != null
                || driver.queueSize != null
                || driver.ioeventfd != null
                || driver.eventIdx != null;
        if (own && disk.target.bus != Bus.virtio) {
            error(
                    "driver-virtio-only",
                    "'iommu', 'ats', 'packed', 'page_per_vq', 'queues', 'queue_size', "
                            + "'ioeventfd' and 'event_idx' of <driver> are only for the bus virtio",
                    null);
        }
        if (driver.queueSize != null && Integer.bitCount(driver.queueSize) > 1) {
            error("driver-queue-size", "'queue_size' of <driver> is not a power of two", null);
        }
    }

    private void threads() {
        if (driver.iothread == null && driver.iothreads == null) {
            return;
        }
        IothreadChecks checks = new IothreadChecks(c, place(), " (disk '" + disk.target.dev + "')");
        if (disk.target.bus != Bus.virtio || disk.type == SourceType.vhostuser) {
            error(
                    "iothread-bus",
                    "I/O threads are only for disks on the bus virtio that QEMU itself serves",
                    "for a SCSI disk, set the I/O thread on its controller");
        } else if (driver.iothread != null && driver.iothread == 0) {
            error("iothread-zero", "'iothread' of <driver> is 0, but I/O threads are numbered from 1", "remove it");
        } else if (driver.iothread != null && driver.iothreads != null) {
            error("iothread-twice", "<driver> has both 'iothread' and <iothreads>", null);
        } else if (driver.iothread != null) {
            checks.known(driver.iothread);
        } else if (!c.qemu().hasProperty("virtio-blk-pci", "iothread-vq-mapping")) {
            error(
                    "iothread-mapping-not-in-qemu",
                    "the virtio-blk of QEMU " + c.qemu().version() + " has no more than one I/O thread",
                    "use QEMU 9.0 or newer for several");
        } else {
            checks.mapping(driver.iothreads, driver.queues);
        }
    }

    private void policies() {
        if (driver.rerrorPolicy == Driver.ErrorPolicy.enospace) {
            error(
                    "rerror-policy",
                    "'rerror_policy' cannot be enospace, because a read never finds the disk full",
                    "write stop, report or ignore");
        }
        if (driver.copyOnRead == OnOff.on && disk.readonly != null) {
            error("copy-on-read-readonly", "'copy_on_read' of <driver> needs a writable disk", null);
        }
        if (driver.discardNoUnref == OnOff.on && (driver.type != StorageFormat.qcow2 || disk.readonly != null)) {
            error(
                    "discard-no-unref",
                    "'discard_no_unref' of <driver> is only for writable images of the format qcow2",
                    null);
        } else if (driver.discardNoUnref != null && !c.qemu().atLeast(8, 1)) {
            error(
                    "discard-no-unref",
                    "QEMU " + c.qemu().version() + " does not support 'discard_no_unref'",
                    "use QEMU 8.1 or newer, or remove it");
        }
        if (driver.metadataCache != null && driver.type != StorageFormat.qcow2) {
            error("metadata-cache", "<metadata_cache> of <driver> is only for images of the format qcow2", null);
        }
    }

    /** The kernel's own asynchronous I/O needs files that are not cached by the host. */
    private void cache() {
        Driver.Cache cache = DiskImages.cache(disk);
        if (driver.io == Driver.Io.native_
                && disk.source != null
                && cache != Driver.Cache.none
                && cache != Driver.Cache.directsync) {
            error("io-native-cache", "io='native' of <driver> needs cache='none' or cache='directsync'", null);
        }
    }

    private Location place() {
        return driver.at == null ? disk.at : driver.at;
    }

    private void error(String id, String message, String hint) {
        c.error(id, place(), message + " (disk '" + disk.target.dev + "')", hint);
    }
}
