package org.virtargv.family.disk;

import org.virtargv.domain.Disk;
import org.virtargv.domain.Encryption;
import org.virtargv.domain.SourceAuth;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageFormat;
import org.virtargv.domain.StorageSource;
import org.virtargv.domain.StorageSource.Host;
import org.virtargv.domain.StorageSource.Protocol;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Secrets;
import org.virtargv.family.storage.Backends;
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
    static void all(Conversion c, Disk disk) {
        DiskSourceChecks check = new DiskSourceChecks(c);
        if (disk.source == null || Startup.dropsDisk(c, disk) || Startup.dropsMedium(c, disk)) {
            return;
        }
        check.startup(disk);
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
        for (Disk.BackingStore b = disk.backingStore; b != null && !b.isEnd(); b = b.backingStore) {
            check.backing(b);
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
            error(
                    "backing-type-missing",
                    b.at,
                    "<backingStore> has a <source> and no 'type'",
                    "write file, block or network");
            return;
        }
        if (b.format == null) {
            error(
                    "backing-format-missing",
                    b.at,
                    "<backingStore> has no <format>",
                    "say what format the image has; guessing it is unsafe");
            return;
        }
        ResolvedSource r = ResolvedSource.of(c, b.type == null ? SourceType.file : b.type, b.source);
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
                    "'startupPolicy' of <source> is not for disks of type network",
                    null);
        } else if (disk.type == SourceType.volume
                && DiskImages.source(c, disk).type() != SourceType.file
                && DiskImages.source(c, disk).type() != null) {
            error(
                    "startup-policy-volume",
                    disk.source.at,
                    "'startupPolicy' of <source> is for volumes that are files",
                    null);
        } else if (disk.source.startupPolicy == StorageSource.StartupPolicy.requisite
                && disk.device != Disk.Kind.cdrom
                && disk.device != Disk.Kind.floppy) {
            error(
                    "startup-policy-requisite",
                    disk.source.at,
                    "'startupPolicy' requisite is for cdrom and floppy",
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
                    "the disk has one <auth> in <source> and another beside it",
                    "keep the one in <source>");
        }
        if (encryption) {
            error(
                    "encryption-twice",
                    disk.source.encryption.at,
                    "the disk has one <encryption> in <source> and another beside it",
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
                network(s, at);
            }
            format(r, format, at, readOnly);
            encryption(s, format, at);
            slices(s, at);
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
                    "QEMU does not know the format '" + Words.of(format) + "'",
                    format == StorageFormat.iso
                            ? "write raw"
                            : format == StorageFormat.dir ? "use a disk of type dir" : null);
        } else if (format == StorageFormat.fat && r.type() != SourceType.dir) {
            error("format-fat", at, "the format 'fat' is for disks of type dir", null);
        } else if (r.type() == SourceType.dir && format != StorageFormat.fat && format != StorageFormat.raw) {
            error("format-not-fat", at, "a disk of type dir has the format 'fat'", null);
        } else if (r.type() == SourceType.dir && !readOnly) {
            error(
                    "fat-writable",
                    at,
                    "QEMU's FAT disk of a directory must not be written, it loses data",
                    "add <readonly/>");
        } else if (r.type() == SourceType.vhostvdpa && format != StorageFormat.raw) {
            error("vdpa-format", at, "a vhost-vdpa device has no format but raw", null);
        }
    }

    private void encryption(StorageSource s, StorageFormat format, Location at) {
        Encryption e = s.encryption;
        if (e == null) {
            return;
        }
        boolean librbd = e.engine == Encryption.Engine.librbd;
        if (e.secrets.isEmpty()) {
            error("encryption-secret-missing", e.at, "<encryption> has no <secret>", null);
        } else if (e.secrets.size() > 1 && !librbd) {
            error(
                    "encryption-secrets",
                    e.at,
                    "<encryption> has more than one <secret>, which only the engine librbd can use",
                    null);
        } else if (librbd && s.protocol != Protocol.rbd) {
            error(
                    "encryption-engine",
                    e.at,
                    "the engine librbd of <encryption> is for sources of the protocol rbd",
                    null);
        } else if (librbd
                ? e.format == Encryption.Format.qcow || e.format == Encryption.Format.default_
                : e.format != Encryption.Format.luks) {
            error(
                    "encryption-format",
                    e.at,
                    "'format' " + Words.of(e.format) + " of <encryption> cannot be decrypted by " + Words.of(e.engine),
                    "write luks");
        } else if (!librbd && format != StorageFormat.raw && format != StorageFormat.qcow2) {
            error(
                    "encryption-image-format",
                    at,
                    "only images of the formats raw and qcow2 can be encrypted, and this one is " + Words.of(format),
                    null);
        } else {
            librbd(e, librbd);
        }
    }

    private void librbd(Encryption e, boolean librbd) {
        if (librbd && e.secrets.size() > 1 && !c.qemu().atLeast(8, 0)) {
            error(
                    "encryption-layered",
                    e.at,
                    "QEMU " + c.qemu().version() + " cannot open layered images of librbd",
                    "it can from 8.0 on");
        } else if (librbd && e.format == Encryption.Format.luks_any && !c.qemu().atLeast(8, 0)) {
            error(
                    "encryption-luks-any",
                    e.at,
                    "QEMU " + c.qemu().version() + " does not know the encryption format luks-any",
                    "it does from 8.0 on");
        }
        e.secrets.forEach(x -> Secrets.check(c, x.at, x.uuid, x.usage));
    }

    private void slices(StorageSource s, Location at) {
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
                    "no descriptors are known for 'fdgroup' " + s.fdgroup + " of <source>",
                    "state them in the host facts, or use --style shell");
        }
    }

    private void labels(StorageSource s) {
        for (StorageSource.Label label : s.seclabels) {
            if (s.seclabels.size() > 1 && label.model == null) {
                error(
                        "seclabel-model-missing",
                        label.at,
                        "one of several <seclabel> has no 'model'",
                        "say which security model each is for");
            } else if (s.seclabels.stream()
                    .anyMatch(x -> x != label && x.model != null && x.model.equals(label.model))) {
                error("seclabel-duplicate", label.at, "there are two <seclabel> of the model " + label.model, null);
            } else if (label.relabel == YesNo.yes && label.label == null && label.model != null) {
                error("seclabel-label-missing", label.at, "<seclabel> says 'relabel' and has no <label>", null);
            }
        }
    }

    private void data(StorageSource s, StorageFormat format, Location at, boolean readOnly) {
        if (s.dataStore == null) {
            return;
        }
        if (format != StorageFormat.qcow2) {
            error("data-store-format", s.dataStore.at, "<dataStore> is for images of the format qcow2", null);
            return;
        }
        ResolvedSource r = ResolvedSource.of(c, s.dataStore.type, s.dataStore.source);
        resolved(r, at);
        StorageFormat inner = s.dataStore.format == null ? StorageFormat.raw : s.dataStore.format.type;
        if (inner != StorageFormat.raw) {
            error(
                    "data-store-format",
                    s.dataStore.at,
                    "<dataStore> has the format " + Words.of(inner) + ", and QEMU only knows raw ones",
                    null);
        } else if (r.source() != null) {
            image(r, inner, at, readOnly);
        }
    }

    private void network(StorageSource s, Location at) {
        switch (s.protocol) {
            case sheepdog, vxhs, tftp -> {
                error("protocol-gone", at, "QEMU no longer knows the protocol '" + s.protocol + "' of <source>", null);
                return;
            }
            default -> {
                // QEMU has a driver for it
            }
        }
        if (s.protocol != Protocol.nbd && (s.name == null || s.name.isEmpty())) {
            error("source-incomplete", at, "<source> of the protocol " + s.protocol + " has no 'name'", null);
        }
        hosts(s, at);
        if (s.auth != null) {
            auth(s, s.auth);
        }
        options(s, at);
    }

    private void hosts(StorageSource s, Location at) {
        boolean several = s.protocol == Protocol.rbd || s.protocol == Protocol.gluster;
        if (s.hosts.isEmpty() && s.protocol != Protocol.rbd || s.hosts.size() > 1 && !several) {
            error(
                    "source-hosts",
                    at,
                    "<source> of the protocol " + s.protocol + " must have "
                            + (several ? "at least one" : "exactly one") + " <host>",
                    null);
        }
        for (Host h : s.hosts) {
            boolean unix = h.transport == Host.Transport.unix;
            if (unix && s.protocol != Protocol.nbd && s.protocol != Protocol.gluster) {
                error("host-transport", h.at, "the protocol " + s.protocol + " has no unix sockets", null);
            } else if (h.transport == Host.Transport.rdma) {
                error("host-transport", h.at, "QEMU no longer knows the transport rdma of <host>", "write tcp");
            } else if (unix ? h.socket == null || h.name != null : h.name == null || h.socket != null) {
                error(
                        "host-incomplete",
                        h.at,
                        unix
                                ? "<host> of the transport unix needs 'socket', and no 'name'"
                                : "<host> needs 'name', and no 'socket'",
                        null);
            } else if (!unix && h.port != null && !h.port.matches("[0-9]{1,5}")) {
                error("host-port", h.at, "'" + h.port + "' of <host> is no port", null);
            }
        }
    }

    /** The secret's type is what it was made for, and must be that of the protocol. */
    private void auth(StorageSource s, SourceAuth auth) {
        if (auth.username == null) {
            error("auth-username", auth.at, "<auth> has no 'username'", null);
        }
        if (auth.secret == null) {
            error("auth-secret", auth.at, "<auth> has no <secret>", null);
            return;
        }
        String type = auth.secret.type;
        // a pool's secret is of the pool's kind without saying so
        boolean ofPool = type == null && auth.at == s.at;
        String wanted = s.protocol == Protocol.rbd ? "ceph" : "iscsi";
        if (type == null && !ofPool) {
            error("auth-secret-type", auth.secret.at, "<secret> of <auth> has no 'type'", "write " + wanted);
        } else if (!ofPool && !type.equals(wanted)) {
            error(
                    "auth-secret-type",
                    auth.secret.at,
                    "'type' " + type + " of <secret> does not suit the protocol " + s.protocol,
                    "write " + wanted);
        } else if (!Backends.usesNbdkit(c, s) && s.protocol != Protocol.ssh) {
            Secrets.check(c, auth.secret.at, auth.secret.uuid, auth.secret.usage);
        }
    }

    private void options(StorageSource s, Location at) {
        boolean web = s.protocol == Protocol.http || s.protocol == Protocol.https;
        boolean curl = web || s.protocol == Protocol.ftp || s.protocol == Protocol.ftps;
        only(s.query != null, web, at, "'query'", s);
        only(s.cookies != null, web, at, "<cookies>", s);
        only(s.ssl != null, s.protocol == Protocol.https || s.protocol == Protocol.ftps, at, "<ssl>", s);
        only(s.readahead != null, curl, at, "<readahead>", s);
        only(s.timeout != null, curl, at, "<timeout>", s);
        only(s.snapshot != null, s.protocol == Protocol.rbd, at, "<snapshot>", s);
        only(s.config != null, s.protocol == Protocol.rbd, at, "<config>", s);
        only(s.initiator != null, s.protocol == Protocol.iscsi, at, "<initiator>", s);
        only(s.tls == YesNo.yes, s.protocol == Protocol.nbd, at, "'tls'", s);
        only(s.knownHosts != null, s.protocol == Protocol.ssh, at, "<knownHosts>", s);
        only(s.identity != null, s.protocol == Protocol.nfs || s.protocol == Protocol.ssh, at, "<identity>", s);
        only(
                s.reconnect != null && s.reconnect.delay != null,
                s.protocol == Protocol.nbd,
                at,
                "'delay' of <reconnect>",
                s);
        if (s.tlsHostname != null && !c.qemu().atLeast(7, 0)) {
            error(
                    "tls-hostname-not-in-qemu",
                    at,
                    "QEMU " + c.qemu().version() + " cannot be told 'tlsHostname'",
                    "it can from 7.0 on");
        }
        if (s.cookies != null && !Backends.usesNbdkit(c, s)) {
            Secrets.checkKey(c, s.cookies.at);
        }
        if (Backends.encrypted(c, s) && c.host().storage().nbdSecret() != null) {
            Secrets.check(c, at, c.host().storage().nbdSecret(), null);
        }
        if (s.protocol == Protocol.nfs && s.identity != null) {
            number(s.identity.user, "user", s.identity);
            number(s.identity.group, "group", s.identity);
        }
        boolean split = s.protocol == Protocol.rbd || s.protocol == Protocol.gluster;
        if (split && s.name != null && s.name.indexOf('/') <= 0) {
            error(
                    "source-name",
                    at,
                    "'name' " + s.name + " of <source> does not say where the image is",
                    "write " + (s.protocol == Protocol.rbd ? "pool/image" : "volume/path"));
        }
        if (s.protocol == Protocol.iscsi && s.name != null && !s.name.matches("[^/]*(/[0-9]{1,9})?")) {
            error("iscsi-lun", at, "'name' " + s.name + " of <source> does not end in the number of a LUN", null);
        }
        if (s.protocol == Protocol.ssh && !Backends.usesNbdkit(c, s)) {
            ssh(s, at);
        }
    }

    private void ssh(StorageSource s, Location at) {
        if (s.auth != null && s.auth.secret != null
                || s.knownHosts != null
                || s.identity != null && s.identity.keyfile != null) {
            error(
                    "ssh-needs-nbdkit",
                    at,
                    "QEMU's ssh driver cannot be told a password, a key file or a file of known hosts",
                    "have an agent hold the key; libvirt does it with nbdkit, which the host facts can say it has");
        }
    }

    private void number(String id, String attribute, StorageSource.Identity at) {
        if (id != null && !id.matches("\\+?[0-9]{1,10}")) {
            error(
                    "identity-name",
                    at.at,
                    "'" + attribute + "' of <identity> is a name, and which number it has only the host knows",
                    "write +NUMBER");
        }
    }

    private void only(boolean present, boolean allowed, Location at, String what, StorageSource s) {
        if (present && !allowed) {
            error("source-option", at, what + " is not for sources of the protocol " + s.protocol, null);
        }
    }

    private void error(String id, Location at, String message, String hint) {
        c.error(id, at, message, hint);
    }
}
