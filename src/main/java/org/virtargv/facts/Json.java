package org.virtargv.facts;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads facts files member by member; a missing member gives the neutral value, a member of another kind is told by its
 * name.
 */
public final class Json {
    /** Deeper than any facts file; a parser without recursion limits would die of more. */
    private static final int DEEPEST = 64;

    private final JsonObject object;
    private final String path;

    private Json(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    /** @throws FactsException where the text is not one JSON object */
    public static Json parse(String text) throws FactsException {
        checkDepth(text);
        try {
            JsonElement root = JsonParser.parseString(text);
            if (root.isJsonObject()) {
                return new Json(root.getAsJsonObject(), "");
            }
        } catch (JsonParseException e) {
            throw new FactsException("not valid JSON: " + firstLine(e));
        }
        throw new FactsException(text.isBlank() ? "the file is empty" : "not a JSON object");
    }

    public static Json empty() {
        return new Json(new JsonObject(), "");
    }

    /** The parser's own words without its advice to programmers. */
    private static String firstLine(Exception e) {
        Throwable root = e.getCause() == null ? e : e.getCause();
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return message.replaceFirst("^Use JsonReader\\.setStrictness\\(Strictness\\.LENIENT\\) to accept m", "m")
                .replaceFirst(" path \\$.*", "");
    }

    private static void checkDepth(String text) throws FactsException {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                if (++depth > DEEPEST) {
                    throw new FactsException("the JSON is nested more than " + DEEPEST + " deep");
                }
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
    }

    public boolean has(String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    public Iterable<String> names() {
        return object.keySet();
    }

    /** The member as an object, empty where it is missing. */
    public Json object(String name) throws FactsException {
        if (!has(name)) {
            return new Json(new JsonObject(), path + name + ".");
        }
        return new Json(as(name, "an object", JsonObject.class), path + name + ".");
    }

    public String string(String name, String neutral) throws FactsException {
        if (!has(name)) {
            return neutral;
        }
        JsonElement e = object.get(name);
        if (!e.isJsonPrimitive() || !e.getAsJsonPrimitive().isString()) {
            throw wrong(name, "a string");
        }
        return e.getAsString();
    }

    public Long number(String name, Long neutral) throws FactsException {
        if (!has(name)) {
            return neutral;
        }
        try {
            return object.get(name).getAsJsonPrimitive().getAsBigDecimal().longValueExact();
        } catch (RuntimeException e) {
            throw wrong(name, "a whole number");
        }
    }

    public Boolean bool(String name, Boolean neutral) throws FactsException {
        if (!has(name)) {
            return neutral;
        }
        JsonElement e = object.get(name);
        if (!e.isJsonPrimitive() || !e.getAsJsonPrimitive().isBoolean()) {
            throw wrong(name, "true or false");
        }
        return e.getAsBoolean();
    }

    public List<Json> objects(String name) throws FactsException {
        List<Json> out = new ArrayList<>();
        if (has(name)) {
            int i = 0;
            for (JsonElement e : as(name, "a list of objects", JsonArray.class)) {
                if (!e.isJsonObject()) {
                    throw wrong(name, "a list of objects");
                }
                out.add(new Json(e.getAsJsonObject(), path + name + "[" + i++ + "]."));
            }
        }
        return out;
    }

    public List<String> strings(String name) throws FactsException {
        List<String> out = new ArrayList<>();
        if (has(name)) {
            for (JsonElement e : as(name, "a list of strings", JsonArray.class)) {
                if (!e.isJsonPrimitive()) {
                    throw wrong(name, "a list of strings");
                }
                out.add(e.getAsString());
            }
        }
        return out;
    }

    private <T extends JsonElement> T as(String name, String what, Class<T> type) throws FactsException {
        JsonElement e = object.get(name);
        if (!type.isInstance(e)) {
            throw wrong(name, what);
        }
        return type.cast(e);
    }

    private FactsException wrong(String name, String what) {
        return new FactsException("'" + path + name + "' is not " + what);
    }
}
