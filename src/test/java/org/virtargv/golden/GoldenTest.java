package org.virtargv.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtargv.cli.Main;

/** The project's own golden folders, run as a user runs them. */
class GoldenTest {
    static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("golden"))) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyDomainBecomesWhatItWas(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = Main.run(new String[] {"golden", folder.toString()}, InputStream.nullInputStream(), out, out);
        assertEquals(0, status, bytes.toString(StandardCharsets.UTF_8));
    }

    /** Every row of the display table has a domain of its own. */
    @Test
    void everyRowOfTheDisplayTableIsThere() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("golden"))) {
            List<String> names = all.map(p -> p.getFileName().toString()).toList();
            for (int row = 1; row <= 18; row++) {
                String prefix = String.format("display-row-%02d-", row);
                assertTrue(names.stream().anyMatch(n -> n.startsWith(prefix)), prefix);
            }
        }
    }
}
