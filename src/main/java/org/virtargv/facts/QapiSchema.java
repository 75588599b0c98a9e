package org.virtargv.facts;

import org.virtargv.json.JsonCursor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The commands that QMP knows, and what may be said in them. Options of the command line that take JSON have the same
 * words: {@code -blockdev} those of blockdev-add, {@code -netdev} of netdev_add, {@code -object} of object-add, {@code
 * -chardev} nearly those of chardev-add.
 *
 * <p>A path leads from a command to what is asked about:
 * <ul>
 * <li>{@code set-action} the command (or event) exists; {@code query-display-options()} what it returns, rather than
 * its arguments
 * <li>{@code netdev_add/id} the argument exists; {@code chardev-add/backend/type} a member of an argument; lists are
 * passed through
 * <li>{@code blockdev-add/driver=nvme} as the last step: the value is one that the member may have
 * <li>{@code netdev_add[type=stream]/reconnect-ms} members of one branch of a union; branches may be taken at any step
 * but a last {@code =}
 * <li>{@code device_add@json-cli}, {@code blockdev-add[driver=file]@dynamic-auto-read-only}, {@code
 * …/member@deprecated} as the last step: the
 *     feature flag is set
 * </ul>
 */
abstract class QapiSchema {
    private final Map<String, Shape> shapes = new HashMap<>();

    /** What an object, or a union's branch, holds. */
    static final class Shape {
        final Map<String, Member> members = new LinkedHashMap<>();
        /** The member that chooses the branch, or null. */
        String tag;
        /** Each branch's value, and the name of its shape. */
        final Map<String, String> branches = new LinkedHashMap<>();

        final Set<String> features = new LinkedHashSet<>();
    }

    /**
     * A member: the values it may have where they are a closed set, the shapes that it may have where it is an object.
     */
    static final class Member {
        final Set<String> values = new LinkedHashSet<>();
        final Set<String> shapes = new LinkedHashSet<>();
        final Set<String> features = new LinkedHashSet<>();
    }

    /** The names of all commands, and of all events. */
    abstract Set<String> entries();

    /** The shape's name of a command's arguments or answer; null where there is none. */
    abstract String start(String command, boolean answer);

    abstract Set<String> features(String command);

    /** Reads a shape. */
    abstract Shape read(String name);

    final Shape shape(String name) {
        Shape known = shapes.get(name);
        if (known == null) {
            known = read(name);
            shapes.put(name, known);
        }
        return known;
    }

    final boolean has(String path) {
        int feature = path.lastIndexOf('@');
        String[] steps = (feature < 0 ? path : path.substring(0, feature)).split("/");
        String wanted = feature < 0 ? null : path.substring(feature + 1);
        String command = steps[0].substring(0, commandEnd(steps[0]));
        if (!entries().contains(command)) {
            return false;
        }
        if (steps.length == 1 && steps[0].equals(command)) {
            return wanted == null || features(command).contains(wanted);
        }
        Set<String> at = new LinkedHashSet<>();
        String start = start(command, steps[0].startsWith("()", command.length()));
        if (start != null) {
            at.add(start);
        }
        return follow(branch(at, steps[0]), steps, 1, wanted);
    }

    private static int commandEnd(String step) {
        int end = step.indexOf('[');
        end = end < 0 ? step.length() : end;
        return step.startsWith("()", end - 2) ? end - 2 : end;
    }

    private boolean follow(Set<String> at, String[] steps, int i, String wanted) {
        if (i == steps.length) {
            return !at.isEmpty() && (wanted == null || hasFeature(at, wanted));
        }
        String step = steps[i];
        int bracket = step.indexOf('[');
        int equals = bracket < 0 ? step.indexOf('=') : -1;
        String name = equals >= 0 ? step.substring(0, equals) : bracket >= 0 ? step.substring(0, bracket) : step;
        for (String s : at) {
            Member m = shape(s).members.get(name);
            if (m != null && equals >= 0) {
                return i == steps.length - 1 && m.values.contains(step.substring(equals + 1));
            }
            if (m != null && i == steps.length - 1 && bracket < 0) {
                return wanted == null || m.features.contains(wanted);
            }
            if (m != null) {
                return follow(branch(m.shapes, step), steps, i + 1, wanted);
            }
        }
        return false;
    }

