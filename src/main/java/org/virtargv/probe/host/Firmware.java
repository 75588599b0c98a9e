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
 * The files that describe installed firmware, as QEMU's interoperability documents (firmware.json) lay down: those of
 * /etc hide those of the same name in /usr/share, an empty one hides without taking the place, and all are sorted by
 * name.
 */
final class Firmware {
    private static final List<String> FOLDERS = List.of("/usr/share/qemu/firmware", "/etc/qemu/firmware");

    private Firmware() {}

    static Map<String, Object> facts(HostTree host) {
        Map<String, String> byName = new TreeMap<>();
        for (String folder : FOLDERS) {
            for (String name : host.names(folder)) {
                if (name.endsWith(".json")) {
                    byName.put(name, folder + "/" + name);
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
