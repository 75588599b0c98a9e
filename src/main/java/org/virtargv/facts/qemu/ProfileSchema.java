package org.virtargv.facts.qemu;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.virtargv.json.JsonCursor;
import org.virtargv.json.JsonException;

/**
 * The QMP schema as a profile file holds it. QEMU calls types by numbers that change with every build; here each has
 * the name of the shortest path that leads to it, so that two profiles can be compared. A shape is a list of words:
 * <ul>
 * <li>{@code name} a member; {@code name=a|b} with the values it may have; {@code name:SHAPE|SHAPE} an object; {@code
 * name/} an object whose shape is called by this very path
 * <li>behind the name {@code !} where it must be there, {@code *} where it is a list, and {@code #} with a letter for
 * each kind of plain value that it may be: {@code b}oolean, {@code i}nteger, {@code s}tring, {@code n}umber, {@code 0}
 * for null, {@code ?} for anything
 * <li>{@code [tag=value]} a branch that adds nothing, {@code [tag=value]/} or {@code [tag=value]:SHAPE} one that does
 * <li>{@code @flag}, {@code name@flag} a feature flag of the shape, of a member
 * </ul>
 */
final class ProfileSchema extends QapiSchema {
    /** Commands whose answers tell about the command line. The answers of others are of no use to a conversion. */
    private static final Set<String> ANSWERS =
            Set.of("query-display-options", "query-audiodevs", "query-sev-capabilities");

    private static final char ANYTHING = '?';

    private final boolean kinds;
    private final Set<String> entries;
    private final Function<String, JsonCursor> commands;
    private final Function<String, JsonCursor> shapes;

    /**
     * @param entries  the names of commands and events
     * @param commands where the words of one stand
     * @param shapes   where the words of one stand, or null where it has none
     */
    ProfileSchema(
            boolean kinds,
            Set<String> entries,
            Function<String, JsonCursor> commands,
            Function<String, JsonCursor> shapes) {
        this.kinds = kinds;
        this.entries = entries;
        this.commands = commands;
        this.shapes = shapes;
    }

    @Override
    boolean tellsKinds() {
        return kinds;
    }

    @Override
    Set<String> entries() {
        return entries;
    }

    @Override
    Set<String> features(String command) {
        Set<String> out = new TreeSet<>();
        for (String word : QmpShapes.strings(commands.apply(command))) {
            if (word.startsWith("@")) {
                out.add(word.substring(1));
            }
        }
        return out;
    }

    @Override
    String start(String command, boolean answer) {
        String prefix = answer ? "():" : ":";
        for (String word : QmpShapes.strings(commands.apply(command))) {
            if (word.equals(answer ? "()/" : "/")) {
                return answer ? command + "()" : command;
            }
            if (word.startsWith(prefix)) {
                return word.substring(prefix.length());
            }
        }
        return null;
    }

    @Override
    Shape read(String name) {
        Shape out = new Shape();
        JsonCursor words = shapes.apply(name);
        if (words != null) {
            for (String word : QmpShapes.strings(words)) {
                word(name, word, out);
            }
        }
        return out;
    }

    private static void word(String shape, String word, Shape out) {
        if (word.startsWith("[")) {
            int equals = word.indexOf('=');
            int end = word.indexOf(']');
            if (equals < 0 || end < equals) {
                throw new JsonException("'" + word + "' is not a branch of a union");
            }
            out.tag = word.substring(1, equals);
            String target = word.substring(end + 1);
            if (!target.isEmpty()) {
                out.branches.put(
                        word.substring(equals + 1, end),
                        target.equals("/") ? shape + word.substring(0, end + 1) : target.substring(1));
            }
            return;
        }
        int flag = word.indexOf('@');
        if (flag == 0) {
            out.features.add(word.substring(1));
        } else if (flag > 0) {
            of(out, word.substring(0, flag)).features.add(word.substring(flag + 1));
        } else {
            member(shape, word, out);
        }
    }

    private static void member(String shape, String word, Shape out) {
        boolean own = word.endsWith("/");
        int colon = own ? word.length() - 1 : word.indexOf(':');
        String left = colon < 0 ? word : word.substring(0, colon);
        int equals = left.indexOf('=');
        String head = equals < 0 ? left : left.substring(0, equals);
        String name = head.substring(0, nameEnd(head));
        Member m = of(out, name);
        traits(head.substring(name.length()), m);
        if (equals >= 0) {
            m.values.addAll(List.of(left.substring(equals + 1).split("\\|")));
        }
        if (own) {
            m.shapes.add(shape + "/" + name);
        } else if (colon >= 0) {
            m.shapes.addAll(List.of(word.substring(colon + 1).split("\\|")));
        }
    }

