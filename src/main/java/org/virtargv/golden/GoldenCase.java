package org.virtargv.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.argv.print.Printer;
import org.virtargv.convert.Converter;
import org.virtargv.file.InputFile;
import org.virtargv.file.OutputFile;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

/** One document of a golden folder and the files beside it that say what comes of it. */
final class GoldenCase {
    static final List<String> ENDINGS = List.of(".xml", ".args", ".err", ".warnings");

    private static final Path NOTHING = Path.of("/dev/null");

    private final Path folder;
    private final String name;

    GoldenCase(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    private Path file(String ending) {
        return folder.resolve(name + ending);
    }

    private boolean has(String ending) {
        return Files.exists(file(ending));
    }

    /** The whole document. */
    Location place() {
        return Location.of(file(".xml").toString());
    }

    byte[] document() throws InputFile.Unreadable {
        try {
            return InputFile.readRegular(file(".xml"));
        } catch (InputFile.Unreadable e) {
            throw new InputFile.Unreadable(name + ".xml " + e.getMessage());
        }
    }

    /** What makes the case none that can be run, or null. */
    Outcome incomplete() {
        if (name.indexOf('\uFFFD') >= 0) {
            return Outcome.of(
                    name,
                    Outcome.Kind.broken,
                    "golden-unreadable",
                    place(),
                    name + ": the name of this case is not UTF-8; rename its files");
        } else if (has(".xml")) {
            return null;
        }
        for (String ending : ENDINGS) {
            if (has(ending)) {
                return missing(" beside " + name + ending);
            }
        }
        return missing("");
    }

    private Outcome missing(String where) {
        return Outcome.of(name, Outcome.Kind.broken, "golden-no-document", place(), name + ".xml is missing" + where);
    }

    /** The files that shall stand beside the document, by their endings; any other of them is a leftover. */
    private static Map<String, String> files(Converter.Result result) {
        Map<String, String> out = new LinkedHashMap<>();
        if (result.refused()) {
            out.put(".err", result.problems().text());
            return out;
        }
        out.put(".args", Printer.shell.print(result.line()));
        String warnings = result.problems().text();
        if (!warnings.isEmpty()) {
            out.put(".warnings", warnings);
        }
        return out;
    }

    Outcome compare(Converter.Result result) throws InputFile.Unreadable {
        if (has(".args") && has(".err")) {
            return changed("golden-differs", name + " has an .args and an .err; one must go");
        } else if (!has(".args") && !has(".err")) {
            return changed("golden-missing", name + ".xml has neither an .args nor an .err beside it");
        }
        Map<String, String> now = files(result);
        boolean turned = has(result.refused() ? ".args" : ".err");
        StringBuilder diff = new StringBuilder();
        Location at = place();
        for (String ending : ENDINGS.subList(1, ENDINGS.size())) {
            if (turned && !now.containsKey(ending)) {
                continue;
            }
            String before = before(ending);
            String after = now.getOrDefault(ending, "");
            String difference = UnifiedDiff.of(
                    (has(ending) ? file(ending) : NOTHING).toString(),
                    before,
                    now.containsKey(ending) ? file(ending) + " (now)" : NOTHING.toString(),
                    after);
            if (at.line() == 0 && !difference.isEmpty()) {
                at = placeIn(FirstChange.of(ending, result, before));
            }
            diff.append(difference);
        }
        if (turned) {
            diff.insert(
                    0,
                    name
                            + (result.refused()
                                    ? " was converted and is refused now\n"
                                    : " was refused and is converted now\n"));
        }
        return diff.isEmpty() ? Outcome.passed(name) : differs(result, turned, at, diff.toString());
    }

    private Outcome differs(Converter.Result result, boolean turned, Location at, String diff) {
        List<Problem> problems = new ArrayList<>();
        String what = !turned
                ? (result.refused() ? "the messages differ" : "the line or its warnings differ")
                        + " from what was accepted"
                : result.refused() ? "it was converted and is refused now" : "it was refused and is converted now";
        problems.add(new Problem(Severity.error, "golden-differs", at, name + ".xml: " + what, null));
        if (turned && result.refused()) {
            for (Problem p : result.problems().sorted()) {
                problems.add(new Problem(p.severity(), p.id(), placeIn(p.location()), p.message(), p.hint()));
            }
        }
        return new Outcome(name, Outcome.Kind.changed, problems, diff);
    }

    /** The place with the document's path from where the run was started, which a report needs. */
    private Location placeIn(Location at) {
        return at == null ? place() : new Location(file(".xml").toString(), at.line(), at.column());
    }

    private Outcome changed(String id, String sentence) {
        return Outcome.of(name, Outcome.Kind.changed, id, place(), sentence);
    }

    private String before(String ending) throws InputFile.Unreadable {
        try {
            return has(ending) ? InputFile.readText(file(ending)) : "";
        } catch (InputFile.Unreadable e) {
            throw new InputFile.Unreadable(name + ending + " " + e.getMessage());
        }
    }

    /** The new outcome is there whole before the old one goes. */
    Outcome accept(Converter.Result result) {
        Map<String, String> now = files(result);
        String ending = "";
        try {
            for (Map.Entry<String, String> file : now.entrySet()) {
                ending = file.getKey();
                OutputFile.writeInside(file(ending), file.getValue());
            }
            for (String other : ENDINGS.subList(1, ENDINGS.size())) {
                ending = other;
                if (!now.containsKey(other)) {
                    remove(file(other));
                }
            }
            return Outcome.passed(name);
        } catch (IOException e) {
            return Outcome.of(
                    name,
                    Outcome.Kind.broken,
                    "golden-not-updated",
                    place(),
                    name + ending + " was not updated: " + OutputFile.reason(e));
        }
    }

    private static void remove(Path file) throws IOException {
        if (Files.isSymbolicLink(file) || Files.isRegularFile(file)) {
            Files.delete(file);
        } else if (Files.exists(file)) {
            throw new IOException("it is no regular file; remove it");
        }
    }
}
