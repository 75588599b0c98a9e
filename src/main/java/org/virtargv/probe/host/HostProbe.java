package org.virtargv.probe.host;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.json.JsonWriter;
import org.virtargv.probe.HostTree;

/**
 * Reads off a host what a conversion can use of it, as the file that {@link HostFacts} reads. Reads files alone, and no
 * more than anyone may; what cannot be read is left out, which is what a conversion does not know then.
 */
public final class HostProbe {
    private final HostTree host;
    private final ZoneId zone;

    /**
     * @param root the folder in which {@code /sys}, {@code /proc} and the rest are looked for: {@code /} but in tests
     * @param zone of the host's local time
     */
    public HostProbe(Path root, ZoneId zone) {
        this.host = new HostTree(root);
        this.zone = zone;
    }

    /** The text of the facts file. */
    public String probe() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("format", HostFacts.FORMAT);
        machine(out);
        installed(out);
        return text(out);
    }

    /** The text of a facts file with what is installed and configured, and nothing of this one machine. */
    public String installed() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("format", HostFacts.FORMAT);
        installed(out);
        return text(out);
    }

    private static String text(Map<String, Object> out) {
        return JsonWriter.lines(out) + "\n";
    }

    private void installed(Map<String, Object> out) {
        put(out, "libvirt", InstalledLibvirt.version(host));
        put(out, "firmware", FirmwareLinks.facts(host));
        put(out, "vhostUser", Descriptions.facts(host, "vhost-user"));
        put(out, "net", Networks.facts(host));
        QemuConf.facts(host).forEach((member, facts) -> add(out, member, facts));
    }

    private void machine(Map<String, Object> out) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        put(out, "kernel", host.read("/proc/sys/kernel/osrelease"));
        out.put("probed", now.toString());
        put(out, "renderNode", renderNode());
        put(out, "memory", new Pages(host).facts());
        put(out, "cpu", new Processor(host).facts());
        put(out, "numa", numa());
        out.put("clock", Map.of("zoneOffset", zone.getRules().getOffset(now).getTotalSeconds()));
        put(out, "smbios", smbios());
        put(out, "scsi", scsi());
        put(out, "iommuGroups", iommuGroups());
    }

    /** What several sources know of one member stands together. */
    @SuppressWarnings("unchecked")
    private static void add(Map<String, Object> out, String member, Object facts) {
        if (facts instanceof Map<?, ?> more && out.get(member) instanceof Map<?, ?> known) {
            Map<String, Object> both = new LinkedHashMap<>((Map<String, Object>) known);
            both.putAll((Map<String, Object>) more);
            out.put(member, both);
        } else {
            put(out, member, facts);
        }
    }

    /** Leaves out what is not known. */
    static void put(Map<String, Object> out, String name, Object value) {
        boolean nothing = value == null
                || (value instanceof Map<?, ?> m && m.isEmpty())
                || (value instanceof Iterable<?> i && !i.iterator().hasNext());
        if (!nothing) {
            out.put(name, value);
        }
    }

    /** The first one, which libvirt takes where a domain names none. */
    private String renderNode() {
        return host.names("/dev/dri").stream()
                .filter(n -> n.matches("renderD[0-9]+"))
                .findFirst()
                .map(n -> "/dev/dri/" + n)
                .orElse(null);
    }

    private Map<String, Object> numa() {
        Map<Long, String> byNumber = new TreeMap<>();
        for (String name : host.names("/sys/devices/system/node")) {
            String cpus = host.read("/sys/devices/system/node/" + name + "/cpulist");
            if (name.matches("node[0-9]{1,6}") && cpus != null) {
                byNumber.put(Long.valueOf(name.substring(4)), cpus);
            }
        }
        Map<String, Object> out = new LinkedHashMap<>();
        List<Map<String, Object>> nodes = new ArrayList<>();
        byNumber.forEach((id, cpus) -> {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("id", id);
            node.put("cpus", cpus);
            nodes.add(node);
        });
        put(out, "nodes", nodes);
        return out;
    }

    /**
     * Entries of /sys/class/dmi/id under the domain format's names of them. Serial numbers are for root alone there.
     */
    private Map<String, Object> smbios() {
        Map<String, Object> out = new LinkedHashMap<>();
        put(
                out,
                "bios",
                dmi(Map.of(
                        "vendor",
                        "bios_vendor",
                        "version",
                        "bios_version",
                        "date",
                        "bios_date",
                        "release",
                        "bios_release")));
        put(
                out,
                "system",
                dmi(Map.of(
                        "manufacturer",
                        "sys_vendor",
                        "product",
                        "product_name",
                        "version",
                        "product_version",
                        "serial",
                        "product_serial",
                        "sku",
                        "product_sku",
                        "family",
                        "product_family")));
        return out;
    }

    private Map<String, Object> dmi(Map<String, String> files) {
        Map<String, Object> out = new TreeMap<>();
        files.forEach((name, file) -> {
            String text = host.read("/sys/class/dmi/id/" + file);
            put(out, name, text == null || text.isBlank() ? null : text.strip());
        });
        return out;
    }

    /** The generic device of each SCSI device, {@code H:C:T:L} being the kernel's numbers of it. */
    private Map<String, Object> scsi() {
        Map<String, Object> generic = new TreeMap<>();
        for (String name : host.names("/sys/bus/scsi/devices")) {
            host.names("/sys/bus/scsi/devices/" + name + "/scsi_generic").stream()
                    .findFirst()
                    .ifPresent(g -> generic.put("scsi_host" + name, g));
        }
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "generic", generic);
        return out;
    }

    /** Bridges are left out: they stay with the host. */
    private Map<String, Object> iommuGroups() {
        Map<Long, Object> byNumber = new TreeMap<>();
        for (String group : host.names("/sys/kernel/iommu_groups")) {
            if (group.matches("[0-9]{1,9}")) {
                byNumber.put(
                        Long.valueOf(group),
                        host.names("/sys/kernel/iommu_groups/" + group + "/devices").stream()
                                .filter(d -> !String.valueOf(host.read("/sys/bus/pci/devices/" + d + "/class"))
                                        .startsWith("0x0604"))
                                .toList());
            }
        }
        Map<String, Object> out = new LinkedHashMap<>();
        byNumber.forEach((n, devices) -> out.put(n.toString(), devices));
        return out;
    }
}
