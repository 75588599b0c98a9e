package org.virtargv.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.virtargv.json.JsonTree;

/** As much of JSON Schema as our schemas use; a word that it does not know is a fault of the schema. */
final class JsonSchema {
    private static final Set<String> WORDS = Set.of(
            "$schema",
            "description",
            "type",
            "enum",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "minItems",
            "uniqueItems",
            "minimum",
            "pattern");

    private final Map<String, Object> root;
    private final List<String> faults = new ArrayList<>();

    private JsonSchema(Map<String, Object> root) {
        this.root = root;
    }

    /** What of the text does not fit the schema, each with its path; empty where all does. */
    static List<String> faults(Path schema, String text) throws IOException {
        JsonSchema s = new JsonSchema(JsonTree.readObject(Files.readString(schema)));
        s.check("$", s.root, JsonTree.read(text));
        return s.faults;
    }

    @SuppressWarnings("unchecked")
    private void check(String path, Map<String, Object> schema, Object value) {
        if (!WORDS.containsAll(schema.keySet())) {
            throw new IllegalArgumentException(
                    path + ": the schema has a word that is not known here: " + schema.keySet());
        }
        Object types = schema.get("type");
        List<Object> allowed =
                types instanceof List<?> list ? (List<Object>) list : types == null ? null : List.of(types);
        if (allowed != null && !allowed.contains(type(value))) {
            faults.add(path + " is of the type " + type(value));
            return;
        }
        if (schema.get("enum") instanceof List<?> words && words.stream().noneMatch(w -> same(w, value))) {
            faults.add(path + " is " + value);
        } else if (schema.get("pattern") instanceof String pattern
                && value instanceof String s
                && !Pattern.compile(pattern).matcher(s).find()) {
            faults.add(path + " is '" + s + "'");
        } else if (schema.get("minimum") instanceof Number least
                && value instanceof Number n
                && n.longValue() < least.longValue()) {
            faults.add(path + " is " + n);
        } else if (value instanceof Map<?, ?> object) {
            object(path, schema, (Map<String, Object>) object);
        } else if (value instanceof List<?> list) {
            list(path, schema, list);
        }
    }

    @SuppressWarnings("unchecked")
    private void object(String path, Map<String, Object> schema, Map<String, Object> object) {
        Map<String, Object> members = (Map<String, Object>) schema.getOrDefault("properties", Map.of());
        for (Object name : (List<Object>) schema.getOrDefault("required", List.of())) {
            if (!object.containsKey(name)) {
                faults.add(path + " has no " + name);
            }
        }
        object.forEach((name, value) -> {
            if (members.containsKey(name)) {
                check(path + "." + name, (Map<String, Object>) members.get(name), value);
            } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                faults.add(path + " has a " + name);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private void list(String path, Map<String, Object> schema, List<?> list) {
        if (schema.get("minItems") instanceof Number least && list.size() < least.intValue()) {
            faults.add(path + " has " + list.size() + " items");
        }
        if (Boolean.TRUE.equals(schema.get("uniqueItems")) && new HashSet<>(list).size() < list.size()) {
            faults.add(path + " has an item twice");
        }
        for (int i = 0; i < list.size() && schema.containsKey("items"); i++) {
            check(path + "[" + i + "]", (Map<String, Object>) schema.get("items"), list.get(i));
        }
    }

    private static boolean same(Object word, Object value) {
        return (word instanceof Number a && value instanceof Number b)
                ? a.longValue() == b.longValue()
                : word.equals(value);
    }

    private static String type(Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof Map
                ? "object"
                : value instanceof List
                        ? "array"
                        : value instanceof Boolean ? "boolean" : value instanceof String ? "string" : "integer";
    }
}
