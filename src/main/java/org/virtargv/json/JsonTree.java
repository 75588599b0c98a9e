package org.virtargv.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole JSON text as plain Java values: {@code Map<String, Object>} in the order of the text, {@code List<Object>},
 * and what {@link JsonCursor#scalar} gives. {@link JsonWriter} writes the same values.
 */
public final class JsonTree {
    private JsonTree() {}

    /** @throws JsonException where the text is not JSON, holds more than one value, or names a member twice */
    public static Object read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws JsonException where the text is not JSON, holds more than one value, or names a member twice */
    public static Object read(byte[] text) {
        JsonCursor c = new JsonCursor(text);
        Object out = value(c);
        if (!c.atEnd()) {
            throw new JsonException("there is text after the end of the JSON");
        }
        return out;
    }

    /** @throws JsonException also where the text is JSON but not an object */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> readObject(String text) {
        Object out = read(text);
        if (out instanceof Map<?, ?>) {
            return (Map<String, Object>) out;
        }
        throw new JsonException("it is not a JSON object");
    }

    private static Object value(JsonCursor c) {
        return switch (c.peek()) {
            case '{' -> {
                Map<String, Object> out = new LinkedHashMap<>();
                c.open('{');
                while (c.more('}')) {
                    String name = c.name();
                    if (out.containsKey(name)) {
                        throw new JsonException("an object has the member '" + name + "' twice");
                    }
                    out.put(name, value(c));
                }
                yield out;
            }
            case '[' -> {
                List<Object> out = new ArrayList<>();
                c.open('[');
                while (c.more(']')) {
                    out.add(value(c));
                }
                yield out;
            }
            default -> c.scalar();
        };
    }
}
