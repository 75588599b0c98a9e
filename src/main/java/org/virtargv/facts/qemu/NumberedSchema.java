package org.virtargv.facts.qemu;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.virtargv.json.JsonCursor;

/** The schema as query-qmp-schema tells it: its types are called by numbers. */
final class NumberedSchema extends QapiSchema {
    /** Lists of lists and alternatives of alternatives; a damaged schema may go round in circles. */
    private static final int DEEPEST = 8;

    private final byte[] text;
    private final Map<String, JsonCursor.Range> types = new HashMap<>();
    private final Map<String, String> arguments = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Set<String>> features = new HashMap<>();

    NumberedSchema(byte[] text, JsonCursor.Range answer) {
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
    boolean tellsKinds() {
        return true;
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
        m.required = true;
        c.open('{');
        while (c.more('}')) {
            switch (c.name()) {
                case "name" -> name = c.string();
                case "type" -> type = c.string();
                case "default" -> {
                    m.required = false;
                    c.skip();
                }
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
        String json = null;
        Set<String> values = new LinkedHashSet<>();
        Set<String> further = new LinkedHashSet<>();
        JsonCursor c = new JsonCursor(text, range);
        c.open('{');
        while (c.more('}')) {
            switch (c.name()) {
                case "meta-type" -> kind = c.string();
                case "json-type" -> json = c.string();
                case "element-type" -> further.add(c.string());
                case "members" -> parts(c, values, further);
                default -> c.skip();
            }
        }
        if ("object".equals(kind)) {
            out.shapes.add(type);
        } else if ("enum".equals(kind)) {
            out.values.addAll(values);
        } else if ("builtin".equals(kind)) {
            ValueKind builtin = ValueKind.of(json);
            if (builtin == null) {
                out.any = true;
            } else {
                out.kinds.add(builtin);
            }
        } else if ("array".equals(kind) || "alternate".equals(kind)) {
            out.list |= "array".equals(kind);
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
