package org.virtargv.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.virtargv.convert.Converter;
import org.virtargv.file.InputFile;

/**
 * A folder of {@code NAME.xml}, each beside {@code NAME.args} (the line it becomes) and {@code NAME.warnings} (what
 * else
 * there is to tell, where there is something), or beside {@code NAME.err} (the messages that refuse it). A file that
 * cannot be read or written is the failure of its case, and the other cases go on.
 */
public final class GoldenFolder {
    /** Makes the converter of one document. */
    public interface Converters {
        /** @throws InputFile.Unreadable where a file of the case holds no facts; the message begins with its name */
        Converter of(String fileName) throws InputFile.Unreadable;
    }

    private final Path folder;
    private final Converters converters;

    public GoldenFolder(Path folder, Converters converters) {
        this.folder = folder;
        this.converters = converters;
    }

    /** The names of all cases, also of those with a file missing; sorted. */
    public static List<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> name(file).ifPresent(names::add));
        }
        return new ArrayList<>(names);
    }

    /** The name of the case that a file belongs to; none for a file of another kind. */
    public static Optional<String> name(Path file) {
        String name = String.valueOf(file.getFileName());
        for (String ending : GoldenCase.ENDINGS) {
            if (name.endsWith(ending)) {
                return Optional.of(name.substring(0, name.length() - ending.length()));
            }
        }
        return Optional.empty();
    }

    /** Compares one case, or with {@code update} writes what comes out now and counts it as passed. */
    public Outcome run(String name, boolean update) {
        GoldenCase theCase = new GoldenCase(folder, name);
        try {
            Outcome incomplete = theCase.incomplete();
            if (incomplete != null) {
                return incomplete;
            }
            Converter.Result result = converters.of(name + ".xml").convert(name + ".xml", theCase.document());
            return update ? theCase.accept(result) : theCase.compare(result);
        } catch (InputFile.Unreadable e) {
            return Outcome.of(name, Outcome.Kind.broken, "golden-unreadable", theCase.place(), e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Outcome.of(
                    name,
                    Outcome.Kind.fault,
                    "internal",
                    theCase.place(),
                    name + ".xml: internal error: " + e + "; please report it");
        }
    }
}