    private static int nameEnd(String head) {
        for (int i = 0; i < head.length(); i++) {
            if ("!*#".indexOf(head.charAt(i)) >= 0) {
                return i;
            }
        }
        return head.length();
    }

    private static void traits(String text, Member m) {
        int kinds = text.indexOf('#');
        m.required = text.startsWith("!");
        m.list = text.lastIndexOf('*', kinds < 0 ? text.length() : kinds) >= 0;
        for (int i = kinds + 1; kinds >= 0 && i < text.length(); i++) {
            if (text.charAt(i) == ANYTHING) {
                m.any = true;
            } else {
                m.kinds.add(ValueKind.ofLetter(text.charAt(i)));
            }
        }
    }

    private static String traits(Member m) {
        StringBuilder out = new StringBuilder(m.required ? "!" : "").append(m.list ? "*" : "");
        if (m.any || !m.kinds.isEmpty()) {
            out.append('#').append(m.any ? String.valueOf(ANYTHING) : "");
            m.kinds.forEach(k -> out.append(k.letter));
        }
        return out.toString();
    }

    private static Member of(Shape shape, String name) {
        Member m = shape.members.get(name);
        if (m == null) {
            m = new Member();
            shape.members.put(name, m);
        }
        return m;
    }

    /** A schema in the words of a profile file: commands and events first, then shapes. */
    static final class Words {
        final Map<String, Collection<String>> commands = new TreeMap<>();
        final Map<String, Collection<String>> shapes = new TreeMap<>();
        private final QapiSchema schema;
        private final Map<String, String> names = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();

        Words(QapiSchema schema) {
            this.schema = schema;
            for (String command : new TreeSet<>(schema.entries())) {
                List<String> words = new ArrayList<>();
                if (!isEvent(command)) {
                    start(command, false, words);
                }
                if (ANSWERS.contains(command)) {
                    start(command, true, words);
                }
                new TreeSet<>(schema.features(command)).forEach(f -> words.add("@" + f));
                commands.put(command, words);
            }
            while (!open.isEmpty()) {
                String shape = open.remove();
                shapes.put(names.get(shape), words(names.get(shape), schema.shape(shape)));
            }
        }

        /** Events are called in capitals; what they hold is of no use to a conversion. */
        private static boolean isEvent(String name) {
            return Character.isUpperCase(name.charAt(0));
        }

        private void start(String command, boolean answer, List<String> words) {
            String shape = schema.start(command, answer);
            if (shape != null && !empty(shape)) {
                words.add((answer ? "()" : "") + target(answer ? command + "()" : command, shape));
            }
        }

        private boolean empty(String shape) {
            Shape s = schema.shape(shape);
            return s.members.isEmpty() && s.branches.isEmpty() && s.features.isEmpty();
        }

        /** {@code /} where the shape gets its name from this path, else {@code :NAME}. */
        private String target(String path, String shape) {
            String name = names.get(shape);
            if (name == null) {
                names.put(shape, path);
                open.add(shape);
                return "/";
            }
            return name.equals(path) ? "/" : ":" + name;
        }

        private List<String> words(String path, Shape shape) {
            List<String> out = new ArrayList<>();
            new TreeSet<>(shape.features).forEach(f -> out.add("@" + f));
            new TreeMap<>(shape.members).forEach((name, m) -> {
                String values = m.values.isEmpty() ? "" : "=" + String.join("|", new TreeSet<>(m.values));
                List<String> targets = new ArrayList<>();
                for (String s : m.shapes) {
                    targets.add(target(path + "/" + name, s));
                }
                out.add(name + traits(m) + values + joined(targets, path + "/" + name));
                new TreeSet<>(m.features).forEach(f -> out.add(name + "@" + f));
            });
            new TreeMap<>(shape.branches).forEach((value, s) -> {
                String branch = "[" + shape.tag + "=" + value + "]";
                if (!empty(s)) {
                    out.add(branch + target(path + branch, s));
                }
            });
            if (shape.tag != null && shape.branches.values().stream().allMatch(this::empty)) {
                out.add("[" + shape.tag + "=]");
            }
            return out;
        }

        private static String joined(List<String> targets, String own) {
            if (targets.size() < 2) {
                return targets.isEmpty() ? "" : targets.get(0);
            }
            List<String> names = new ArrayList<>();
            targets.forEach(t -> names.add(t.equals("/") ? own : t.substring(1)));
            return ":" + String.join("|", names);
        }
    }
}
