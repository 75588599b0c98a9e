package org.virtargv.diff;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;

/**
 * What a line makes for others to use: nodes of the block layer, network and character backends, secrets. Their names
 * are chosen anew with every change of the domain, so a user of one is compared by what the backend is, all the way
 * down, and not by its name.
 */
final class Backends {
    private static final Set<String> OPTIONS =
            Set.of("-blockdev", "-chardev", "-drive", "-fsdev", "-netdev", "-object", "-tpmdev");

    /** Objects that several share: which ones do is a part of the meaning, so they keep their names. */
    private static final Set<String> SHARED =
            Set.of("iommufd", "iothread", "main-loop", "pr-manager-helper", "thread-context", "throttle-group");

    /** Properties that name something else than a backend, though it may look like one. */
    private static final Set<String> NAMES = Set.of("driver", "id", "name", "node-name", "qom-type", "serial", "type");

    /** Properties, and backends below each other: a chain of 200 images is real, what names itself has no end. */
    private static final int MOST = 5_000;

    private static final int DEEPEST = 400;

    /** Characters of values that are taken as one. */
    private static final int LONGEST = 4_000;

    private final Map<String, Option> byId = new HashMap<>();
    private final Set<Option> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Option> above = Collections.newSetFromMap(new IdentityHashMap<>());

    Backends(List<Option> line) {
        for (Option o : line) {
            boolean shared = o.props() != null
                    && SHARED.contains(String.valueOf(o.props().get("qom-type")));
            if (OPTIONS.contains(o.name()) && o.id() != null && !shared) {
                byId.putIfAbsent(o.id(), o);
            }
        }
    }

    static boolean isBackend(Option option) {
        return OPTIONS.contains(option.name()) && option.props() != null && option.id() != null;
    }

    /** Whether something else names it, so that it was compared there. */
    boolean isUsed(Option backend) {
        return used.contains(backend);
    }

    /** The option's properties with those of its backends in their place, nested names joined by dots. */
    Map<String, Spelled> expand(Option option) {
        Map<String, Spelled> out = new LinkedHashMap<>();
        put(out, "", option.name(), option.props());
        return out;
    }

    private void put(Map<String, Spelled> out, String prefix, String option, Props props) {
        boolean secret = props.has("keyid");
        for (Props.Property p : props.all()) {
            // what libvirt encrypts comes out differently each time
            if (!secret || (!p.name().equals("data") && !p.name().equals("iv"))) {
                put(out, prefix, option, key(option, p.name()), p.value());
            }
        }
    }

    /** QEMU takes either of hyphen and underscore in the names of the machine's properties, and in the processor's. */
    private static String key(String option, String name) {
        return option.equals("-machine") || option.equals("-cpu") ? name.replace('_', '-') : name;
    }

    private void put(Map<String, Spelled> out, String prefix, String option, String key, Object value) {
        if (value instanceof Props nested) {
            put(out, prefix + key + ".", option, nested);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object string = string(list.get(i));
                put(out, prefix, option, string == null ? key + "." + i : key, string == null ? list.get(i) : string);
            }
        } else {
            Option backend = NAMES.contains(key) ? null : byId.get(value.toString());
            if (backend == null || above.contains(backend) || above.size() > DEEPEST || out.size() > MOST) {
                String last = key.substring(key.lastIndexOf('.') + 1);
                put(out, prefix + key, Values.of(option, last, value));
            } else {
                used.add(backend);
                above.add(backend);
                backend(out, prefix + key + ".", backend);
                above.remove(backend);
            }
        }
    }

    /** Of QAPI's type String, {@code {"str": …}}, whose lists are a repeated option in key=value; else null. */
    private static Object string(Object value) {
        return value instanceof Props p && p.all().size() == 1 ? p.get("str") : null;
    }

    /** A property that stands several times has all values as one, as long as a person would write them. */
    private static void put(Map<String, Spelled> out, String name, Spelled value) {
        Spelled before = out.get(name);
        if (before == null || before.text().length() < LONGEST) {
            out.put(name, before == null ? value : before.and(value));
        } else {
            out.put(name + " #" + out.size(), value);
        }
    }

    private void backend(Map<String, Spelled> out, String prefix, Option backend) {
        Props known = new Props();
        for (Props.Property p : backend.props().all()) {
            if (!p.name().equals("id") && !p.name().equals("node-name")) {
                known.add(p.name(), p.value());
            }
        }
        put(out, prefix, backend.name(), known);
    }
}
