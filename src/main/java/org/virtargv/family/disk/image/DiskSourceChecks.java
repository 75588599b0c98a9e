package org.virtargv.family.disk.image;

import org.virtargv.domain.Disk;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageFormat;
import org.virtargv.domain.StorageSource;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.storage.BlockdevNodes;
import org.virtargv.family.storage.ResolvedSource;
import org.virtargv.problem.Location;

/**
 * Refuses sources that QEMU cannot open, or that say too little or too much (formatdomain.html, source;
 * formatstorageencryption.html).
 */
public final class DiskSourceChecks {
    private final Conversion c;

    private DiskSourceChecks(Conversion c) {
        this.c = c;
    }

    /** Checks the disk's image and everything below it. */
    public static void all(Conversion c, Disk disk) {
        DiskSourceChecks check = new DiskSourceChecks(c);
        if (disk.source == null || Startup.dropsDisk(c, disk) || Startup.dropsMedium(c, disk)) {
            return;
        }
        check.startup(disk);
        check.there(disk);
        if (check.twice(disk)) {
            return;
        }
        ResolvedSource r = DiskImages.source(c, disk);
        check.resolved(r, disk.source.at);
        if (r.source() != null) {
            StorageFormat format = disk.driver.type != null
                    ? disk.driver.type
                    : r.type() == SourceType.dir ? StorageFormat.fat : StorageFormat.raw;
            check.image(r, format, disk.source.at, disk.readonly != null);
        }
        for (Disk.BackingStore b = disk.backingStore; b != null; b = b.isEnd() ? null : b.backingStore) {
            check.backing(b);
        }
    }

    private void there(Disk disk) {
        if (ResolvedSource.of(c, disk.type, disk.source).source() != null && Startup.missing(c, disk)) {
            c.problems()
                    .error(
                            "image-missing",
                            disk.source.at,
                            "this image does not exist according to the host facts",
                            "create it, or write startupPolicy='optional' if it may be missing");
        }
    }

    /** Checks a single image that is no disk's. */
    public static void one(Conversion c, ResolvedSource r, StorageFormat format, Location at) {
        DiskSourceChecks check = new DiskSourceChecks(c);
        check.resolved(r, at);
        if (r.source() != null) {
            check.image(r, format, at, false);
        }
    }

    private void backing(Disk.BackingStore b) {
        if (b.type == null) {
            if (b.source != null) {
                c.warning(
                        "backing-type-missing",
                        b.at,
                        "a <backingStore> without 'type' ends the backing chain, so its <source> has no effect",
                        "write the type file, block or network, or remove <source>");
            }
            return;
        }
        if (b.format == null) {
            error(
                    "backing-format-missing",
                    b.at,
                    "<backingStore> has no <format>",
                    "add the format of the image; detecting it is unsafe");
            return;
        }
        if (b.isEnd()) {
            error(
                    "backing-source-missing",
                    b.at,
                    "<backingStore> has a 'type', but no <source>",
                    "add <source>, or write <backingStore/> to end the chain");
            return;
        }
        ResolvedSource r = ResolvedSource.of(c, b.type, b.source);
        resolved(r, b.source.at);
        if (r.source() != null) {
            image(r, b.format.type, b.source.at, true);
        }
    }

    private void startup(Disk disk) {
        if (disk.source.startupPolicy == null) {
            return;
        }
        if (disk.type == SourceType.network) {
            error(
                    "startup-policy-network",
                    disk.source.at,
                    "'startupPolicy' of <source> is not supported for disks of type network",
                    null);
        } else if (disk.type == SourceType.volume
                && DiskImages.source(c, disk).type() != SourceType.file
                && DiskImages.source(c, disk).type() != null) {
            error(
                    "startup-policy-volume",
                    disk.source.at,
                    "'startupPolicy' of <source> is only for volumes that are files",
                    null);
        } else if (disk.source.startupPolicy == StorageSource.StartupPolicy.requisite
                && disk.device != Disk.Kind.cdrom
                && disk.device != Disk.Kind.floppy) {
            error(
                    "startup-policy-requisite",
                    disk.source.at,
                    "startupPolicy='requisite' is only for cdrom and floppy",
                    "write mandatory or optional");
        }
    }

    /** Older documents have credentials and encryption beside the source, newer ones inside; none may have both. */
    private boolean twice(Disk disk) {
        boolean auth = disk.auth != null && disk.source.auth != null;
        boolean encryption = disk.encryption != null && disk.source.encryption != null;
        if (auth) {
            error(
                    "auth-twice",
                    disk.source.auth.at,
                    "the disk has an <auth> in <source>, and another one outside of it",
                    "keep the one in <source>");
        }
        if (encryption) {
            error(
                    "encryption-twice",
                    disk.source.encryption.at,
                    "the disk has an <encryption> in <source>, and another one outside of it",
                    "keep the one in <source>");
        }
        return auth || encryption;
    }

    private void resolved(ResolvedSource r, Location at) {
        if (r.problem() != null) {
            error("volume-unusable", at, r.problem(), r.hint());
        }
    }

