package org.virtargv.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.json.JsonException;
import org.virtargv.json.JsonTree;
import org.virtargv.problem.Suggest;

/**
 * An object of a facts file, read member by member; a missing member gives the neutral value, and a member of another
 * kind than the one asked for is told by its name.
 */
public final class FactsObject {
    private final Map<?, ?> object;
    private final String path;
    /** The members that were asked for, of every object of the file that was looked into. */
    private final IdentityHashMap<Map<?, ?>, Set<String>> asked;

    private final Set<Map<?, ?>> foreign;

    /** The outermost object. */
    private FactsObject(Map<?, ?> object) {
        this.object = object;
        path = "";
        asked = new IdentityHashMap<>();
        foreign = Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private FactsObject(FactsObject parent, Map<?, ?> object, String path) {
        this.object = object;
        this.path = path;
        asked = parent.asked;
        foreign = parent.foreign;
    }

    /** @throws FactsException where the text is not one JSON object */
    public static FactsObject parse(String text) throws FactsException {
        if (text.isBlank()) {
            throw new FactsException("the file is empty");
        }
        try {
            if (JsonTree.read(text) instanceof Map<?, ?> object) {
                return new FactsObject(object);
            }
        } catch (JsonException e) {
            throw new FactsException("not valid JSON: " + e.getMessage());
        }
        throw new FactsException("not a JSON object");
    }

    public static FactsObject empty() {
        return new FactsObject(Map.of());
    }

    public boolean has(String name) {
        asked.computeIfAbsent(object, o -> new LinkedHashSet<>()).add(name);
        return object.get(name) != null;
    }

    public List<String> names() {
        List<String> out = new ArrayList<>();
        object.keySet().forEach(name -> out.add((String) name));
        asked.computeIfAbsent(object, o -> new LinkedHashSet<>()).addAll(out);
        return out;
    }

    /** The member as an object, empty where it is missing. */
    public FactsObject object(String name) throws FactsException {
        Map<?, ?> value = has(name) ? as(name, "an object", Map.class) : Map.of();
        return new FactsObject(this, value, path + name + ".");
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
            out.add(new FactsObject(this, member, path + name + "[" + out.size() + "]."));
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

    /** This object is of another format than ours, and may hold whatever that format has. */
    public void foreign() {
        foreign.add(object);
    }

    /**
     * To be called when everything was read.
     *
     * @throws FactsException where the file holds a member that nobody asked for: it is misspelt, and what it was meant
     *     to say would be missing in silence
     */
    public void refuseUnknown() throws FactsException {
        if (object.isEmpty()) {
            throw new FactsException("the file contains no facts");
        }
        refuseUnknown(object, path);
    }

    private void refuseUnknown(Map<?, ?> of, String at) throws FactsException {
        if (foreign.contains(of)) {
            return;
        }
        Set<String> known = asked.get(of);
        for (Map.Entry<?, ?> member : of.entrySet()) {
            String name = (String) member.getKey();
            if (known != null && !known.contains(name)) {
                String hint = Suggest.hint(name, known);
                throw new FactsException("there is no member '" + at + name + "'"
                        + (hint == null ? "; remove it, or update virt-argv" : "; " + hint));
            }
            if (member.getValue() instanceof Map<?, ?> inner) {
                refuseUnknown(inner, at + name + ".");
            } else if (member.getValue() instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Map<?, ?> inner) {
                        refuseUnknown(inner, at + name + "[" + i + "].");
                    }
                }
            }
        }
    }

    public FactsException wrong(String name, String what) {
        return new FactsException("'" + path + name + "' is not " + what);
    }
}
