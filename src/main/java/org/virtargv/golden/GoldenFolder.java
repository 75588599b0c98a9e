package org.virtargv.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.virtargv.argv.print.Printer;
import org.virtargv.convert.Converter;
import org.virtargv.file.InputFile;
import org.virtargv.file.OutputFile;

/**
 * A folder of {@code NAME.xml}, each beside {@code NAME.args} (the line it becomes) or {@code NAME.err} (the messages
 * that refuse it). A {@code NAME.devices.json} or {@code NAME.host.json} beside them holds the facts of that case
 * alone. A file that cannot be read or written is the failure of its case, and the other cases go on.
 */
public final class GoldenFolder {
    /**
     * Where a case stands now.
     *
     * @param diff  empty where it passes; else a unified diff or a sentence
     * @param fault whether virt-argv itself failed
     */
    public record Outcome(String name, boolean passed, String diff, boolean fault) {
        static Outcome passed(String name) {
            return new Outcome(name, true, "", false);
        }

        static Outcome failed(String name, String why) {
            return new Outcome(name, false, why, false);
        }
    }

    /** Makes the converter of one case; either file may be null. */
    public interface Converters {
        /** @throws InputFile.Unreadable where a file of the case holds no facts; the message begins with its name */
        Converter of(Path hostFacts, Path deviceFacts) throws InputFile.Unreadable;
    }

    private static final List<String> ENDINGS = List.of(".xml", ".args", ".err");

    private final Path folder;
    private final Converters converters;

    public GoldenFolder(Path folder, Converters converters) {
        this.folder = folder;
        this.converters = converters;
    }

    /** The names of all cases, also of those with a file missing; sorted. */
    public List<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(p -> p.getFileName().toString()).forEach(n -> {
                for (String ending : ENDINGS) {
                    if (n.endsWith(ending)) {
                        names.add(n.substring(0, n.length() - ending.length()));
                    }
                }
            });
        }
        return new ArrayList<>(names);
    }

    /** Compares one case, or with {@code update} writes what comes out now and counts it as passed. */
    public Outcome run(String name, boolean update) {
        try {
            return compare(name, update);
        } catch (InputFile.Unreadable e) {
            return Outcome.failed(name, e.getMessage() + "\n");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Outcome(name, false, name + ".xml: a fault of virt-argv: " + e + "; please report it\n", true);
        }
    }

    private Outcome compare(String name, boolean update) throws InputFile.Unreadable {
        Path args = folder.resolve(name + ".args");
        Path err = folder.resolve(name + ".err");
        Path xml = folder.resolve(name + ".xml");
        if (name.indexOf('\uFFFD') >= 0) {
            return Outcome.failed(name, name + ": the name of this case is not UTF-8; rename its files\n");
        } else if (!Files.exists(xml)) {
            return Outcome.failed(
                    name,
                    name + ".xml is missing beside " + (Files.exists(args) ? args : err).getFileName() + "\n");
        }
        byte[] document;
        try {
            document = InputFile.readRegular(xml);
        } catch (InputFile.Unreadable e) {
            throw new InputFile.Unreadable(name + ".xml " + e.getMessage());
        }
        Converter.Result result = converters
                .of(ifExists(name + ".host.json"), ifExists(name + ".devices.json"))
                .convert(name + ".xml", document);
        Path wanted = result.refused() ? err : args;
        Path other = result.refused() ? args : err;
        String now = result.refused() ? result.problems().text() : Printer.shell.print(result.line());
        if (update) {
            return accept(name, wanted, other, now);
        } else if (Files.exists(args) && Files.exists(err)) {
            return Outcome.failed(name, name + " has an .args and an .err; one must go\n");
        } else if (!Files.exists(args) && !Files.exists(err)) {
            return Outcome.failed(name, name + ".xml has neither an .args nor an .err beside it\n");
        }
        String diff = UnifiedDiff.of(
                (Files.exists(wanted) ? wanted : Path.of("/dev/null")).toString(), before(wanted), wanted + " (now)", now);
        if (Files.exists(other)) {
            diff = name
                    + (result.refused() ? " was converted and is refused now\n" : " was refused and is converted now\n")
                    + diff;
        }
        return new Outcome(name, diff.isEmpty(), diff, false);
    }

    private static String before(Path wanted) throws InputFile.Unreadable {
        try {
            return Files.exists(wanted) ? InputFile.readText(wanted) : "";
        } catch (InputFile.Unreadable e) {
            throw new InputFile.Unreadable(wanted.getFileName() + " " + e.getMessage());
        }
    }

    /** The new outcome is there whole before the old one goes. */
    private static Outcome accept(String name, Path wanted, Path other, String now) {
        Path at = wanted;
        try {
            OutputFile.writeInside(wanted, now);
            at = other;
            if (Files.isSymbolicLink(other) || Files.isRegularFile(other)) {
                Files.delete(other);
            } else if (Files.exists(other)) {
                throw new IOException("it is no regular file; remove it");
            }
            return Outcome.passed(name);
        } catch (IOException e) {
            return Outcome.failed(name, at.getFileName() + " was not updated: " + OutputFile.reason(e) + "\n");
        }
    }

    private Path ifExists(String file) {
        Path path = folder.resolve(file);
        return Files.exists(path) ? path : null;
    }
}
