package org.virtargv.family.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Disk.Driver;
import org.virtargv.domain.Encryption;
import org.virtargv.domain.StorageSource;
import org.virtargv.domain.StorageSource.Host;
import org.virtargv.domain.StorageSource.Protocol;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.general.DomainFolders;

/**
 * What QEMU's block layer needs to reach the bytes of an image: the driver of the {@code -blockdev} at the bottom and
 * its own options (QEMU's manual, QMP reference, BlockdevOptions).
 */
public final class Backends {
    private Backends() {}

    /** The options that depend on where the image is, before those that all nodes have. */
    public static Props props(Conversion c, Image image) {
        return switch (image.type()) {
            case file -> local("file", image, path(image, image.source().file));
            case block -> local(image.access().cdrom() ? "host_cdrom" : "host_device", image, image.source().dev);
            case dir ->
                new Props()
                        .put("driver", "vvfat")
                        .put("dir", image.source().dir)
                        .put("floppy", image.access().floppy())
                        .put("rw", false);
            case nvme ->
                new Props()
                        .put("driver", "nvme")
                        .put("device", pci(image.source().address))
                        .put("namespace", image.source().namespace);
            case vhostvdpa ->
                new Props().put("driver", "virtio-blk-vhost-vdpa").put("path", path(image, image.source().dev));
            case network -> usesNbdkit(c, image.source()) ? nbdkit(c, image) : network(c, image);
            default -> throw new IllegalStateException(image.type() + " is not a node of the block layer");
        };
    }

    private static String path(Image image, String path) {
        return image.descriptors() == null ? path : image.descriptors().path();
    }

    private static Props local(String driver, Image image, String path) {
        Driver.Io io = image.access().io();
        return new Props()
                .put("driver", driver)
                .put("filename", path)
                .put("aio", io == Driver.Io.default_ ? null : Words.of(io))
                .put(
                        "pr-manager",
                        image.access().reservations() == null
                                ? null
                                : image.access().reservations().id());
    }

    private static String pci(Address a) {
        return DeviceFacts.pciAddress(zero(a.domain), zero(a.bus), zero(a.slot), zero(a.function));
    }

    private static long zero(Long value) {
        return value == null ? 0 : value;
    }

    /** Whether libvirt has nbdkit fetch the image, which speaks NBD to QEMU over a socket. */
    public static boolean usesNbdkit(Conversion c, StorageSource source) {
        if (!c.libvirtStyle() || source.protocol == null) {
            return false;
        }
        return switch (source.protocol) {
            case http, https, ftp, ftps -> c.host().storage().nbdkit().contains("curl");
            case ssh -> c.host().storage().nbdkit().contains("ssh");
            default -> false;
        };
    }

    private static Props nbdkit(Conversion c, Image image) {
        return new Props()
                .put("driver", "nbd")
                .put(
                        "server",
                        new Props()
                                .put("type", "unix")
                                .put("path", DomainFolders.domain(c) + "/nbdkit-" + image.storageNode() + ".socket"));
    }

    private static Props network(Conversion c, Image image) {
        StorageSource s = image.source();
        return switch (s.protocol) {
            case nbd -> nbd(c, image);
            case http, https, ftp, ftps -> curl(image);
            case iscsi -> iscsi(s, authSecret(image));
            case rbd -> rbd(image, c.libvirt().has(LibvirtChange.RBD_NAMESPACES));
            case gluster -> gluster(s);
            case ssh ->
                new Props()
                        .put("driver", "ssh")
                        .put("path", s.name)
                        .put(
                                "server",
                                new Props().put("host", s.hosts.get(0).name).put("port", s.hosts.get(0).port))
                        .put(
                                "user",
                                s.identity != null ? s.identity.username : s.auth == null ? null : s.auth.username);
            case nfs ->
                new Props()
                        .put("driver", "nfs")
                        .put(
                                "server",
                                new Props().put("host", s.hosts.get(0).name).put("type", "inet"))
                        .put("path", s.name)
                        .put("user", s.identity == null ? null : number(s.identity.user))
                        .put("group", s.identity == null ? null : number(s.identity.group));
            default -> throw new IllegalStateException("refused before: " + s.protocol);
        };
    }

    /** {@code +107}: an id by its number. */
    static Long number(String id) {
        return id == null ? null : Long.valueOf(id.replaceFirst("^\\+", ""));
    }

    /** Whether the connection is encrypted: the document says it, or else the host's settings. */
    public static boolean encrypted(Conversion c, StorageSource source) {
        return source.protocol == Protocol.nbd
                && (source.tls == null ? c.host().storage().nbdTls() : source.tls == YesNo.yes);
    }

    private static Props nbd(Conversion c, Image image) {
        StorageSource s = image.source();
        return new Props()
                .put("driver", "nbd")
                .put("server", socket(s.hosts.get(0)))
                .put("export", s.name == null || s.name.isEmpty() ? null : s.name)
                .put("tls-creds", encrypted(c, s) ? tlsId(image) : null)
                .put("tls-hostname", s.tlsHostname)
                .put("reconnect-delay", s.reconnect == null ? null : s.reconnect.delay);
    }

    /** The credentials object of an image that is fetched over TLS. */
    static String tlsId(Image image) {
        return "obj" + image.storageNode() + "_tls0";
    }

