package org.virtargv.argv.print;

import java.util.List;
import org.virtargv.argv.Props;
import org.virtargv.json.JsonWriter;

/** QEMU's JSON, without spaces. */
public final class JsonSpelling {
    private JsonSpelling() {}

    /** The properties as one word. */
    public static String of(Props props) {
        StringBuilder out = new StringBuilder();
        value(out, props);
        return out.toString();
    }

    private static void value(StringBuilder out, Object value) {
        if (value instanceof Props props) {
            String between = "{";
            for (Props.Property p : props.all()) {
                out.append(between);
                JsonWriter.string(out, p.name());
                out.append(':');
                value(out, p.value());
                between = ",";
            }
            out.append(props.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String between = "[";
            for (Object v : list) {
                out.append(between);
                value(out, v);
                between = ",";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String s) {
            JsonWriter.string(out, s);
        } else {
            out.append(value);
        }
    }
}
