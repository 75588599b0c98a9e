package org.virtargv.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Global;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;
import org.virtargv.argv.Text;

/** Takes a line apart into what it makes and sets. */
final class LineParts {
    /** What libvirt gives every QEMU, with folders of the run in it. */
    private static final Set<String> LIBVIRTS_OWN =
            Set.of("HOME", "LC_ALL", "PATH", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME");

    /** Given twice, QEMU takes them together. */
    private static final Set<String> MERGED = Set.of("-boot", "-m", "-machine", "-name", "-smp");

    /** The property by which one of several is told from the others. */
    private static final Map<String, List<String>> NAMED_BY = Map.of(
            "-fw_cfg", List.of("name"),
            "-smbios", List.of("type"),
            "-numa",
                    List.of(
                            "type",
                            "nodeid",
                            "node-id",
                            "src",
                            "dst",
                            "initiator",
                            "target",
                            "hierarchy",
                            "data-type",
                            "level"),
            "-drive", List.of("if", "index"));

    private final Backends backends;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private LineParts(List<Option> line) {
        backends = new Backends(line);
    }

    /**
     * All parts of the line.
     *
     * @param environment whether the variables before the line count; of a running process they are not known
     */
    static List<Part> of(CommandLine line, boolean environment) {
        List<Option> options = Aliases.resolve(line);
        LineParts out = new LineParts(options);
        out.add("emulator", "", null, Map.of("path", new Spelled(line.binary())), null);
        if (environment) {
            line.environment().forEach((name, value) -> {
                if (!LIBVIRTS_OWN.contains(name)) {
                    out.add("environment", name, null, Spelled.value(value), null);
                }
            });
        }
        List<Option> later = new ArrayList<>();
        for (Option o : options) {
            if (Backends.isBackend(o)) {
                later.add(o);
            } else {
                out.add(o);
            }
        }
        out.unused(later);
        return new ArrayList<>(out.parts.values());
    }

    /** Backends that nothing uses; what uses another stands behind it. */
    private void unused(List<Option> all) {
        List<Option> found = new ArrayList<>();
        IdentityHashMap<Option, Map<String, Spelled>> expanded = new IdentityHashMap<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (!backends.isUsed(all.get(i))) {
                expanded.put(all.get(i), backends.expand(all.get(i)));
                found.add(0, all.get(i));
            }
        }
        for (Option o : found) {
            if (!backends.isUsed(o)) {
                add(o.name().substring(1), o.id(), type(o.props()), expanded.get(o), o);
            }
        }
    }

    private void add(Option o) {
        if (o.value() instanceof Global g) {
            add(
                    "global",
                    g.driver() + "." + g.property(),
                    null,
                    Map.of("value", Values.of(o.name(), g.property(), g.value())),
                    o);
        } else if (o.value() instanceof Text text) {
            add("option", o.name(), null, Spelled.value(text.text()), o);
        } else if (o.props() == null) {
            add("option", o.name(), null, Map.of(), o);
        } else if (o.name().equals("-device")) {
            String driver = type(o.props());
            add("device", o.id() == null ? String.valueOf(driver) : o.id(), driver, backends.expand(o), o);
        } else if (o.id() != null) {
            add(o.name().substring(1), o.id(), type(o.props()), backends.expand(o), o);
        } else {
            add("option", named(o), null, backends.expand(o), o);
        }
    }

    private static String named(Option o) {
        StringBuilder out = new StringBuilder(o.name());
        for (String key : NAMED_BY.getOrDefault(o.name(), List.of())) {
            if (o.props().has(key)) {
                out.append(out.length() == o.name().length() ? " " : ",")
                        .append(o.props().get(key));
            }
        }
        return out.toString();
    }

    private static String type(Props props) {
        for (String key : new String[] {"driver", "qom-type", "type", "backend", "fsdriver"}) {
            if (props.get(key) instanceof String type) {
                return type;
            }
        }
        return null;
    }

    private void add(String kind, String name, String type, Map<String, Spelled> properties, Option from) {
        String key = kind + " " + name;
        Part before = parts.get(key);
        if (before != null && MERGED.contains(name)) {
            Map<String, Spelled> both = new LinkedHashMap<>(before.properties());
            both.putAll(properties);
            parts.put(key, new Part(kind, name, type, both, before.origin()));
            return;
        }
        String unique = name;
        if (before != null) {
            int number = counts.merge(key, 2, (n, unused) -> n + 1);
            unique = name + " #" + number;
        }
        parts.put(kind + " " + unique, new Part(kind, unique, type, properties, from == null ? null : from.origin()));
    }
}
