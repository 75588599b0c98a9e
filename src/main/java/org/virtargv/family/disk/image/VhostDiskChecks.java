package org.virtargv.family.disk.image;

import org.virtargv.domain.Disk;
import org.virtargv.domain.Disk.Bus;
import org.virtargv.domain.Disk.Kind;
import org.virtargv.domain.MemoryBacking;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.family.SharedMemory;
import org.virtargv.problem.Location;

/** Refuses disks that another program or device gives, as QEMU could not use them. */
public final class VhostDiskChecks {
    private final Conversion c;
    private final Disk disk;

    public VhostDiskChecks(Conversion c, Disk disk) {
        this.c = c;
        this.disk = disk;
    }

    public void check() {
        if (disk.target.bus != Bus.virtio || disk.device != Kind.disk) {
            error(
                    "vhost-disk",
                    disk.at,
                    "a disk of type " + Words.of(disk.type) + " must be of device 'disk' on the bus virtio",
                    null);
        }
        if (!SharedMemory.is(c)) {
            c.lacking(MemoryBacking.class)
                    .error(
                            "vhost-shared-memory",
                            disk.at,
                            "a disk of type " + Words.of(disk.type) + " needs shared guest memory",
                            "add <memoryBacking><access mode='shared'/></memoryBacking>");
        }
        if (disk.type == SourceType.vhostvdpa && !c.qemu().atLeast(7, 2)) {
            error(
                    "vdpa-not-in-qemu",
                    disk.at,
                    "QEMU " + c.qemu().version() + " cannot use vhost-vdpa block devices",
                    "use QEMU 7.2 or newer");
        }
        if (disk.type == SourceType.vhostvdpa
                && disk.driver.cache != Disk.Driver.Cache.none
                && disk.driver.cache != Disk.Driver.Cache.directsync) {
            error(
                    "vdpa-cache",
                    disk.at,
                    "a vhost-vdpa device cannot use the host's page cache",
                    "write cache='none' in <driver>");
        }
        if (disk.type == SourceType.vhostuser && hasProperties()) {
            error(
                    "vhost-user-property",
                    disk.at,
                    "a disk of type vhostuser belongs to another program, so its properties cannot be set here",
                    null);
        }
    }

    private boolean hasProperties() {
        return disk.readonly != null
                || disk.shareable != null
                || disk.serial != null
                || disk.wwn != null
                || disk.geometry != null
                || disk.blockio != null
                || disk.iotune != null
                || disk.transient_ != null
                || disk.encryption != null
                || disk.auth != null
                || disk.throttlefilters != null
                || disk.driver.cache != null
                || disk.driver.io != null
                || disk.driver.discard != null
                || disk.driver.detectZeroes != null
                || disk.driver.errorPolicy != null
                || disk.driver.rerrorPolicy != null
                || disk.driver.copyOnRead != null;
    }

    private void error(String id, Location at, String message, String hint) {
        c.error(id, at, message, hint);
    }
}