    private void image(ResolvedSource r, StorageFormat format, Location at, boolean readOnly) {
        StorageSource s = r.source();
        if (place(r.type(), s, at)) {
            if (r.type() == SourceType.network) {
                NetworkSourceChecks.check(c, s, at);
            }
            format(r, format, at, readOnly);
            ImageEncryptionChecks.check(c, s, format, at);
            slices(s);
            labels(s);
            descriptors(s);
            data(s, format, at, readOnly);
        }
    }

    /** The attributes without which there is nothing to open. */
    private boolean place(SourceType type, StorageSource s, Location at) {
        String missing =
                switch (type) {
                    case file -> s.file == null ? "file" : null;
                    case block, vhostvdpa -> s.dev == null ? "dev" : null;
                    case dir -> s.dir == null ? "dir" : null;
                    case network -> s.protocol == null ? "protocol" : null;
                    case nvme -> s.namespace == null ? "namespace" : null;
                    case vhostuser -> s.path == null ? "path" : null;
                    case volume -> null;
                };
        if (missing != null) {
            error("source-incomplete", at, "<source> of type " + Words.of(type) + " has no '" + missing + "'", null);
        } else if (type == SourceType.nvme && (s.address == null || s.namespace < 1)) {
            error(
                    "source-incomplete",
                    at,
                    "<source> of type nvme needs the <address> of the controller and a 'namespace' from 1 on",
                    null);
            return false;
        }
        return missing == null;
    }

    private void format(ResolvedSource r, StorageFormat format, Location at, boolean readOnly) {
        if (!BlockdevNodes.known(format)) {
            error(
                    "format-unsupported",
                    at,
                    "QEMU does not support the format '" + Words.of(format) + "'",
                    format == StorageFormat.iso
                            ? "write raw"
                            : format == StorageFormat.dir ? "write <disk type='dir'>" : null);
        } else if (format == StorageFormat.fat && r.type() != SourceType.dir) {
            error("format-fat", at, "the format 'fat' is only for disks of type dir", null);
        } else if (r.type() == SourceType.dir && format != StorageFormat.fat && format != StorageFormat.raw) {
            error("format-not-fat", at, "a disk of type dir must have the format 'fat'", null);
        } else if (r.type() == SourceType.dir && !readOnly) {
            error(
                    "fat-writable",
                    at,
                    "a disk of type dir must be <readonly/>, because QEMU loses data when it is written",
                    "add <readonly/>");
        } else if (r.type() == SourceType.vhostvdpa && format != StorageFormat.raw) {
            error("vdpa-format", at, "a vhost-vdpa device must have the format raw", null);
        }
    }

    private void slices(StorageSource s) {
        if (s.slices != null && s.slices.list.size() > 1) {
            error("slices-several", s.slices.at, "<slices> has more than one <slice> of type storage", null);
        } else if (s.slices != null && s.slices.list.stream().anyMatch(x -> x.size == 0)) {
            error("slice-empty", s.slices.at, "'size' of <slice> is 0", null);
        }
    }

    /** Who runs the line by hand opens the file by its path. */
    private void descriptors(StorageSource s) {
        if (s.fdgroup != null
                && c.libvirtStyle()
                && !c.host().storage().fdGroups().containsKey(s.fdgroup)) {
            error(
                    "fdgroup-unknown",
                    s.at,
                    "the file descriptors of 'fdgroup' " + s.fdgroup + " of <source> are not known",
                    "add them to the host facts, or use --style shell");
        }
    }

    private void labels(StorageSource s) {
        for (StorageSource.Label label : s.seclabels) {
            if (s.seclabels.stream().anyMatch(x -> x != label && x.model != null && x.model.equals(label.model))) {
                error("seclabel-duplicate", label.at, "there are two <seclabel> of the model " + label.model, null);
            } else if (label.relabel == YesNo.yes && label.label == null) {
                error("seclabel-label-missing", label.at, "<seclabel> has 'relabel', but no <label>", null);
            }
        }
    }

    private void data(StorageSource s, StorageFormat format, Location at, boolean readOnly) {
        if (s.dataStore == null) {
            return;
        }
        if (format != StorageFormat.qcow2) {
            error("data-store-format", s.dataStore.at, "<dataStore> is only for images of the format qcow2", null);
            return;
        }
        ResolvedSource r = ResolvedSource.of(c, s.dataStore.type, s.dataStore.source);
        resolved(r, at);
        if (s.dataStore.format == null) {
            error("data-store-format", s.dataStore.at, "<dataStore> needs a <format>", "write <format type='raw'/>");
            return;
        }
        StorageFormat inner = s.dataStore.format.type;
        if (inner != StorageFormat.raw) {
            error(
                    "data-store-format",
                    s.dataStore.at,
                    "<dataStore> has the format " + Words.of(inner) + ", but QEMU supports only raw",
                    null);
        } else if (r.source() != null) {
            image(r, inner, at, readOnly);
        }
    }

    private void error(String id, Location at, String message, String hint) {
        c.error(id, at, message, hint);
    }
}
