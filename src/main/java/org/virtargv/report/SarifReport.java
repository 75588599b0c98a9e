package org.virtargv.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.json.JsonWriter;
import org.virtargv.problem.Catalogue;
import org.virtargv.problem.Location;
import org.virtargv.problem.Printable;
import org.virtargv.problem.Problem;

/** SARIF 2.1.0, which GitHub's code scanning and editors read; a result for each problem. */
public final class SarifReport implements Report {
    private static final String UNRESERVED = "-._~/";

    private final String version;
    private final List<String> results = new ArrayList<>();
    /** The ids of problems in the order of their first use, each with its index. */
    private final Map<String, Integer> rules = new LinkedHashMap<>();

    /** @param version of virt-argv */
    public SarifReport(String version) {
        this.version = version;
    }

    @Override
    public void add(Entry entry) {
        boolean first = true;
        for (Problem p : entry.problems()) {
            String text = Printable.of(p.message() + (p.hint() == null ? "" : "; " + p.hint()));
            String difference = first && entry.difference() != null ? "\n" + Printable.lines(entry.difference()) : "";
            results.add(JsonWriter.compact(result(p, text + difference)));
            first = false;
        }
    }

    private Map<String, Object> result(Problem p, String text) {
        rules.putIfAbsent(p.id(), rules.size());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("ruleId", p.id());
        out.put("ruleIndex", rules.get(p.id()));
        out.put("level", p.severity().name());
        out.put("message", Map.of("text", text));
        out.put("locations", List.of(Map.of("physicalLocation", place(p.location()))));
        return out;
    }

    private static Map<String, Object> place(Location at) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("artifactLocation", Map.of("uri", uri(at.file())));
        if (at.line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", at.line());
            region.put("startColumn", Math.max(1, at.column()));
            out.put("region", region);
        }
        return out;
    }

    /** A relative name gives a relative reference, which stays true where the repository is checked out elsewhere. */
    private static String uri(String file) {
        if (file.equals("-")) {
            return "stdin";
        }
        StringBuilder out = new StringBuilder(file.startsWith("/") ? "file://" : "");
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }

    @Override
    public String text() {
        List<Object> descriptors = new ArrayList<>();
        Map<String, Catalogue.Entry> known = Catalogue.load().entries();
        for (String id : rules.keySet()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("id", id);
            rule.put("shortDescription", Map.of("text", description(known.get(id), id)));
            descriptors.add(rule);
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "virt-argv");
        driver.put("version", version);
        driver.put("rules", descriptors);
        StringBuilder out = new StringBuilder("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\n")
                .append("\"version\":\"2.1.0\",\n\"runs\":[{\"tool\":{\"driver\":")
                .append(JsonWriter.compact(driver))
                .append("},\n\"columnKind\":\"utf16CodeUnits\",\n\"results\":[");
        for (int i = 0; i < results.size(); i++) {
            out.append(i == 0 ? "\n" : ",\n").append(results.get(i));
        }
        return out.append(results.isEmpty() ? "" : "\n").append("]}]}\n").toString();
    }

    /** The rule that a problem breaks, as {@code explain-problem} tells it. */
    private static String description(Catalogue.Entry entry, String id) {
        return entry == null ? id.replace('-', ' ') : entry.rule();
    }
}
