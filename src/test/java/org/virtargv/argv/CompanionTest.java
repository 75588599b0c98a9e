package org.virtargv.argv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.argv.print.Printer;

class CompanionTest {
    @TempDir
    Path folder;

    private String sh(String script) throws Exception {
        Process sh = new ProcessBuilder("/bin/sh", "-c", script)
                .redirectErrorStream(true)
                .start();
        String out = new String(sh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, sh.waitFor(), out);
        return out;
    }

    @Test
    void aScriptPreparesRunsAndCleansUp() throws Exception {
        Path file = folder.resolve("it's, here");
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("cat");
        line.option(file.toString());
        line.companion(Companion.of(
                "the file",
                List.of("echo made > " + Quoting.shell(file.toString())),
                List.of(Companion.command("rm", file.toString()))));
        assertEquals("made\n", sh(Printer.script.print(line)));
        assertFalse(Files.exists(file));
    }

    @Test
    void whatWasNotMadeIsNotTakenAway() throws Exception {
        Path file = folder.resolve("somebody's");
        Files.writeString(file, "precious");
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("true");
        line.companion(Companion.of(
                "the file",
                List.of(Companion.command("test", "!", "-e", file.toString())),
                List.of(Companion.command("rm", file.toString()))));
        assertThrows(AssertionError.class, () -> sh(Printer.script.print(line)));
        assertTrue(Files.exists(file));
    }

    @Test
    void aDaemonIsEndedWithTheScript() throws Exception {
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("true");
        line.companion(Companion.daemon("a daemon", List.of(), "sleep 1000 >/dev/null 2>&1", null));
        long start = System.nanoTime();
        sh(Printer.script.print(line));
        assertTrue(System.nanoTime() - start < 60_000_000_000L, "the daemon kept the script from ending");
    }

    @Test
    void aNewlineInACommandDoesNotEndTheComment() throws Exception {
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("true");
        line.companion(Companion.of("a\nb", List.of(Companion.command("echo", "x\necho broken out")), List.of()));
        assertEquals("", sh(Printer.shell.print(line)));
    }
}