    private boolean hasFeature(Set<String> shapes, String feature) {
        for (String s : shapes) {
            if (shape(s).features.contains(feature)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The shapes after a step's {@code [tag=value]}: what all branches have in common, and the branch; none where it
     * does not exist.
     */
    private Set<String> branch(Set<String> shapes, String step) {
        int bracket = step.indexOf('[');
        if (bracket < 0) {
            return shapes;
        }
        int equals = step.indexOf('=', bracket);
        String tag = step.substring(bracket + 1, equals);
        String value = step.substring(equals + 1, step.length() - 1);
        Set<String> out = new LinkedHashSet<>();
        for (String name : shapes) {
            Shape s = shape(name);
            if (tag.equals(s.tag)
                    && s.members.containsKey(tag)
                    && s.members.get(tag).values.contains(value)) {
                out.add(name);
                if (s.branches.containsKey(value)) {
                    out.add(s.branches.get(value));
                }
            }
        }
        return out;
    }

    /** The schema as query-qmp-schema tells it, its types called by numbers. */
    static QapiSchema ofAnswer(byte[] text, JsonCursor.Range answer) {
        return new Numbered(text, answer);
    }

    private static final class Numbered extends QapiSchema {
        /** Lists of lists and alternatives of alternatives; a damaged schema may go round in circles. */
        private static final int DEEPEST = 8;

        private final byte[] text;
        private final Map<String, JsonCursor.Range> types = new HashMap<>();
        private final Map<String, String> arguments = new HashMap<>();
        private final Map<String, String> answers = new HashMap<>();
        private final Map<String, Set<String>> features = new HashMap<>();

        Numbered(byte[] text, JsonCursor.Range answer) {
            this.text = text;
            JsonCursor c = new JsonCursor(text, answer);
            c.open('[');
            while (c.more(']')) {
                index(c.skip());
            }
        }

        private void index(JsonCursor.Range range) {
            String name = null;
            String kind = null;
            String argument = null;
            String answer = null;
            Set<String> flags = Set.of();
            JsonCursor c = new JsonCursor(text, range);
            c.open('{');
            while (c.more('}')) {
                switch (c.name()) {
                    case "name" -> name = c.string();
                    case "meta-type" -> kind = c.string();
                    case "arg-type" -> argument = c.string();
                    case "ret-type" -> answer = c.string();
                    case "features" -> flags = strings(c);
                    default -> c.skip();
                }
            }
            if ("command".equals(kind) || "event".equals(kind)) {
                arguments.put(name, argument);
                answers.put(name, answer);
                features.put(name, flags);
            } else {
                types.put(name, range);
            }
        }

        @Override
        Set<String> entries() {
            return arguments.keySet();
        }

        @Override
        String start(String command, boolean answer) {
            String type = (answer ? answers : arguments).get(command);
            Member m = new Member();
            resolve(type, m, 0);
            return m.shapes.isEmpty() ? null : m.shapes.iterator().next();
        }

        @Override
        Set<String> features(String command) {
            return features.get(command);
        }

        @Override
        Shape read(String name) {
            Shape out = new Shape();
            if (!types.containsKey(name)) {
                return out;
            }
            JsonCursor c = new JsonCursor(text, types.get(name));
            c.open('{');
            while (c.more('}')) {
                switch (c.name()) {
                    case "members" -> {
                        c.open('[');
                        while (c.more(']')) {
                            member(c, out);
                        }
                    }
                    case "tag" -> out.tag = c.string();
                    case "variants" -> {
                        c.open('[');
                        while (c.more(']')) {
                            branch(c, out);
                        }
                    }
                    case "features" -> out.features.addAll(strings(c));
                    default -> c.skip();
                }
            }
            return out;
        }

        private void member(JsonCursor c, Shape out) {
            String name = null;
            String type = null;
            Member m = new Member();
            c.open('{');
            while (c.more('}')) {
                switch (c.name()) {
                    case "name" -> name = c.string();
                    case "type" -> type = c.string();
                    case "features" -> m.features.addAll(strings(c));
                    default -> c.skip();
                }
            }
            resolve(type, m, 0);
            out.members.put(name, m);
        }

        private static void branch(JsonCursor c, Shape out) {
            String value = null;
            String type = null;
            c.open('{');
            while (c.more('}')) {
                switch (c.name()) {
                    case "case" -> value = c.string();
                    case "type" -> type = c.string();
                    default -> c.skip();
                }
            }
            out.branches.put(value, type);
        }

        /** Follows lists and alternatives down to objects and closed sets of values. */
        private void resolve(String type, Member out, int depth) {
            JsonCursor.Range range = type == null ? null : types.get(type);
            if (range == null || depth > DEEPEST) {
                return;
            }
            String kind = null;
            Set<String> values = new LinkedHashSet<>();
            Set<String> further = new LinkedHashSet<>();
            JsonCursor c = new JsonCursor(text, range);
            c.open('{');
            while (c.more('}')) {
                switch (c.name()) {
                    case "meta-type" -> kind = c.string();
                    case "element-type" -> further.add(c.string());
                    case "members" -> parts(c, values, further);
                    default -> c.skip();
                }
            }
            if ("object".equals(kind)) {
                out.shapes.add(type);
            } else if ("enum".equals(kind)) {
                out.values.addAll(values);
            } else if ("array".equals(kind) || "alternate".equals(kind)) {
                further.forEach(t -> resolve(t, out, depth + 1));
            }
        }

        /** An enumeration's values have names alone, an alternative's parts types alone. */
        private static void parts(JsonCursor c, Set<String> names, Set<String> types) {
            c.open('[');
            while (c.more(']')) {
                c.open('{');
                while (c.more('}')) {
                    switch (c.name()) {
                        case "name" -> names.add(c.string());
                        case "type" -> types.add(c.string());
                        default -> c.skip();
                    }
                }
            }
        }

        private static Set<String> strings(JsonCursor c) {
            Set<String> out = new LinkedHashSet<>();
            c.open('[');
            while (c.more(']')) {
                out.add(c.string());
            }
            return out;
        }
    }
}
