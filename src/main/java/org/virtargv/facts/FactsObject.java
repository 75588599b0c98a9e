package org.virtargv.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.virtargv.json.JsonException;
import org.virtargv.json.JsonTree;

/**
 * An object of a facts file, read member by member; a missing member gives the neutral value, and a member of another
 * kind than the one asked for is told by its name.
 */
public final class FactsObject {
    private final Map<?, ?> object;
    private final String path;

    private FactsObject(Map<?, ?> object, String path) {
        this.object = object;
        this.path = path;
    }

    /** @throws FactsException where the text is not one JSON object */
    public static FactsObject parse(String text) throws FactsException {
        if (text.isBlank()) {
            throw new FactsException("the file is empty");
        }
        try {
            if (JsonTree.read(text) instanceof Map<?, ?> object) {
                return new FactsObject(object, "");
            }
        } catch (JsonException e) {
            throw new FactsException("not valid JSON: " + e.getMessage());
        }
        throw new FactsException("not a JSON object");
    }

    public static FactsObject empty() {
        return new FactsObject(Map.of(), "");
    }

    public boolean has(String name) {
        return object.get(name) != null;
    }

    public List<String> names() {
        List<String> out = new ArrayList<>();
        object.keySet().forEach(name -> out.add((String) name));
        return out;
    }

    /** The member as an object, empty where it is missing. */
    public FactsObject object(String name) throws FactsException {
        Map<?, ?> value = has(name) ? as(name, "an object", Map.class) : Map.of();
        return new FactsObject(value, path + name + ".");
    }

    public String string(String name, String neutral) throws FactsException {
        return has(name) ? as(name, "a string", String.class) : neutral;
    }

    public Long number(String name, Long neutral) throws FactsException {
        if (!has(name)) {
            return neutral;
        }
        Object value = object.get(name);
        try {
            return value instanceof BigDecimal number
                    ? (Long) number.longValueExact()
                    : as(name, "a whole number", Long.class);
        } catch (ArithmeticException e) {
            throw wrong(name, "a whole number");
        }
    }

    public Boolean bool(String name, Boolean neutral) throws FactsException {
        return has(name) ? as(name, "true or false", Boolean.class) : neutral;
    }

    public List<FactsObject> objects(String name) throws FactsException {
        List<FactsObject> out = new ArrayList<>();
        for (Object each : list(name, "a list of objects")) {
            if (!(each instanceof Map<?, ?> member)) {
                throw wrong(name, "a list of objects");
            }
            out.add(new FactsObject(member, path + name + "[" + out.size() + "]."));
        }
        return out;
    }

    public List<String> strings(String name) throws FactsException {
        List<String> out = new ArrayList<>();
        for (Object each : list(name, "a list of strings")) {
            if (each == null || each instanceof Map || each instanceof List) {
                throw wrong(name, "a list of strings");
            }
            out.add(each.toString());
        }
        return out;
    }

    private List<?> list(String name, String what) throws FactsException {
        return has(name) ? as(name, what, List.class) : List.of();
    }

    private <T> T as(String name, String what, Class<T> type) throws FactsException {
        Object value = object.get(name);
        if (!type.isInstance(value)) {
            throw wrong(name, what);
        }
        return type.cast(value);
    }

    private FactsException wrong(String name, String what) {
        return new FactsException("'" + path + name + "' is not " + what);
    }
}
