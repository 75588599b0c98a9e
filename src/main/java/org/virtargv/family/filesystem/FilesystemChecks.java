package org.virtargv.family.filesystem;

import org.virtargv.domain.Address;
import org.virtargv.domain.Filesystem;
import org.virtargv.domain.Filesystem.Accessmode;
import org.virtargv.domain.Filesystem.Driver;
import org.virtargv.domain.Filesystem.Multidevs;
import org.virtargv.domain.MemoryBacking;
import org.virtargv.domain.Words;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.AddressTypes;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuHas;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.SharedMemory;

/**
 * What is refused of shared directories: what none has, and what the chosen way of sharing does not have
 * (formatdomain.html, Filesystems).
 */
final class FilesystemChecks {
    /** Owner, group, others: reading, writing, executing; "the setuid, setgid, and sticky bit are unsupported". */
    private static final int MOST_MODE = 0777;

    private FilesystemChecks() {}

    static void check(Conversion c, Filesystem f) {
        if (f.target == null || f.target.dir == null || f.target.dir.isEmpty()) {
            c.error(
                    "filesystem-target",
                    f.at,
                    "<filesystem> needs a <target> with the attribute 'dir': the tag by which the guest mounts it",
                    null);
        }
        boolean virtiofs = Filesystems.driver(f) == Driver.Type.virtiofs;
        if (f.source == null || (f.source.dir == null && !(virtiofs && f.source.socket != null))) {
            c.error(
                    "filesystem-source",
                    f.at,
                    "<filesystem type='mount'> needs a <source> with the attribute 'dir'",
                    null);
        }
        if (Filesystems.driver(f) != Driver.Type.mtp) {
            AddressTypes.check(c, f, "<filesystem>", AddressTypes.virtio());
        }
        QemuHas.check(c, f, Filesystems.device(f), "<filesystem>");
        mode(c, f, "fmode", f.fmode);
        mode(c, f, "dmode", f.dmode);
        if (virtiofs) {
            virtiofs(c, f);
        } else if (Filesystems.driver(f) == Driver.Type.mtp) {
            passthroughOnly(c, f);
        } else {
            ninep(c, f);
        }
    }

    private static void mode(Conversion c, Filesystem f, String name, Integer mode) {
        if (mode == null) {
            return;
        }
        if (mode < 0 || mode > MOST_MODE) {
            c.error(
                    "filesystem-mode",
                    f.at,
                    "the attribute '" + name + "' of <filesystem> is " + Integer.toOctalString(mode)
                            + ", but can have only the permissions of owner, group and others",
                    "write an octal number from 0 to 777");
        } else if (f.accessmode != Accessmode.mapped) {
            c.error(
                    "filesystem-mode",
                    f.at,
                    "the attribute '" + name + "' of <filesystem> needs accessmode='mapped'",
                    null);
        }
    }

    private static void ninep(Conversion c, Filesystem f) {
        String way = Words.of(Filesystems.driver(f));
        if (f.driver != null && f.driver.queue != null) {
            c.warning(
                    "filesystem-virtiofs-only",
                    f.driver.at,
                    "the attribute 'queue' of <driver> is only for virtiofs, so it has no effect with type='" + way
                            + "'",
                    "remove it");
        }
        if (f.boot != null) {
            c.error(
                    "filesystem-boot",
                    f.boot.at,
                    "<boot> of <filesystem> is only for virtiofs, not for <driver type='" + way + "'>",
                    null);
        }
        if (f.binary != null || f.idmap != null) {
            c.warning(
                    "filesystem-virtiofs-only",
                    f.binary == null ? f.idmap.at : f.binary.at,
                    (f.binary == null ? "<idmap>" : "<binary>")
                            + " of <filesystem> is only for virtiofs, so it has no effect with <driver type='" + way
                            + "'>",
                    "remove it");
        }
        if (f.source != null && f.source.socket != null) {
            c.error(
                    "filesystem-socket",
                    f.source.at,
                    "the attribute 'socket' of <source> is only for virtiofs, not for <driver type='" + way + "'>",
                    null);
        }
        if (Filesystems.driver(f) == Driver.Type.handle) {
            String message = "QEMU no longer supports <driver type='handle'>";
            String hint = "write type='path', or type='virtiofs'";
            if (c.libvirt().has(LibvirtChange.NO_9P_HANDLE)) {
                c.error("filesystem-handle", f.driver.at, message, hint);
            } else {
                QemuRejects.tell(c, "filesystem-handle", f.driver.at, message, hint);
            }
        }
    }

