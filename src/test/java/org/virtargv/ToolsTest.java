package org.virtargv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each script of {@code tools} tells how it is used, and does nothing where it is asked for what it does not have. */
class ToolsTest {
    static List<Path> scripts() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("tools"))) {
            return all.filter(Files::isRegularFile)
                    .filter(Files::isExecutable)
                    // the one in the place of another program takes what that takes; a guest has its own
                    .filter(p -> !p.endsWith("stand-in") && !p.startsWith("tools/lab/guest"))
                    .filter(p -> !p.startsWith("tools/examples"))
                    .filter(p -> Files.isExecutable(interpreter(p)))
                    .sorted()
                    .toList();
        }
    }

    /** As its first line names it; what is looked for on the PATH is taken to be where Debian has it. */
    private static Path interpreter(Path script) {
        try (Stream<String> lines = Files.lines(script, StandardCharsets.UTF_8)) {
            String first = lines.findFirst().orElse("");
            return Path.of("/usr/bin/" + first.replaceAll(".*[/ ]", ""));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int status, String text) {}

    private static Answer ask(Path script, String option) throws Exception {
        Process process = new ProcessBuilder(script.toString(), option)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void helpIsGivenAndAnUnknownOptionIsRefused(Path script) throws Exception {
        Answer help = ask(script, "--help");
        assertEquals(0, help.status(), help.text());
        assertFalse(help.text().isBlank(), "nothing is told");
        Answer refused = ask(script, "--no-such-option");
        assertEquals(2, refused.status(), refused.text());
        assertFalse(refused.text().isBlank(), "it is not told why");
    }
}
