package org.virtargv.probe.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.virtargv.json.JsonException;
import org.virtargv.json.JsonTree;
import org.virtargv.probe.HostTree;

/**
 * The files by which packages describe what they bring for QEMU, as its interoperability documents (firmware.json,
 * vhost-user.json) lay down: those of /etc hide those of the same name in /usr/share, an empty one hides without taking
 * the place, and all are sorted by name.
 */
final class Descriptions {
    private static final List<String> ROOTS = List.of("/usr/share/qemu/", "/etc/qemu/");

    private Descriptions() {}

    /** @param kind the folder's name: {@code firmware} or {@code vhost-user} */
    static Map<String, Object> facts(HostTree host, String kind) {
        Map<String, String> byName = new TreeMap<>();
        for (String root : ROOTS) {
            for (String name : host.names(root + kind)) {
                if (name.endsWith(".json")) {
                    byName.put(name, root + kind + "/" + name);
                }
            }
        }
        List<Map<String, Object>> descriptors = new ArrayList<>();
        for (String path : byName.values()) {
            Map<String, Object> descriptor = json(host.read(path));
            if (descriptor != null) {
                descriptors.add(descriptor);
            }
        }
        Map<String, Object> out = new LinkedHashMap<>();
        HostProbe.put(out, "descriptors", descriptors);
        return out;
    }

    /** An object, or null for an empty file and for one that is none. */
    private static Map<String, Object> json(String text) {
        try {
            return text == null || text.isBlank() ? null : JsonTree.readObject(text);
        } catch (JsonException e) {
            return null;
        }
    }
}
