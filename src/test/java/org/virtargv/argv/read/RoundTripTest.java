package org.virtargv.argv.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.print.Printer;
import org.virtargv.argv.print.Spelling;

/** What was printed is read back into the same line. */
class RoundTripTest {
    static List<Path> lines() throws Exception {
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("roundtrip", "golden")))) {
            return all.filter(p -> p.toString().endsWith(".args")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyGoldenLineIsPrintedAsItWasRead(Path args) throws Exception {
        String text = Files.readString(args);
        String withoutComments = text.lines()
                .dropWhile(l -> l.startsWith("#"))
                .map(l -> l + "\n")
                .collect(Collectors.joining());
        CommandLine line = LineReader.read(args.toString(), text.getBytes(StandardCharsets.UTF_8));
        assertEquals(withoutComments, Printer.shell.print(line));
    }

    @ParameterizedTest
    @EnumSource(names = {"shell", "nul", "json"})
    void everyFormatIsReadBack(Printer printer) throws Exception {
        for (Path args : lines()) {
            CommandLine line = LineReader.read(args.toString(), Files.readAllBytes(args));
            CommandLine again = LineReader.read("again", printer.print(line).getBytes(StandardCharsets.UTF_8));
            assertEquals(Spelling.words(line), Spelling.words(again), args.toString());
            if (printer != Printer.nul) {
                assertEquals(line.environment(), again.environment(), args.toString());
            }
            for (int i = 0; i < line.options().size(); i++) {
                assertEquals(
                        line.options().get(i).value(), again.options().get(i).value(), args.toString());
            }
        }
    }
}
