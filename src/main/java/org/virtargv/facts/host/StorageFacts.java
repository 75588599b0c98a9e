package org.virtargv.facts.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virtargv.domain.StorageFormat;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * The host's storage, as far as a command line depends on it.
 *
 * @param cdroms     device files that are CD-ROM drives
 * @param nbdkit     nbdkit's plugins that libvirt would use in place of QEMU's own drivers: {@code curl}, {@code ssh}
 * @param nbdTls     whether NBD is encrypted unless the document says no
 * @param nbdTlsDir  the folder with the certificates of NBD's TLS
 * @param nbdSecret  UUID of the secret that opens the private key in that folder, or null
 * @param fdGroups   descriptors that were handed to libvirt, by the name of their group
 * @param vdpa       descriptors of vhost-vdpa devices, by path
 * @param pools      storage pools by name
 * @param missing    paths that are known not to exist
 * @param images     what the headers of images say, by path
 */
public record StorageFacts(
        List<String> cdroms,
        Set<String> nbdkit,
        boolean nbdTls,
        String nbdTlsDir,
        String nbdSecret,
        Map<String, FdGroup> fdGroups,
        Map<String, Long> vdpa,
        Map<String, Pool> pools,
        Set<String> missing,
        Map<String, ImageHeader> images) {

    /**
     * What an image says of the one behind it.
     *
     * @param backing       its path, absolute; null where there is none
     * @param backingFormat null where the image does not tell it
     */
    public record ImageHeader(String backing, StorageFormat backingFormat) {}

    /** Descriptors of one file; {@code writable} says that those who handed it over meant it to be written. */
    public record FdGroup(boolean writable, List<Long> descriptors) {}

    /**
     * A storage pool.
     *
     * @param type      as in its own format: dir, disk, iscsi, …
     * @param hosts     of a network pool
     * @param name      {@code <source><name>}: volume group, Ceph pool, Gluster volume
     * @param device    {@code <source><device>}: an iSCSI pool's target
     * @param initiator an iSCSI pool's initiator, or null
     * @param path      {@code <target><path>}
     */
    public record Pool(
            String type,
            boolean active,
            List<Host> hosts,
            String name,
            String device,
            String initiator,
            String path,
            Auth auth,
            List<Volume> volumes) {
        /** The volume of this name, its path filled in; null where the pool has none. */
        public Volume volume(String name) {
            return volumes.stream()
                    .filter(v -> v.matches(name))
                    .findFirst()
                    .filter(v -> !v.type.equals("missing"))
                    .map(v -> v.of(name))
                    .orElse(null);
        }
    }

    /** A server; a null port is the protocol's own. */
    public record Host(String name, String port) {}

    /** How to log in to an iSCSI or Ceph pool. */
    public record Auth(String username, String uuid, String usage) {}

    /**
     * A volume, or where {@code name} and {@code path} end in {@code *}, all volumes whose names begin so.
     *
     * @param type file, block, dir or network; {@code missing} takes a name out of those that a star stands for
     */
    public record Volume(String name, String type, String path) {
        boolean matches(String wanted) {
            return name.endsWith("*") ? wanted.startsWith(stem(name)) : name.equals(wanted);
        }

        Volume of(String wanted) {
            return name.endsWith("*")
                    ? new Volume(
                            wanted,
                            type,
                            path.replaceFirst(
                                    Pattern.quote("*"),
                                    Matcher.quoteReplacement(
                                            wanted.substring(stem(name).length()))))
                    : this;
        }

        private static String stem(String s) {
            return s.substring(0, s.length() - 1);
        }
    }

    static StorageFacts of(FactsObject json) throws FactsException {
        Map<String, FdGroup> groups = new LinkedHashMap<>();
        for (String name : json.object("fdGroups").names()) {
            FactsObject group = json.object("fdGroups").object(name);
            List<Long> numbers = new ArrayList<>();
            for (String s : group.strings("descriptors")) {
                numbers.add(Long.valueOf(s));
            }
            groups.put(name, new FdGroup(group.bool("writable", false), List.copyOf(numbers)));
        }
        Map<String, Long> vdpa = new LinkedHashMap<>();
        for (String path : json.object("vdpa").names()) {
            vdpa.put(path, json.object("vdpa").number(path, 0L));
        }
        Map<String, Pool> pools = new LinkedHashMap<>();
        for (FactsObject pool : json.objects("pools")) {
            pools.put(pool.string("pool", ""), pool(pool));
        }
        Map<String, ImageHeader> images = new LinkedHashMap<>();
        for (FactsObject image : json.objects("images")) {
            images.put(image.string("path", ""), header(image));
        }
        return new StorageFacts(
                json.has("cdroms") ? json.strings("cdroms") : List.of("/dev/cdrom", "/dev/sr0", "/dev/sr1"),
                new TreeSet<>(json.strings("nbdkit")),
                json.bool("nbdTls", false),
                json.string("nbdTlsDir", "/etc/pki/qemu"),
                json.string("nbdSecret", null),
                groups,
                vdpa,
                pools,
                new TreeSet<>(json.strings("missing")),
                images);
    }

    private static ImageHeader header(FactsObject json) throws FactsException {
        String backing = json.string("backing", null);
        String format = json.string("backingFormat", null);
        try {
            return new ImageHeader(backing, format == null ? null : StorageFormat.valueOf(format));
        } catch (IllegalArgumentException e) {
            throw json.wrong("backingFormat", "a format of images such as raw or qcow2");
        }
    }

    private static Pool pool(FactsObject json) throws FactsException {
        List<Host> hosts = new ArrayList<>();
        for (FactsObject host : json.objects("hosts")) {
            hosts.add(new Host(host.string("name", null), host.string("port", null)));
        }
        List<Volume> volumes = new ArrayList<>();
        for (FactsObject v : json.objects("volumes")) {
            volumes.add(new Volume(v.string("name", ""), v.string("type", "file"), v.string("path", "")));
        }
        FactsObject auth = json.object("auth");
        return new Pool(
                json.string("type", "dir"),
                json.bool("active", true),
                hosts,
                json.string("name", null),
                json.string("device", null),
                json.string("initiator", null),
                json.string("path", null),
                auth.has("username")
                        ? new Auth(auth.string("username", null), auth.string("uuid", null), auth.string("usage", null))
                        : null,
                volumes);
    }
}
