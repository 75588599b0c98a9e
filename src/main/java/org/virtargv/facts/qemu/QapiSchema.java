package org.virtargv.facts.qemu;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.virtargv.json.JsonCursor;

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
    /** Documents may name what they like. */
    private static final int MOST_ANSWERS = 1000;

    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();
    /** Document after document asks the same. */
    private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

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
        /** What it may be beside these; empty where that is not known. */
        final Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
        /** Whether it is a list of what the rest says. */
        boolean list;

        boolean required;
        /** Whether it may be anything, or nothing is known of it but its name. */
        boolean any;
    }

    /** The names of all commands, and of all events. */
    abstract Set<String> entries();

    /** The shape's name of a command's arguments or answer; null where there is none. */
    abstract String start(String command, boolean answer);

    abstract Set<String> features(String command);

    /** Whether members tell what kind of value they may be: profiles of the first format do not. */
    abstract boolean tellsKinds();

    /** Reads a shape. */
    abstract Shape read(String name);

    /** Conversions of several threads may share a profile: nobody changes a shape that has been read. */
    final Shape shape(String name) {
        Shape known = shapes.get(name);
        if (known == null) {
            known = read(name);
            shapes.put(name, known);
        }
        return known;
    }

    final boolean has(String path) {
        Boolean known = answers.get(path);
        if (known == null) {
            known = find(path);
            if (answers.size() < MOST_ANSWERS) {
                answers.put(path, known);
            }
        }
        return known;
    }

    private boolean find(String path) {
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
        return new NumberedSchema(text, answer);
    }
}
