package org.virtargv.cli.option;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.virtargv.file.InputFile;
import picocli.CommandLine;

/**
 * The settings of a folder of documents, described in {@code schema/settings.md}: options as on the command line, one a
 * line; behind a line {@code [PATTERN]} those of the documents whose file name fits the pattern.
 */
final class SettingsFile {
    /** The file's name. */
    static final String NAME = "virt-argv.conf";
    /** Its name before there were sections; {@code golden} still reads it. */
    static final String FORMER_NAME = "options";

    /**
     * Settings of some documents.
     *
     * @param pattern of file names, or null for all documents
     * @param line    where the section begins
     * @param words   as a shell would hand them to a program
     */
    private record Section(String pattern, int line, PathMatcher matcher, List<String> words) {
        boolean isOf(String document) {
            return matcher == null || matcher.matches(Path.of(document));
        }
    }

    private final Path file;
    private final List<Section> sections = new ArrayList<>();

    private SettingsFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the settings of a folder.
     *
     * @return null where the folder has none
     */
    static SettingsFile of(Path folder, boolean alsoFormerName) throws UsageException {
        Path file = folder.resolve(NAME);
        Path former = folder.resolve(FORMER_NAME);
        boolean hasFormer = alsoFormerName && Files.exists(former);
        if (Files.exists(file) && hasFormer) {
            throw new UsageException(
                    former + " and " + file + " both contain settings; move those of the first to the second");
        } else if (!Files.exists(file) && !hasFormer) {
            return null;
        }
        SettingsFile settings = new SettingsFile(hasFormer ? former : file);
        settings.read();
        return settings;
    }

    Path file() {
        return file;
    }

    private void read() throws UsageException {
        Section section = new Section(null, 1, null, new ArrayList<>());
        sections.add(section);
        int number = 0;
        for (String raw : text().split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.startsWith("[")) {
                section = section(line, number);
                sections.add(section);
            } else if (line.startsWith("-") || (!line.isEmpty() && awaitsValue(section.words()))) {
                words(line, section.words());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new UsageException(file + ":" + number + ": '" + line + "' is not an option; write it as on the "
                        + "command line, for instance --qemu qemu-10.0");
            }
        }
        for (Section s : sections) {
            parse(s.words(), s.line());
        }
    }

    /** The value of an option may stand on the line below it. */
    private static boolean awaitsValue(List<String> words) {
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return last.startsWith("--") && last.indexOf('=') < 0;
    }

    private String text() throws UsageException {
        try {
            return InputFile.readText(file);
        } catch (InputFile.Unreadable e) {
            throw new UsageException(file + " " + e.getMessage());
        }
    }

    private Section section(String line, int number) throws UsageException {
        String pattern = line.endsWith("]") ? line.substring(1, line.length() - 1) : "";
        try {
            if (!pattern.isBlank() && pattern.indexOf('/') < 0) {
                PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
                return new Section(pattern, number, matcher, new ArrayList<>());
            }
        } catch (PatternSyntaxException e) {
            // told below like every other line that is no head
        }
        throw new UsageException(file + ":" + number + ": '" + line
                + "' is not a section for documents; write a pattern of file names, for instance [win*.xml]");
    }

    /** An option and its value on one line are two words, an option with an equals sign and a value alone are one. */
    private static void words(String line, List<String> words) {
        int space = 0;
        while (space < line.length() && !Character.isWhitespace(line.charAt(space)) && line.charAt(space) != '=') {
            space++;
        }
        if (line.startsWith("--") && space < line.length() && line.charAt(space) != '=') {
            words.add(line.substring(0, space));
            words.add(line.substring(space).strip());
        } else {
            words.add(line);
        }
    }

    /** The options for a document, those of later sections over those of earlier ones. */
    FactsOptions options(String document) throws UsageException {
        return parse(words(document), 1);
    }

    /** What the file says of a document; documents with the same words have the same options. */
    List<String> words(String document) throws UsageException {
        List<String> words = new ArrayList<>();
        try {
            for (Section s : sections) {
                if (s.isOf(document)) {
                    words.addAll(s.words());
                }
            }
        } catch (InvalidPathException e) {
            throw new UsageException("'" + document + "' is not a valid file name");
        }
        return words;
    }

    private FactsOptions parse(List<String> words, int line) throws UsageException {
        FactsOptions options = new FactsOptions();
        CommandLine parser = new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("facts", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .setOverwrittenOptionsAllowed(true)
                .setExpandAtFiles(false);
        try {
            parser.parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw new UsageException(file + ":" + line + ": " + ParseMessage.what(e));
        }
        return options;
    }

    /** A section that fits no document is a slip of the pen. */
    void requireDocuments(List<String> documents) throws UsageException {
        for (Section s : sections) {
            if (documents.stream().noneMatch(s::isOf) && s.pattern() != null) {
                throw new UsageException(file + ":" + s.line() + ": no document of the folder matches [" + s.pattern()
                        + "]; correct the pattern or remove the section");
            }
        }
    }
}
