package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.family.Piece;
import org.virtargv.problem.Catalogue;

/** Every problem that the code can tell is in the catalogue, and every example of the catalogue says what it is to. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Path PAGE = Path.of("schema/problems.md");

    /** Where an id stands in a call that reports: behind at most a few arguments without text. */
    private static final Pattern REPORTED =
            Pattern.compile("\\b(?:error|warning|note|tell|refuse|refused|problem|Problem|told|warn|report"
                    + "|malformed|refuses|UnreadableLine|Sight)\\("
                    + "\\s*(?:[\\w.()]+,\\s*){0,4}(?:Severity\\.\\w+,\\s*)?\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");

    private static final Pattern ID = Pattern.compile("\\[([a-z][a-z0-9-]*)]$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    static Stream<Catalogue.Entry> shown() {
        return CATALOGUE.entries().values().stream().filter(e -> e.wrong() != null);
    }

    @ParameterizedTest
    @MethodSource("shown")
    void theExampleIsToldAndWhatStandsInsteadIsNot(Catalogue.Entry e) throws IOException {
        assertTrue(ids(e.wrong()).contains(e.id()), () -> e.id() + " is not told; the example says " + said(e.wrong()));
        if (e.right() != null) {
            assertFalse(ids(e.right()).contains(e.id()), e.id() + " is told of what should stand instead");
            String refused = messages(e.right())
                    .lines()
                    // which device that is only a host can tell
                    .filter(l -> l.contains(": error: ") && !l.endsWith("[scsi-generic-unknown]"))
                    .collect(Collectors.joining("\n"));
            assertEquals("", refused, () -> e.id() + ": what should stand instead is refused");
        }
    }

    private String said(Catalogue.Example example) {
        try {
            return messages(example);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Set<String> ids(Catalogue.Example example) throws IOException {
        Set<String> out = new TreeSet<>();
        Matcher m = ID.matcher(messages(example));
        while (m.find()) {
            out.add(m.group(1));
        }
        return out;
    }

    private String messages(Catalogue.Example example) throws IOException {
        Path file = Files.writeString(
                folder.resolve("example.xml"), Piece.of(example.xml()).document());
        List<String> args = new ArrayList<>(example.options());
        args.add("--brief");
        args.add(file.toString());
        Cli cli = new Cli();
        int status = cli.run("convert", args.toArray(String[]::new));
        assertTrue(status == Exit.DONE || status == Exit.REFUSED, cli.err());
        return cli.err();
    }

    /** An example of the catalogue is one; else a golden domain or another test has it. */
    @Test
    void everyProblemOfTheCodeIsToldInSomeTest() throws IOException {
        Set<String> untold = reported();
        CATALOGUE.entries().values().stream().filter(e -> e.wrong() != null).forEach(e -> untold.remove(e.id()));
        for (String folder : List.of("golden", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path f : files.filter(p -> p.toString().matches(".*\\.(err|warnings|java)"))
                        .filter(p -> !p.endsWith("CatalogueTest.java"))
                        .toList()) {
                    Set<String> words =
                            new TreeSet<>(List.of(Files.readString(f).split("[^a-z0-9-]+")));
                    untold.removeAll(words);
                }
            }
        }
        assertEquals(Set.of(), untold, "write an example into the catalogue, or a test");
    }

    @Test
    void everyProblemHasAnEntry() throws IOException {
        Set<String> missing = reported();
        try (Stream<Path> files = Files.walk(Path.of("golden"))) {
            for (Path f : files.filter(p -> p.toString().matches(".*\\.(err|warnings)"))
                    .toList()) {
                Matcher m = ID.matcher(Files.readString(f));
                while (m.find()) {
                    missing.add(m.group(1));
                }
            }
        }
        missing.removeAll(CATALOGUE.entries().keySet());
        assertEquals(Set.of(), missing, "write its rule into the catalogue");
    }

    private static Set<String> reported() throws IOException {
        Set<String> reported = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path f : files.filter(p -> p.toString().endsWith(".java")).toList()) {
                Matcher m = REPORTED.matcher(Files.readString(f));
                while (m.find()) {
                    reported.add(m.group(1));
                }
            }
        }
        return reported;
    }

    @Test
    void everyEntryStatesItsRule() {
        CATALOGUE.entries().values().forEach(e -> assertTrue(e.rule().endsWith("."), e.id() + ": " + e.rule()));
    }

    /** {@code -Dupdate} writes it anew. */
    @Test
    void thePageSaysWhatTheCatalogueSays() throws IOException {
        StringBuilder page = new StringBuilder("# Problems\n\nWhat virt-argv can tell, by the id at the end of each "
                + "message. "
                + "`virt-argv explain-problem ID` shows the same with an example. This\npage is made from the "
                + "catalogue.\n");
        for (String topic : Catalogue.topics()) {
            page.append("\n## ").append(topic.replace('-', ' ')).append("\n\n");
            CATALOGUE.entries().values().stream()
                    .filter(e -> e.topic().equals(topic))
                    .forEach(e -> page.append("- `")
                            .append(e.id())
                            .append("`: ")
                            .append(e.rule().replace("\n", " "))
                            .append('\n'));
        }
        if (System.getProperty("update") != null) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page.toString(), Files.readString(PAGE), "run this test with -Dupdate to write the page anew");
    }

    @Test
    void theCommandShowsARuleAnExampleAndWhatToWrite() {
        Cli cli = new Cli();
        assertEquals(0, cli.run("explain-problem", "[burst-without-limit]"));
        assertTrue(cli.out().contains("Write instead:") && cli.out().contains("  <total_bytes_sec>"), cli.out());
        assertEquals(2, cli.run("explain-problem", "burst-without-limits"));
        assertTrue(cli.err().contains("did you mean 'burst-without-limit'?"), cli.err());
        assertEquals(0, cli.run("explain-problem", "--list"));
        assertEquals(CATALOGUE.entries().size(), cli.out().lines().count());
    }
}
