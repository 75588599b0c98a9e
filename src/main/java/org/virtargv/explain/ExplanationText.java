package org.virtargv.explain;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;

/** Explanations as text for people, and as JSON for programs. */
public final class ExplanationText {
    private ExplanationText() {}

    /** For people: a paragraph for each device, then what else there is to say about the domain. */
    public static String text(Explanation e) {
        StringBuilder out = new StringBuilder();
        for (Explanation.Device d : e.devices()) {
            out.append(d.at())
                    .append(": ")
                    .append(d.alias())
                    .append(", ")
                    .append(d.type())
                    .append(' ')
                    .append(d.address())
                    .append('\n');
            int name = d.facts().stream().mapToInt(f -> f.name().length()).max().orElse(0);
            int value =
                    d.facts().stream().mapToInt(f -> f.value().length()).max().orElse(0);
            for (Explanation.Fact f : d.facts()) {
                out.append(String.format(Locale.ROOT, "  %-" + name + "s  %-" + value + "s  %s%n", f.name(), f.value(), f.from()));
            }
            if (d.row() != null) {
                out.append("  row ")
                        .append(d.row())
                        .append(": ")
                        .append(d.reason())
                        .append('\n');
            }
            if (d.option() != null) {
                out.append("  ").append(d.option()).append('\n');
            }
            d.messages().forEach(p -> out.append("  ").append(line(p)).append('\n'));
            out.append('\n');
        }
        if (e.devices().isEmpty() && !e.refused()) {
            out.append(e.file()).append(": no device of the host is assigned\n");
        }
        others(e).forEach(p -> out.append(p).append('\n'));
        return out.toString();
    }

    /** Without the place, which stands at the head of the paragraph. */
    private static String line(Problem p) {
        return p.severity() + ": " + p.message() + (p.hint() == null ? "" : "; " + p.hint()) + " [" + p.id() + "]";
    }

    private static List<Problem> others(Explanation e) {
        List<Problem> out = new ArrayList<>(e.problems());
        e.devices().forEach(d -> out.removeAll(d.messages()));
        return out;
    }

    /** A list, an object for each domain; the names are stable. */
    public static String json(List<Explanation> all) {
        JsonArray out = new JsonArray();
        all.forEach(e -> out.add(json(e)));
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .serializeNulls()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(out) + "\n";
    }

    private static JsonObject json(Explanation e) {
        JsonObject out = new JsonObject();
        out.addProperty("file", e.file());
        out.addProperty("refused", e.refused());
        JsonArray devices = new JsonArray();
        e.devices().forEach(d -> devices.add(json(d)));
        out.add("devices", devices);
        out.add("problems", problems(e.problems()));
        return out;
    }

    private static JsonObject json(Explanation.Device d) {
        JsonObject out = new JsonObject();
        place(out, d.at());
        out.addProperty("alias", d.alias());
        out.addProperty("type", d.type());
        out.addProperty("address", d.address());
        JsonArray facts = new JsonArray();
        for (Explanation.Fact f : d.facts()) {
            JsonObject fact = new JsonObject();
            fact.addProperty("name", f.name());
            fact.addProperty("value", f.value());
            fact.addProperty("from", f.from());
            facts.add(fact);
        }
        out.add("facts", facts);
        out.addProperty("row", d.row());
        out.addProperty("reason", d.reason());
        out.addProperty("option", d.option());
        out.add("problems", problems(d.messages()));
        return out;
    }

    private static JsonArray problems(List<Problem> all) {
        JsonArray out = new JsonArray();
        for (Problem p : all) {
            JsonObject one = new JsonObject();
            one.addProperty("severity", p.severity().name());
            one.addProperty("id", p.id());
            place(one, p.location());
            one.addProperty("message", p.message());
            one.addProperty("hint", p.hint());
            out.add(one);
        }
        return out;
    }

    private static void place(JsonObject out, Location at) {
        out.addProperty("line", at.line());
        out.addProperty("column", at.column());
    }
}
