package org.virtargv.probe.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.virtargv.facts.host.Links;
import org.virtargv.probe.HostTree;

/**
 * The symbolic links by which packages give a firmware more names than its description has: libvirt compares where
 * paths lead.
 */
final class FirmwareLinks {
    /** Where distributions keep firmware, or kept it. */
    private static final List<String> FOLDERS = List.of(
            "/usr/share/AAVMF",
            "/usr/share/OVMF",
            "/usr/share/edk2",
            "/usr/share/edk2-ovmf",
            "/usr/share/ovmf",
            "/usr/share/qemu",
            "/usr/share/qemu-efi-aarch64");

    private FirmwareLinks() {}

    /** The descriptions, and the links to what they describe. */
    static Map<String, Object> facts(HostTree host) {
        Map<String, Object> out = Descriptions.facts(host, "firmware");
        List<String> described = new ArrayList<>();
        if (out.get("descriptors") instanceof List<?> all) {
            all.forEach(d -> file(d, described));
        }
        HostProbe.put(out, "links", of(host, described));
        return out;
    }

    private static void file(Object descriptor, List<String> described) {
        Object mapping = descriptor instanceof Map<?, ?> d ? d.get("mapping") : null;
        Object executable = mapping instanceof Map<?, ?> m ? m.get("executable") : null;
        Object named = executable == null ? mapping : executable;
        if (named instanceof Map<?, ?> m && m.get("filename") instanceof String path && path.startsWith("/")) {
            described.add(path);
        }
    }

    /** Links to a described file, or to a folder of one. */
    static Map<String, String> of(HostTree host, List<String> described) {
        Set<String> folders = new TreeSet<>(FOLDERS);
        for (String file : described) {
            if (!parent(file).isEmpty()) {
                folders.add(parent(file));
            }
        }
        Map<String, String> all = new TreeMap<>();
        for (String folder : folders) {
            put(host, folder, all);
            for (String name : host.names(folder)) {
                put(host, folder + "/" + name, all);
            }
        }
        Links links = new Links(all);
        Set<String> ends = new TreeSet<>();
        for (String file : described) {
            ends.add(links.resolved(file));
            ends.add(parent(links.resolved(file)));
        }
        all.keySet().removeIf(link -> !ends.contains(links.resolved(link)));
        return all;
    }

    private static void put(HostTree host, String path, Map<String, String> all) {
        String target = host.linkTarget(path);
        if (target != null) {
            all.put(path, target);
        }
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
