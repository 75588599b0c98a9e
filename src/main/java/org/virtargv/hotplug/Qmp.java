package org.virtargv.hotplug;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;
import org.virtargv.json.JsonWriter;

/**
 * The commands of QEMU's monitor that make what an option of the line makes, and those that undo it (QEMU QMP Reference
 * Manual). Each is a line of JSON.
 */
final class Qmp {
    private Qmp() {}

    /** The option of a line as a command, or null where QEMU makes such a thing at its start alone. */
    static String add(Option o) {
        Props p = o.props();
        if (p == null) {
            return null;
        }
        return switch (o.name()) {
            case "-object" -> command("object-add", tree(p));
            case "-blockdev" -> command("blockdev-add", tree(p));
            case "-netdev" -> command("netdev_add", tree(p));
            case "-device" -> command("device_add", tree(p));
            case "-chardev" -> {
                Map<String, Object> arguments = ChardevAdd.of(p);
                yield arguments == null ? null : command("chardev-add", arguments);
            }
            default -> null;
        };
    }

    /** Undoes what the option has made; a device is asked to go, and is gone with the event. */
    static List<String> remove(Option o) {
        String id = o.id();
        return switch (o.name()) {
            case "-object" -> List.of(command("object-del", Map.of("id", id)));
            case "-blockdev" -> List.of(command("blockdev-del", Map.of("node-name", id)));
            case "-netdev" -> List.of(command("netdev_del", Map.of("id", id)));
            case "-chardev" -> List.of(command("chardev-remove", Map.of("id", id)));
            case "-device" -> List.of(command("device_del", Map.of("id", id)), awaitDeleted(id));
            default -> List.of();
        };
    }

    /** The event itself, as QEMU sends it: what is behind this line waits for it. */
    static String awaitDeleted(String id) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("event", "DEVICE_DELETED");
        out.put("data", Map.of("device", id));
        return JsonWriter.compact(out);
    }

    static String command(String name, Map<String, ?> arguments) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("execute", name);
        out.put("arguments", arguments);
        return JsonWriter.compact(out);
    }

    /** Properties as what the writer of JSON takes. */
    static Map<String, Object> tree(Props p) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (Props.Property each : p.all()) {
            out.put(each.name(), value(each.value()));
        }
        return out;
    }

    private static Object value(Object value) {
        if (value instanceof Props nested) {
            return tree(nested);
        } else if (value instanceof List<?> list) {
            List<Object> out = new ArrayList<>();
            list.forEach(v -> out.add(value(v)));
            return out;
        }
        return value == Props.NULL ? null : value;
    }
}
