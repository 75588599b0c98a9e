package org.virtargv.family.storage;

import java.util.List;
import org.virtargv.domain.Encryption;
import org.virtargv.domain.Node;
import org.virtargv.domain.SourceAuth;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageSource;
import org.virtargv.facts.host.StorageFacts.Host;
import org.virtargv.facts.host.StorageFacts.Pool;
import org.virtargv.facts.host.StorageFacts.Volume;
import org.virtargv.family.Conversion;
import org.virtargv.json.JsonWriter;

/**
 * A source with its volume looked up in the host's storage pools; every other source stays as it is. Where the volume
 * cannot be used, the rest is null and the problem says why.
 *
 * @param problem in words, or null
 * @param hint    may be null
 */
public record ResolvedSource(SourceType type, StorageSource source, String problem, String hint) {
    private static ResolvedSource failed(String problem, String hint) {
        return new ResolvedSource(null, null, problem, hint);
    }

    /** Looks up a {@code <source pool volume>}. */
    public static ResolvedSource of(Conversion c, SourceType type, StorageSource source) {
        if (type != SourceType.volume || source == null || source.isEmpty()) {
            return new ResolvedSource(type, source, null, null);
        }
        if (source.pool == null || source.volume == null) {
            return failed("<source> of a volume must have both 'pool' and 'volume'", null);
        }
        Pool pool = c.host().storage().pools().get(source.pool);
        if (pool == null) {
            return failed(
                    "the host facts do not contain the storage pool '" + source.pool + "'",
                    "add to the host facts " + fact(source)
                            + ", or write <disk type='file'> with <source file='/PATH'/>");
        }
        if (!pool.active()) {
            return failed("the storage pool '" + source.pool + "' is not active", null);
        }
        Volume volume = pool.volume(source.volume);
        if (volume == null) {
            return failed(
                    "the storage pool '" + source.pool + "' has no volume '" + source.volume + "'",
                    "add to the volumes of the pool in the host facts " + volumeFact(source));
        }
        boolean iscsi = pool.type().equals("iscsi");
        if (source.mode != null && !iscsi) {
            return failed(
                    "'mode' of <source> is only for volumes of iSCSI pools, but '" + source.pool + "' has the type "
                            + pool.type(),
                    null);
        }
        if (pool.type().equals("iscsi-direct") || (iscsi && source.mode == StorageSource.Mode.direct)) {
            return iscsi(pool, source);
        }
        return volume(pool, volume, source);
    }

    /** The very text that tells of a pool and the volume; the path is for the reader to fill in. */
    private static String fact(StorageSource source) {
        StringBuilder out = new StringBuilder("\"storage\": {\"pools\": [{\"pool\": ");
        JsonWriter.string(out, source.pool);
        return out.append(", \"volumes\": [")
                .append(volumeFact(source))
                .append("]}]}")
                .toString();
    }

    private static String volumeFact(StorageSource source) {
        StringBuilder out = new StringBuilder("{\"name\": ");
        JsonWriter.string(out, source.volume);
        return out.append(", \"type\": \"file\", \"path\": \"/PATH\"}").toString();
    }

    private static ResolvedSource iscsi(Pool pool, StorageSource source) {
        if (pool.hosts().size() != 1) {
            return failed("the iSCSI pool '" + source.pool + "' must have exactly one host", null);
        }
        String lun = source.volume.substring(source.volume.lastIndexOf(':') + 1);
        if (!lun.matches("[0-9]+")) {
            return failed(
                    "'" + source.volume + "' is not a volume of an iSCSI pool", "write a name such as unit:0:0:1");
        }
        StorageSource out = like(source);
        out.protocol = StorageSource.Protocol.iscsi;
        out.name = pool.device() + "/" + lun;
        hosts(out, pool.hosts(), "3260");
        if (pool.initiator() != null) {
            out.initiator = new StorageSource.Initiator();
            out.initiator.iqn = new StorageSource.Named();
            out.initiator.iqn.name = pool.initiator();
        }
        auth(out, pool);
        return new ResolvedSource(SourceType.network, out, null, null);
    }

    private static ResolvedSource volume(Pool pool, Volume volume, StorageSource source) {
        StorageSource out = like(source);
        switch (volume.type()) {
            case "file" -> out.file = volume.path();
            case "block" -> out.dev = volume.path();
            case "dir" -> out.dir = volume.path();
            default -> {
                return failed(
                        "the volumes of '" + source.pool + "', a pool of type " + pool.type() + ", cannot be disks",
                        "write the image itself in a <source protocol=…>");
            }
        }
        return new ResolvedSource(SourceType.valueOf(volume.type()), out, null, null);
    }

    private static void hosts(StorageSource out, List<Host> hosts, String port) {
        for (Host h : hosts) {
            StorageSource.Host host = new StorageSource.Host();
            host.at = out.at;
            host.name = h.name();
            host.port = h.port() == null ? port : h.port();
            out.hosts.add(host);
        }
    }

    /** The pool's own login; one that the disk states is not asked for. */
    private static void auth(StorageSource out, Pool pool) {
        out.auth = null;
        if (pool.auth() != null) {
            out.auth = new SourceAuth();
            out.auth.at = out.at;
            out.auth.username = pool.auth().username();
            out.auth.secret = new SourceAuth.Secret();
            out.auth.secret.at = out.at;
            out.auth.secret.uuid = pool.auth().uuid();
            out.auth.secret.usage = pool.auth().usage();
        }
    }

    private static StorageSource like(StorageSource source) {
        StorageSource out = new StorageSource();
        out.at = source.at;
        out.startupPolicy = source.startupPolicy;
        out.slices = source.slices;
        out.encryption = source.encryption;
        out.reservations = source.reservations;
        out.dataStore = source.dataStore;
        return out;
    }

    /**
     * The source with credentials and encryption that stand beside it in older documents put where newer ones have
     * them.
     */
    public ResolvedSource with(SourceAuth auth, Encryption encryption, Node at) {
        if (source == null || (auth == null && encryption == null)) {
            return this;
        }
        StorageSource out = like(source);
        out.at = at.at;
        copyPlace(out);
        out.auth = source.auth != null ? source.auth : auth;
        out.encryption = source.encryption != null ? source.encryption : encryption;
        return new ResolvedSource(type, out, problem, hint);
    }

    private void copyPlace(StorageSource out) {
        out.type = source.type;
        out.file = source.file;
        out.fdgroup = source.fdgroup;
        out.dev = source.dev;
        out.dir = source.dir;
        out.protocol = source.protocol;
        out.name = source.name;
        out.query = source.query;
        out.tls = source.tls;
        out.tlsHostname = source.tlsHostname;
        out.namespace = source.namespace;
        out.path = source.path;
        out.hosts = source.hosts;
        out.address = source.address;
        out.snapshot = source.snapshot;
        out.config = source.config;
        out.reconnect = source.reconnect;
        out.initiator = source.initiator;
        out.ssl = source.ssl;
        out.cookies = source.cookies;
        out.readahead = source.readahead;
        out.timeout = source.timeout;
        out.identity = source.identity;
        out.knownHosts = source.knownHosts;
        out.auth = source.auth;
    }
}
