package org.virtargv.facts.qemu;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.virtargv.json.JsonCursor;
import org.virtargv.json.JsonException;
import org.virtargv.machine.Architecture;

/** The shapes that QMP's answers and profile files have in common. Each method reads what the cursor stands before. */
final class QmpShapes {
    private QmpShapes() {}

    /** A list of objects of which only the names count. */
    static Set<String> names(JsonCursor c) {
        Set<String> out = new LinkedHashSet<>();
        c.open('[');
        while (c.more(']')) {
            c.open('{');
            while (c.more('}')) {
                if (c.name().equals("name")) {
                    out.add(c.string());
                } else {
                    c.skip();
                }
            }
        }
        return out;
    }

    /** The names and types of a list of objects. */
    static Map<String, String> namesAndTypes(JsonCursor c) {
        Map<String, String> out = new LinkedHashMap<>();
        c.open('[');
        while (c.more(']')) {
            String name = null;
            String type = "";
            c.open('{');
            while (c.more('}')) {
                switch (c.name()) {
                    case "name" -> name = c.string();
                    case "type" -> type = c.string();
                    default -> c.skip();
                }
            }
            out.put(name, type);
        }
        return out;
    }

    /** The properties of a type as a profile file lists them. */
    static Map<String, String> properties(JsonCursor c) {
        Map<String, String> out = new LinkedHashMap<>();
        c.open('[');
        while (c.more(']')) {
            // a name, and behind a colon what the value is where that can be told
            String word = c.string();
            int colon = word.lastIndexOf(':');
            out.put(colon < 0 ? word : word.substring(0, colon), colon < 0 ? "" : word.substring(colon + 1));
        }
        return out;
    }

    static Set<String> strings(JsonCursor c) {
        Set<String> out = new LinkedHashSet<>();
        c.open('[');
        while (c.more(']')) {
            out.add(c.string());
        }
        return out;
    }

    /** An object of which the scalars count; what is nested is null. */
    static Map<String, Object> flat(JsonCursor c) {
        Map<String, Object> out = new LinkedHashMap<>();
        c.open('{');
        while (c.more('}')) {
            out.put(c.name(), c.scalar());
        }
        return out;
    }

    static boolean is(Map<String, Object> members, String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    /** A string, or null where the member is missing. */
    static String text(Map<String, Object> members, String name) {
        Object value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new JsonException("'" + name + "' is not a string");
    }

    /** @param name by which QEMU or the file calls the architecture */
    static Architecture known(Architecture architecture, String name) {
        if (architecture == Architecture.unknown) {
            throw new JsonException("the domain format has no architecture '" + name + "'");
        }
        return architecture;
    }

    /** A whole number that is not negative. */
    static int number(Map<String, Object> members, String name) {
        if (members.get(name) instanceof Long n && n >= 0) {
            return (int) Math.min(n, Integer.MAX_VALUE);
        }
        throw new JsonException("'" + name + "' is not a number");
    }

    /** @param name of the machine, or null where it is a member */
    static QemuProfile.Machine machine(String name, JsonCursor c) {
        Map<String, Object> m = flat(c);
        return new QemuProfile.Machine(
                name == null ? text(m, "name") : name,
                text(m, "alias"),
                is(m, "is-default"),
                number(m, "cpu-max"),
                is(m, "hotpluggable-cpus"),
                text(m, "default-cpu-type"),
                text(m, "default-ram-id"),
                is(m, "numa-mem-supported"),
                is(m, "acpi"),
                is(m, "deprecated"));
    }

    /** @param name of the model, or null where it is a member */
    static QemuProfile.CpuModel cpuModel(String name, JsonCursor c) {
        Map<String, Object> m = new HashMap<>();
        Set<String> unavailable = null;
        c.open('{');
        while (c.more('}')) {
            String member = c.name();
            if (member.equals("unavailable-features")) {
                unavailable = strings(c);
            } else {
                m.put(member, c.scalar());
            }
        }
        return new QemuProfile.CpuModel(
                name == null ? text(m, "name") : name,
                text(m, "typename"),
                text(m, "alias-of"),
                unavailable,
                is(m, "static"),
                is(m, "migration-safe"),
                is(m, "deprecated"));
    }

    /** What query-cpu-model-expansion returns. */
    static QemuProfile.CpuExpansion expansion(JsonCursor c) {
        Map<String, Object> properties = new LinkedHashMap<>();
        String model = null;
        Set<String> deprecated = null;
        c.open('{');
        while (c.more('}')) {
            switch (c.name()) {
                case "deprecated-props" -> deprecated = strings(c);
                case "model" -> {
                    c.open('{');
                    while (c.more('}')) {
                        switch (c.name()) {
                            case "name" -> model = c.string();
                            case "props" -> properties = flat(c);
                            default -> c.skip();
                        }
                    }
                }
                default -> c.skip();
            }
        }
        return new QemuProfile.CpuExpansion(model, properties, deprecated);
    }

    /** What query-gic-capabilities returns. */
    static Set<QemuProfile.Gic> gic(JsonCursor c) {
        Set<QemuProfile.Gic> out = new LinkedHashSet<>();
        c.open('[');
        while (c.more(']')) {
            Map<String, Object> m = flat(c);
            out.add(new QemuProfile.Gic(number(m, "version"), is(m, "emulated"), is(m, "kernel")));
        }
        return out;
    }
}
