package org.virtargv.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.virtargv.convert.Converter;

/**
 * A folder of {@code NAME.xml}, each beside {@code NAME.args} (the line it becomes) or {@code NAME.err} (the messages
 * that refuse it). A {@code NAME.devices.json} or {@code NAME.host.json} beside them holds the facts of that case
 * alone.
 */
public final class GoldenFolder {
    /** Where a case stands now. {@code diff} is empty where it passes; else a unified diff or a sentence. */
    public record Outcome(String name, boolean passed, String diff) {}

    /** Makes the converter of one case; either file may be null. */
    public interface Converters {
        Converter of(Path hostFacts, Path deviceFacts) throws Exception;
    }

    private final Path folder;
    private final Converters converters;

    public GoldenFolder(Path folder, Converters converters) {
        this.folder = folder;
        this.converters = converters;
    }

    /** The names of all cases, also of those with a file missing; sorted. */
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = files.map(p -> p.getFileName().toString())
                    .filter(n -> n.matches(".*\\.(xml|args|err)"))
                    .map(n -> n.substring(0, n.lastIndexOf('.')))
                    .collect(Collectors.toCollection(TreeSet::new));
            return new ArrayList<>(names);
        }
    }

    /** Compares one case, or with {@code update} writes what comes out now and counts it as passed. */
    public Outcome run(String name, boolean update) throws Exception {
        Path args = folder.resolve(name + ".args");
        Path err = folder.resolve(name + ".err");
        Path xml = folder.resolve(name + ".xml");
        if (!Files.exists(xml)) {
            return new Outcome(
                    name,
                    false,
                    name + ".xml is missing beside " + (Files.exists(args) ? args : err).getFileName() + "\n");
        }
        Converter.Result result = converters
                .of(ifExists(name + ".host.json"), ifExists(name + ".devices.json"))
                .convert(name + ".xml", Files.readAllBytes(xml));
        Path wanted = result.refused() ? err : args;
        Path other = result.refused() ? args : err;
        String now = result.refused() ? result.problems().text() : result.line().shell();
        if (update) {
            Files.writeString(wanted, now);
            Files.deleteIfExists(other);
            return new Outcome(name, true, "");
        } else if (Files.exists(args) && Files.exists(err)) {
            return new Outcome(name, false, name + " has an .args and an .err; one must go\n");
        } else if (!Files.exists(args) && !Files.exists(err)) {
            return new Outcome(name, false, name + ".xml has neither an .args nor an .err beside it\n");
        }
        String then = Files.exists(wanted) ? Files.readString(wanted, StandardCharsets.UTF_8) : "";
        String was = (Files.exists(wanted) ? wanted : Path.of("/dev/null")).toString();
        String diff = UnifiedDiff.of(was, then, wanted + " (now)", now);
        if (Files.exists(other)) {
            diff = name
                    + (result.refused() ? " was converted and is refused now\n" : " was refused and is converted now\n")
                    + diff;
        }
        return new Outcome(name, diff.isEmpty(), diff);
    }

    private Path ifExists(String file) {
        Path path = folder.resolve(file);
        return Files.exists(path) ? path : null;
    }
}