    private static Props socket(Host host) {
        if (host.transport == Host.Transport.unix) {
            return new Props().put("type", "unix").put("path", host.socket);
        }
        return new Props().put("type", "inet").put("host", host.name).put("port", host.port);
    }

    private static Props curl(Image image) {
        StorageSource s = image.source();
        Host host = s.hosts.get(0);
        String url = s.protocol + "://" + bracketed(host.name) + ":" + host.port + (s.name.startsWith("/") ? "" : "/")
                + escaped(s.name) + (s.query == null ? "" : "?" + s.query);
        return new Props()
                .put("driver", s.protocol.name())
                .put("url", url)
                .put("username", s.auth == null ? null : s.auth.username)
                .put("password-secret", authSecret(image))
                .put("sslverify", s.ssl == null ? null : YesNo.bool(s.ssl.verify))
                .put("cookie-secret", s.cookies == null || s.cookies.list.isEmpty() ? null : cookieSecret(image))
                .put("timeout", s.timeout == null || s.timeout.seconds == 0 ? null : s.timeout.seconds)
                .put("readahead", s.readahead == null || s.readahead.size == 0 ? null : s.readahead.size);
    }

    /** A path as a URL has it (RFC 3986). */
    static String escaped(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char ch = (char) (b & 0xff);
            boolean plain = ch < 0x80 && (Character.isLetterOrDigit(ch) || "-_.!~*'()/;@&=+$,:".indexOf(ch) >= 0);
            out.append(plain ? String.valueOf(ch) : String.format(Locale.ROOT, "%%%02X", (int) ch));
        }
        return out.toString();
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** {@code target/lun}: the LUN behind the last slash, 0 where there is none. */
    public static Props iscsi(StorageSource s, String secret) {
        int slash = s.name.indexOf('/');
        Host host = s.hosts.get(0);
        return new Props()
                .put("driver", "iscsi")
                .put("portal", bracketed(host.name) + ":" + host.port)
                .put("target", slash < 0 ? s.name : s.name.substring(0, slash))
                .put("lun", slash < 0 ? 0L : Long.parseLong(s.name.substring(slash + 1)))
                .put("transport", "tcp")
                .put("user", s.auth == null ? null : s.auth.username)
                .put("password-secret", secret)
                .put("initiator-name", s.initiator == null ? null : s.initiator.iqn.name);
    }

    private static Props rbd(Image image, boolean namespaces) {
        StorageSource s = image.source();
        int slash = s.name.indexOf('/');
        int second = namespaces ? s.name.indexOf('/', slash + 1) : -1;
        Props props = new Props()
                .put("driver", "rbd")
                .put("pool", slash < 0 ? "" : s.name.substring(0, slash))
                .put("namespace", second < 0 ? null : s.name.substring(slash + 1, second))
                .put("image", s.name.substring(Math.max(slash, second) + 1))
                .put("snapshot", s.snapshot == null ? null : s.snapshot.name)
                .put("conf", s.config == null ? null : s.config.file);
        if (!s.hosts.isEmpty()) {
            props.put(
                    "server",
                    s.hosts.stream()
                            .map(h -> new Props().put("host", h.name).put("port", h.port == null ? "0" : h.port))
                            .toList());
        }
        if (image.byLibrbd()) {
            props.put("encrypt", layered(s.encryption, encryptionSecrets(image), 0));
        }
        if (s.auth != null) {
            props.put("user", s.auth.username)
                    .put("auth-client-required", List.of("cephx", "none"))
                    .put("key-secret", authSecret(image));
        }
        return props;
    }

    /** An encrypted image on an encrypted image: the key of each stands inside that of the one above it. */
    private static Props layered(Encryption encryption, List<String> secrets, int i) {
        Props props = new Props().put("format", Words.of(encryption.format)).put("key-secret", secrets.get(i));
        if (i + 1 < secrets.size()) {
            props.put("parent", layered(encryption, secrets, i + 1));
        }
        return props;
    }

    private static Props gluster(StorageSource s) {
        int slash = s.name.indexOf('/');
        return new Props()
                .put("driver", "gluster")
                .put("volume", slash < 0 ? s.name : s.name.substring(0, slash))
                .put("path", slash < 0 ? "" : s.name.substring(slash + 1))
                .put("server", s.hosts.stream().map(Backends::socket).toList())
                .put("debug", 4L);
    }

    /** The object with the password of the storage, or null where none is needed. */
    static String authSecret(Image image) {
        return image.source().auth == null || image.source().protocol == Protocol.ssh
                ? null
                : image.storageNode() + "-auth-secret0";
    }

    /** The object with the cookies of a web server. */
    static String cookieSecret(Image image) {
        return image.storageNode() + "-httpcookie-secret0";
    }

    /**
     * The objects with the keys of an encrypted image, as many as it has secrets; named for the node that a format has,
     * if it has one.
     */
    static List<String> encryptionSecrets(Image image) {
        List<String> out = new ArrayList<>();
        for (int i = 0;
                image.source().encryption != null
                        && i < image.source().encryption.secrets.size();
                i++) {
            out.add((image.hasFormatNode() ? image.formatNode() : image.storageNode()) + "-encryption-secret" + i);
        }
        return out;
    }
}
