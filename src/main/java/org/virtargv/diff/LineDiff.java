package org.virtargv.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.virtargv.argv.CommandLine;

/** Matches the parts of two lines and compares their properties. */
public final class LineDiff {
    /** Of one type; to find the likest of more would take longer than a reader has. */
    private static final int MOST_ALIKE = 2_000;

    private final Map<String, Part> before = new LinkedHashMap<>();
    private final Map<String, Part> after = new LinkedHashMap<>();

    /** The parts of the second line by those of the first. */
    private final IdentityHashMap<Part, Part> matched = new IdentityHashMap<>();

    /** Ids of devices of the second line, by which they are known in the first. */
    private final Map<String, String> renamed = new HashMap<>();

    private LineDiff() {}

    /**
     * What differs, in the order of the first line, what only the second one has behind that.
     *
     * @param environment whether the variables before the lines are compared
     */
    public static List<Difference> of(CommandLine first, CommandLine second, boolean environment) {
        LineDiff diff = new LineDiff();
        LineParts.of(first, environment).forEach(p -> diff.before.put(key(p), p));
        LineParts.of(second, environment).forEach(p -> diff.after.put(key(p), p));
        diff.matchByName();
        diff.matchByLikeness();
        return diff.differences();
    }

    private static String key(Part p) {
        return p.kind() + " " + p.name();
    }

    /** A name that now belongs to another type of device is a coincidence. */
    private void matchByName() {
        for (Part p : before.values()) {
            Part other = after.get(key(p));
            if (other != null && Objects.equals(p.type(), other.type())) {
                matched.put(p, other);
            }
        }
    }

    /** Devices of the same type that are called differently: the likest of those that are left. */
    private void matchByLikeness() {
        Map<String, List<Part>> free = new HashMap<>();
        Set<Part> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        taken.addAll(matched.values());
        for (Part p : after.values()) {
            if (!taken.contains(p) && p.type() != null) {
                List<Part> alike = free.computeIfAbsent(p.kind() + " " + p.type(), k -> new ArrayList<>());
                if (alike.size() < MOST_ALIKE) {
                    alike.add(p);
                }
            }
        }
        Map<String, Integer> tried = new HashMap<>();
        for (Part p : before.values()) {
            String type = p.kind() + " " + p.type();
            List<Part> candidates = matched.containsKey(p) ? null : free.get(type);
            boolean few = candidates != null && tried.merge(type, 1, Integer::sum) <= MOST_ALIKE;
            Part best = few ? likest(p, candidates) : null;
            if (best != null) {
                candidates.remove(best);
                matched.put(p, best);
                if (p.properties().containsKey("id") && best.properties().containsKey("id")) {
                    renamed.put(
                            best.properties().get("id").text(),
                            p.properties().get("id").text());
                }
            }
        }
    }

    /** Null where none shares more than the type. */
    private static Part likest(Part p, List<Part> candidates) {
        Part best = null;
        int most = 1;
        for (Part c : candidates) {
            int same = 0;
            for (Map.Entry<String, Spelled> e : p.properties().entrySet()) {
                same += isSame(e.getValue(), c.properties().get(e.getKey())) ? 1 : 0;
            }
            if (same > most) {
                most = same;
                best = c;
            }
        }
        return best;
    }

    private List<Difference> differences() {
        List<Difference> out = new ArrayList<>();
        for (Part p : before.values()) {
            Part other = matched.get(p);
            List<Difference.Change> changes = other == null ? List.of() : changes(p, other);
            if (other == null || !changes.isEmpty()) {
                out.add(new Difference(p, other, changes));
            }
        }
        Set<Part> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(matched.values());
        for (Part p : after.values()) {
            if (!known.contains(p)) {
                out.add(new Difference(null, p, List.of()));
            }
        }
        return out;
    }

    private List<Difference.Change> changes(Part p, Part other) {
        Set<String> names = new LinkedHashSet<>(p.properties().keySet());
        names.addAll(other.properties().keySet());
        List<Difference.Change> out = new ArrayList<>();
        for (String name : names) {
            Spelled was = p.properties().get(name);
            Spelled is = other.properties().get(name);
            boolean same = isSame(was, is)
                    || isOpened(name, p, other)
                    || isOpened(name, other, p)
                    || (name.equals("bus")
                            && was != null
                            && is != null
                            && bus(is.text()).equals(was.text()));
            if (!same) {
                out.add(new Difference.Change(name, text(was), text(is)));
            }
        }
        return out;
    }

    /** A file that libvirt opened and handed over may be any. */
    private static boolean isSame(Spelled was, Spelled is) {
        if (was == null || is == null) {
            return was == null && is == null;
        }
        boolean opened = was.meaning().startsWith(Values.DESCRIPTOR);
        return opened != is.meaning().startsWith(Values.DESCRIPTOR)
                ? was.text().startsWith("/") && is.text().startsWith("/")
                : was.meaning().equals(is.meaning());
    }

    /** Whether one has a socket's descriptor where the other has its path. */
    private static boolean isOpened(String name, Part opened, Part path) {
        String prefix = name.substring(0, name.lastIndexOf('.') + 1);
        return (name.equals(prefix + "fd") || name.equals(prefix + "path"))
                && opened.properties().containsKey(prefix + "fd")
                && !opened.properties().containsKey(prefix + "path")
                && path.properties().containsKey(prefix + "path")
                && !path.properties().containsKey(prefix + "fd");
    }

    private static String text(Spelled value) {
        return value == null ? null : value.text();
    }

    /** A bus is called after its controller, which may have another name in the first line. */
    private String bus(String name) {
        int dot = name.lastIndexOf('.');
        String controller = dot < 0 ? name : name.substring(0, dot);
        return renamed.containsKey(name)
                ? renamed.get(name)
                : dot < 0 ? name : renamed.getOrDefault(controller, controller) + name.substring(dot);
    }
}
