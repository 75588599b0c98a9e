package org.virtargv.family.storage;

import org.virtargv.domain.Encryption;
import org.virtargv.domain.StorageSource;

/** What a source of an image leaves open, wherever it stands: of a disk, of a disk's backing images, of firmware. */
public final class SourceDefaults {
    private SourceDefaults() {}

    public static void fill(StorageSource source) {
        engine(source.encryption);
        if (source.protocol != null) {
            for (StorageSource.Host h : source.hosts) {
                if (h.port == null && h.transport != StorageSource.Host.Transport.unix) {
                    h.port = port(source.protocol);
                }
            }
            if (source.protocol == StorageSource.Protocol.iscsi && source.name != null && !source.name.contains("/")) {
                source.name += "/0";
            }
        }
        if (source.dataStore != null && source.dataStore.source != null) {
            fill(source.dataStore.source);
        }
    }

    public static void engine(Encryption encryption) {
        if (encryption != null && encryption.engine == null) {
            encryption.engine = Encryption.Engine.qemu;
        }
    }

    /** Where the protocol's servers listen (formatdomain.html, host); null where the client library knows. */
    private static String port(StorageSource.Protocol protocol) {
        return switch (protocol) {
            case nbd -> "10809";
            case http -> "80";
            case https -> "443";
            case ftp -> "21";
            case ftps -> "990";
            case tftp -> "69";
            case ssh -> "22";
            case iscsi -> "3260";
            case gluster -> "24007";
            case sheepdog -> "7000";
            case vxhs -> "9999";
            case rbd, nfs -> null;
        };
    }
}
