package org.virtargv.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.domain.Lists;
import org.virtargv.json.JsonWriter;
import org.virtargv.problem.Location;
import org.virtargv.problem.Printable;
import org.virtargv.problem.Problem;

/** Explanations as text for people, and as JSON for programs. */
public final class ExplanationText {
    /** Longer values do not move what stands behind the others. */
    private static final int WIDEST = 40;

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
            facts(out, d.facts());
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
            out.append(e.file()).append(": no host device is assigned\n");
        }
        e.values().forEach(v -> values(out, v));
        others(e).forEach(p -> out.append(p).append('\n'));
        return Printable.lines(out.toString());
    }

    private static void facts(StringBuilder out, List<Explanation.Fact> facts) {
        int name = 0;
        int value = 0;
        for (Explanation.Fact f : facts) {
            name = Math.max(name, f.name().length());
            value = Math.max(value, f.value().length());
        }
        for (Explanation.Fact f : facts) {
            out.append("  ").append(padded(f.name(), name)).append("  ");
            out.append(padded(f.value(), value)).append("  ").append(f.from()).append('\n');
        }
    }

    private static void values(StringBuilder out, ValueOrigins v) {
        out.append(v.at()).append(": <").append(v.element()).append('>');
        out.append(v.id() == null ? "" : " " + v.id())
                .append(v.isAdded() ? ", added" : "")
                .append('\n');
        int name = v.values().stream().mapToInt(x -> x.name().length()).max().orElse(0);
        int value = v.values().stream().mapToInt(x -> x.value().length()).max().orElse(0);
        for (ValueOrigins.Value x : v.values()) {
            out.append("  ").append(padded(x.name(), name)).append("  ");
            out.append(padded(x.value(), Math.min(value, WIDEST))).append("  ").append(x.from());
            out.append(x.detail() == null ? "" : ": " + x.detail()).append('\n');
        }
        out.append('\n');
    }

    private static String padded(String text, int width) {
        return text.replace('\n', ' ') + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Without the place, which stands at the head of the paragraph. */
    private static String line(Problem p) {
        return p.severity() + ": " + p.message() + (p.hint() == null ? "" : "; " + p.hint()) + " [" + p.id() + "]";
    }

    private static List<Problem> others(Explanation e) {
        Set<String> told = new HashSet<>();
        e.devices().forEach(d -> d.messages().forEach(p -> told.add(p.toString())));
        return Lists.filter(e.problems(), p -> !told.contains(p.toString()));
    }

    /** A list, an object for each domain; the names are stable. */
    public static String json(List<Explanation> all) {
        return JsonWriter.lines(all.stream().map(ExplanationText::json).toList()) + "\n";
    }

    private static Map<String, Object> json(Explanation e) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("file", e.file());
        out.put("refused", e.refused());
        out.put("devices", e.devices().stream().map(ExplanationText::json).toList());
        if (!e.values().isEmpty()) {
            out.put("values", e.values().stream().map(ExplanationText::json).toList());
        }
        out.put("problems", e.problems().stream().map(ExplanationText::json).toList());
        return out;
    }

    private static Map<String, Object> json(Explanation.Device d) {
        Map<String, Object> out = new LinkedHashMap<>();
        place(out, d.at());
        out.put("alias", d.alias());
        out.put("type", d.type());
        out.put("address", d.address());
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Explanation.Fact f : d.facts()) {
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("name", f.name());
            fact.put("value", f.value());
            fact.put("from", f.from());
            facts.add(fact);
        }
        out.put("facts", facts);
        out.put("row", d.row());
        out.put("reason", d.reason());
        out.put("option", d.option());
        out.put("problems", d.messages().stream().map(ExplanationText::json).toList());
        return out;
    }

    private static Map<String, Object> json(ValueOrigins v) {
        Map<String, Object> out = new LinkedHashMap<>();
        place(out, v.at());
        out.put("element", v.element());
        out.put("id", v.id());
        List<Map<String, Object>> values = new ArrayList<>();
        for (ValueOrigins.Value x : v.values()) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("name", x.name());
            value.put("value", x.value());
            value.put("from", x.from());
            value.put("detail", x.detail());
            values.add(value);
        }
        out.put("values", values);
        return out;
    }

    private static Map<String, Object> json(Problem p) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("severity", p.severity().name());
        out.put("id", p.id());
        place(out, p.location());
        out.put("message", p.message());
        out.put("hint", p.hint());
        return out;
    }

    private static void place(Map<String, Object> out, Location at) {
        out.put("line", at.line());
        out.put("column", at.column());
    }
}
