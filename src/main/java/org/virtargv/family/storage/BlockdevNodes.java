package org.virtargv.family.storage;

import java.util.List;
import java.util.stream.Collectors;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Disk.Driver;
import org.virtargv.domain.Disk.Driver.Cache;
import org.virtargv.domain.Encryption;
import org.virtargv.domain.SourceAuth;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageFormat;
import org.virtargv.domain.StorageSource;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.family.Secrets;

/**
 * Writes an image as nodes of QEMU's block layer, the lowest first: what it is based on, its data file, its storage,
 * the slice of it, its format; before each the secrets that it names.
 */
public final class BlockdevNodes {
    private BlockdevNodes() {}

    /** Writes the image and all below it. */
    public static void write(Conversion c, CommandLine line, Image image) {
        if (image.backing() != null) {
            write(c, line, image.backing());
        }
        if (image.dataFile() != null) {
            write(c, line, image.dataFile());
        }
        secrets(c, line, image);
        descriptors(line, image);
        line.option("-blockdev", storage(c, image));
        if (image.hasSlice()) {
            line.option("-blockdev", slice(image));
        }
        if (image.hasFormatNode()) {
            line.option("-blockdev", format(image));
        }
    }

    private static void descriptors(CommandLine line, Image image) {
        Image.Descriptors d = image.descriptors();
        for (int i = 0; d != null && i < d.numbers().size(); i++) {
            String opaque =
                    image.storageNode() + (image.type() == SourceType.vhostvdpa ? "-vdpa" : Integer.toString(i));
            line.option(
                    "-add-fd",
                    new Props()
                            .put("set", d.set())
                            .put("fd", d.numbers().get(i))
                            .put("opaque", opaque));
        }
    }

    private static void secrets(Conversion c, CommandLine line, Image image) {
        StorageSource s = image.source();
        Image.Helper helper = image.access().reservations();
        if (helper != null && helper.socket() != null) {
            line.option(
                    "-object", Props.object("pr-manager-helper", helper.id()).put("path", helper.socket()));
        }
        if (image.type() == SourceType.network && !Backends.usesNbdkit(c, s)) {
            network(c, line, image);
        }
        List<String> ids = Backends.encryptionSecrets(image);
        for (int i = 0; i < ids.size(); i++) {
            Encryption.Secret secret = s.encryption.secrets.get(i);
            Secrets.object(c, line, ids.get(i), secret.uuid, secret.usage);
        }
    }

    private static void network(Conversion c, CommandLine line, Image image) {
        StorageSource s = image.source();
        String id = Backends.authSecret(image);
        if (id != null) {
            SourceAuth.Secret secret = s.auth.secret;
            Secrets.object(c, line, id, secret.uuid, secret.usage);
        }
        if (s.cookies != null && !s.cookies.list.isEmpty()) {
            Secrets.text(
                    c,
                    line,
                    Backends.cookieSecret(image),
                    s.cookies.list.stream().map(x -> x.name + "=" + x.value).collect(Collectors.joining("; ")));
        }
        if (Backends.encrypted(c, s)) {
            tls(c, line, Backends.tlsId(image));
        }
    }

    private static void tls(Conversion c, CommandLine line, String id) {
        String secret = c.host().storage().nbdSecret();
        if (secret != null) {
            Secrets.object(c, line, id + "-secret0", secret, null);
        }
        line.option(
                "-object",
                Props.object("tls-creds-x509", id)
                        .put("dir", c.host().storage().nbdTlsDir())
                        .put("endpoint", "client")
                        .put("verify-peer", true)
                        .put("passwordid", secret == null ? null : id + "-secret0"));
    }

    static Props storage(Conversion c, Image image) {
        Props props = Backends.props(c, image).put("node-name", image.storageNode());
        boolean top = !image.hasSlice() && !image.hasFormatNode();
        if (!top && image.opensOneWay()) {
            return cache(
                    props.put("read-only", image.storageReadOnly()).put("discard", "unmap"),
                    image.access().cache());
        }
        return top ? used(props, image) : cache(lower(props), image.access().cache());
    }

    static Props slice(Image image) {
        StorageSource.Slice slice = image.source().slices.list.get(0);
        Props props = new Props()
                .put("driver", "raw")
                .put("file", image.storageNode())
                .put("offset", slice.offset)
                .put("size", slice.size)
                .put("node-name", image.sliceNode());
        return image.hasFormatNode() ? cache(lower(props), image.access().cache()) : used(props, image);
    }

    static Props format(Image image) {
        Props props = used(new Props().put("node-name", image.formatNode()), image);
        interpreter(props, image);
        props.put(
                "data-file", image.dataFile() == null ? null : image.dataFile().top());
        props.put("file", image.hasSlice() ? image.sliceNode() : image.storageNode());
        if (image.backing() != null) {
            props.put("backing", image.backing().top());
        } else if (image.ends() && image.format().hasBacking()) {
            props.putNull("backing");
        }
        return props;
    }

    private static void interpreter(Props props, Image image) {
        Image.Access access = image.access();
        String key = image.decrypts() ? Backends.encryptionSecrets(image).get(0) : null;
        switch (image.format()) {
            case raw, fat -> props.put("driver", key == null ? "raw" : "luks").put("key-secret", key);
            case qcow2 -> {
                props.put("driver", "qcow2")
                        .put(
                                "encrypt",
                                key == null
                                        ? null
                                        : new Props().put("format", "luks").put("key-secret", key));
                props.put("cache-size", access.metadataCache())
                        .put("discard-no-unref", access.discardNoUnref() ? Boolean.TRUE : null);
            }
            default -> props.put("driver", Words.of(image.format()));
        }
    }

    /** A node that another one uses: it follows that one's wishes as far as it can. */
    private static Props lower(Props props) {
        return props.put("auto-read-only", true).put("discard", "unmap");
    }

    /** The node that a device uses, or an image above: with everything that the document says about it. */
    private static Props used(Props props, Image image) {
        Image.Access a = image.access();
        props.put("read-only", image.readOnly());
        props.put("discard", a.discard() == Driver.Discard.default_ ? null : Words.of(a.discard()));
        props.put("detect-zeroes", detectZeroes(a));
        return cache(props, a.cache());
    }

    /** Zeroes cannot be discarded where nothing is: then QEMU only detects them. */
    private static String detectZeroes(Image.Access a) {
        if (a.detectZeroes() == null || a.detectZeroes() == Driver.DetectZeroes.default_) {
            return null;
        }
        return a.detectZeroes() == Driver.DetectZeroes.unmap && a.discard() != Driver.Discard.unmap
                ? "on"
                : Words.of(a.detectZeroes());
    }

    private static Props cache(Props props, Cache cache) {
        if (cache != null && cache != Cache.default_) {
            boolean direct = cache == Cache.none || cache == Cache.directsync;
            props.put("cache", new Props().put("direct", direct).put("no-flush", cache == Cache.unsafe));
        }
        return props;
    }

    /** Whether the format is one that a node of QEMU's can interpret. */
    public static boolean known(StorageFormat format) {
        return switch (format) {
            case raw, aio, bochs, cloop, dmg, vpc, vdi, fat, qcow, qcow2, qed, vmdk -> true;
            case none, dir, iso, vhd, ploop, cow -> false;
        };
    }
}
