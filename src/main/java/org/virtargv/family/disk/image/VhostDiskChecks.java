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
                            "a disk of type " + Words.of(disk.type) + " needs memory that the guest shares",
                            "add <memoryBacking><access mode='shared'/></memoryBacking>");
        }
        if (disk.type == SourceType.vhostvdpa && !c.qemu().atLeast(7, 2)) {
            error(
                    "vdpa-not-in-qemu",
                    disk.at,
                    "QEMU " + c.qemu().version() + " cannot use vhost-vdpa block devices",
                    "it can from 7.2 on");
        }
        if (disk.type == SourceType.vhostvdpa
                && disk.driver.cache != Disk.Driver.Cache.none
                && disk.driver.cache != Disk.Driver.Cache.directsync) {
            error(
                    "vdpa-cache",
                    disk.at,
                    "a vhost-vdpa device cannot be cached by the host",
                    "write cache='none' in <driver>");
        }
        if (disk.type == SourceType.vhostuser && hasProperties()) {
            error(
                    "vhost-user-property",
                    disk.at,
                    "a disk of type vhostuser is another program's: it cannot be given properties here",
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
