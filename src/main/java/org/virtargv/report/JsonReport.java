package org.virtargv.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.json.JsonWriter;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

/** Our own format, described in {@code schema/reports.md}: an object with a document a line. */
public final class JsonReport implements Report {
    private final String version;
    private final String command;
    private final List<String> documents = new ArrayList<>();
    private final EnumMap<Entry.Outcome, Integer> outcomes = new EnumMap<>(Entry.Outcome.class);
    private final EnumMap<Severity, Integer> severities = new EnumMap<>(Severity.class);

    /**
     * @param version of virt-argv
     * @param command that was run, for example {@code check}
     */
    public JsonReport(String version, String command) {
        this.version = version;
        this.command = command;
    }

    @Override
    public void add(Entry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        List<Object> problems = new ArrayList<>();
        for (Problem p : entry.problems()) {
            problems.add(problem(p));
            severities.merge(p.severity(), 1, Integer::sum);
        }
        outcomes.merge(entry.outcome(), 1, Integer::sum);
        document.put("file", entry.file());
        document.put("outcome", entry.outcome().name());
        document.put("problems", problems);
        document.put("difference", entry.difference());
        documents.add(JsonWriter.compact(document));
    }

    private static Map<String, Object> problem(Problem p) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("severity", p.severity().name());
        out.put("id", p.id());
        out.put("file", p.location().file());
        out.put("line", p.location().line() == 0 ? null : p.location().line());
        out.put("column", p.location().line() == 0 ? null : p.location().column());
        out.put("message", p.message());
        out.put("hint", p.hint());
        return out;
    }

    @Override
    public String text() {
        Map<String, Object> total = new LinkedHashMap<>();
        total.put("documents", documents.size());
        for (Entry.Outcome outcome : Entry.Outcome.values()) {
            total.put(outcome.name(), outcomes.getOrDefault(outcome, 0));
        }
        for (Severity severity : Severity.values()) {
            total.put(severity + "s", severities.getOrDefault(severity, 0));
        }
        StringBuilder out = new StringBuilder("{\"format\":1,\"version\":");
        JsonWriter.string(out, version);
        out.append(",\"command\":");
        JsonWriter.string(out, command);
        out.append(",\n\"documents\":[");
        for (int i = 0; i < documents.size(); i++) {
            out.append(i == 0 ? "\n" : ",\n").append(documents.get(i));
        }
        return out.append(documents.isEmpty() ? "" : "\n")
                .append("],\n\"total\":")
                .append(JsonWriter.compact(total))
                .append("}\n")
                .toString();
    }
}