    private static void passthroughOnly(Conversion c, Filesystem f) {
        if (f.accessmode != null && f.accessmode != Accessmode.passthrough) {
            c.error(
                    "filesystem-accessmode",
                    f.at,
                    "<driver type='" + Words.of(f.driver.type) + "'> supports only accessmode='passthrough', not '"
                            + Words.of(f.accessmode) + "'",
                    "remove the attribute 'accessmode'");
        }
    }

    private static void virtiofs(Conversion c, Filesystem f) {
        if (!SharedMemory.is(c)) {
            c.lacking(MemoryBacking.class)
                    .error(
                            "filesystem-shared-memory",
                            f.at,
                            "<driver type='virtiofs'> needs the guest's memory to be shared",
                            "add <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>");
        }
        passthroughOnly(c, f);
        if (f.model != null) {
            c.error(
                    "filesystem-model",
                    f.at,
                    "<driver type='virtiofs'> has no models, but model is '" + Words.of(f.model) + "'",
                    "remove the attribute 'model'");
        }
        if (f.driver.wrpolicy != null) {
            c.error(
                    "filesystem-wrpolicy",
                    f.driver.at,
                    "the attribute 'wrpolicy' of <driver> is only for 9p, not for type='virtiofs'",
                    "remove it");
        }
        if (f.multidevs != null && f.multidevs != Multidevs.default_) {
            c.error(
                    "filesystem-multidevs",
                    f.at,
                    "the attribute 'multidevs' of <filesystem> is only for 9p, not for <driver type='virtiofs'>",
                    "remove it");
        }
        virtiofsd(c, f);
        tag(c, f);
    }

    /** Of a 9p filesystem libvirt does not look at it. */
    private static void tag(Conversion c, Filesystem f) {
        String tag = f.target == null ? null : f.target.dir;
        for (Filesystem other : c.domain().devices.filesystems) {
            if (other != f && tag != null && other.target != null && tag.equals(other.target.dir)) {
                c.error(
                        "filesystem-tag-twice",
                        f.at,
                        "another <filesystem> has the same <target dir='" + tag + "'>, by which the guest mounts it",
                        "use another name");
                return;
            }
        }
    }

    private static void virtiofsd(Conversion c, Filesystem f) {
        if (f.driver.queue != null
                && (f.driver.queue < 1 || Long.bitCount(f.driver.queue) != 1 || f.driver.queue > 1024)) {
            c.error(
                    "filesystem-queue",
                    f.driver.at,
                    "attribute 'queue' of <driver> is " + f.driver.queue
                            + ", but must be a power of two from 1 to 1024",
                    null);
        }
        if (f.boot != null && f.address != null && f.address.type != Address.Type.pci) {
            c.error(
                    "filesystem-boot",
                    f.boot.at,
                    "<boot> of a virtiofs <filesystem> is only for PCI devices, but this one has an "
                            + "address of the type '" + Words.of(f.address.type) + "'",
                    "remove <boot>");
        }
        if (f.source != null && f.source.socket != null && (f.source.dir != null || f.readonly != null)) {
            c.error(
                    "filesystem-socket",
                    f.source.at,
                    "with the attribute 'socket' of <source> the daemon is started by someone else, so its "
                            + "settings here have no effect",
                    "remove 'dir' and <readonly>");
        } else if (f.source != null && f.source.socket != null && (f.binary != null || f.idmap != null)) {
            c.warning(
                    "filesystem-socket",
                    f.source.at,
                    "with the attribute 'socket' of <source> the daemon is started by someone else, so "
                            + "<binary> and <idmap> have no effect",
                    "remove them");
        } else if (!c.libvirtStyle() && (f.readonly != null || f.idmap != null)) {
            oldDaemon(c, f);
        }
    }

    private static void oldDaemon(Conversion c, Filesystem f) {
        Virtiofsd daemon = Virtiofsd.of(c.host().vhostUser(), f);
        if (!daemon.options()) {
            String what = f.readonly != null ? "<readonly>" : "<idmap>";
            c.error(
                    "filesystem-old-virtiofsd",
                    f.at,
                    "the virtiofsd of this host, " + daemon.path()
                            + ", is the one from QEMU 7.2 or older, which has no option for " + what,
                    "remove " + what + ", or install a newer virtiofsd and name it with <binary path='…'/>");
        }
    }
}
