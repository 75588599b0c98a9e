package org.virtargv.argv.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.virtargv.argv.Global;
import org.virtargv.argv.OptionSyntax;
import org.virtargv.argv.Props;
import org.virtargv.argv.Text;
import org.virtargv.argv.Value;
import org.virtargv.json.JsonException;
import org.virtargv.json.JsonTree;

/**
 * The value of an option: QEMU's JSON, which has strings in single quotes too, its {@code key=value,…}, or a text.
 */
public final class ValueReader {
    private ValueReader() {}

    /** @param option with one hyphen */
    public static Value read(String option, String word) {
        if (option.equals("-global")) {
            return global(word);
        }
        if (!OptionSyntax.hasProperties(option)) {
            return new Text(word);
        }
        return word.startsWith("{")
                ? json(option, word)
                : OptionSyntax.hasEscape(option) ? keyValue(option, word) : cpu(word);
    }

    /** What QEMU would not read as JSON, see {@link #fault}, is left as it is. */
    private static Value json(String option, String word) {
        try {
            return props(JsonTree.readObject(doubleQuoted(word)), OptionSyntax.impliedKey(option));
        } catch (JsonException e) {
            return new Text(word);
        }
    }

    /** Why QEMU could not read a value that begins as JSON does, or null where it could. */
    public static String fault(String option, String word) {
        if (OptionSyntax.hasProperties(option) && word.startsWith("{")) {
            try {
                JsonTree.readObject(doubleQuoted(word));
            } catch (JsonException e) {
                return e.getMessage();
            }
        }
        return null;
    }

    /** The same JSON with each string in double quotes. */
    private static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote != 0 && i + 1 < text.length()) {
                char next = text.charAt(++i);
                out.append(next == '\'' ? "'" : "\\" + next);
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                out.append('"');
            } else if (c == quote) {
                quote = 0;
                out.append('"');
            } else {
                out.append(c == '"' ? "\\\"" : c);
            }
        }
        return out.toString();
    }

    private static Props props(Map<?, ?> members, String impliedKey) {
        Props out = new Props(impliedKey);
        members.forEach((name, value) -> out.add((String) name, value(value)));
        return out;
    }

    private static Object value(Object json) {
        if (json instanceof Map<?, ?> members) {
            return props(members, null);
        } else if (json instanceof List<?> list) {
            List<Object> out = new ArrayList<>();
            list.forEach(v -> out.add(value(v)));
            return out;
        } else if (json instanceof BigDecimal number
                && number.stripTrailingZeros().scale() <= 0) {
            return number.toBigInteger();
        }
        return json == null ? Props.NULL : json;
    }

    private static Value keyValue(String option, String word) {
        String key = OptionSyntax.impliedKey(option);
        return keyValue(new Props(key), key, word).inKeyValue();
    }

    /** Cut at each comma; what stands between two of them is nothing. */
    private static Value cpu(String word) {
        Props out = null;
        for (String part : word.split(",")) {
            int equals = part.indexOf('=');
            if (out == null) {
                out = Props.cpu(part);
            } else if (equals >= 0) {
                out.addInFull(part.substring(0, equals), part.substring(equals + 1));
            } else if (!part.isEmpty()) {
                out.flag(part);
            }
        }
        return out == null ? Props.cpu(word) : out;
    }

    private static Props keyValue(Props out, String impliedKey, String word) {
        int at = 0;
        do {
            int end = at;
            while (end < word.length() && word.charAt(end) != '=' && word.charAt(end) != ',') {
                end++;
            }
            boolean named = end < word.length() && word.charAt(end) == '=';
            StringBuilder value = new StringBuilder();
            int next = value(word, named ? end + 1 : at, value);
            if (named) {
                out.addInFull(word.substring(at, end), value.toString());
            } else if (at == 0 && impliedKey != null) {
                out.add(impliedKey, value.toString());
            } else {
                out.flag(value.toString());
            }
            at = next + 1;
        } while (at <= word.length());
        return out;
    }

    /**
     * Reads up to a comma that is not doubled.
     *
     * @return where that comma stands, or the end
     */
    private static int value(String word, int start, StringBuilder out) {
        for (int i = start; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == ',') {
                if (i + 1 >= word.length() || word.charAt(i + 1) != ',') {
                    return i;
                }
                i++;
            }
            out.append(c);
        }
        return word.length();
    }

    /** {@code driver.property=value}, or the three as properties. */
    private static Value global(String word) {
        if (word.startsWith("driver=")) {
            Props props = keyValue(new Props(), null, word);
            return new Global(text(props, "driver"), text(props, "property"), text(props, "value"));
        }
        int dot = word.indexOf('.');
        int equals = word.indexOf('=', dot);
        return dot < 0 || equals < 0
                ? new Text(word)
                : new Global(word.substring(0, dot), word.substring(dot + 1, equals), word.substring(equals + 1));
    }

    private static String text(Props props, String name) {
        Object value = props.get(name);
        return value == null ? "" : value.toString();
    }
}
