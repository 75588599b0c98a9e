package org.virtargv.argv.print;

import java.util.Map;
import org.virtargv.argv.CommandLine;
import org.virtargv.json.JsonWriter;

/** {@code {"environment":{…},"argv":[…]}}, an argument a line. */
final class JsonPrinter {
    private JsonPrinter() {}

    static String print(CommandLine line) {
        StringBuilder out = new StringBuilder("{\n  \"environment\": {");
        String between = "\n";
        for (Map.Entry<String, String> e : line.environment().entrySet()) {
            out.append(between).append("    ");
            JsonWriter.string(out, e.getKey());
            out.append(": ");
            JsonWriter.string(out, e.getValue());
            between = ",\n";
        }
        out.append(line.environment().isEmpty() ? "},\n" : "\n  },\n").append("  \"argv\": [");
        between = "\n";
        for (String w : Spelling.words(line)) {
            out.append(between).append("    ");
            JsonWriter.string(out, w);
            between = ",\n";
        }
        return out.append("\n  ]\n}\n").toString();
    }
}
