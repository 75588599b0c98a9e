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

    /** A supervisor ends the script alone, and QEMU with the rest has to go. */
    @Test
    void aSignalEndsQemuAndCleansUp() throws Exception {
        Path file = folder.resolve("made");
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("sh");
        Path ready = folder.resolve("ready");
        String quoted = Quoting.shell(ready.toString());
        line.option("-c");
        line.option("echo $$ > " + quoted + ".new; mv " + quoted + ".new " + quoted + "; exec sleep 1000");
        line.companion(Companion.of(
                "the file",
                List.of("echo made > " + Quoting.shell(file.toString())),
                List.of(Companion.command("rm", file.toString()))));
        Process script = new ProcessBuilder("/bin/sh", "-c", Printer.script.print(line)).start();
        while (!Files.exists(ready) && script.isAlive()) {
            Thread.sleep(10);
        }
        long qemu = Long.parseLong(Files.readString(ready).strip());
        assertTrue(ProcessHandle.of(qemu).isPresent());
        script.destroy();
        assertEquals(143, script.waitFor());
        assertFalse(ProcessHandle.of(qemu).map(ProcessHandle::isAlive).orElse(false), "QEMU is left");
        assertFalse(Files.exists(file));
    }

    @Test
    void qemuHasTheInputAndItsStatusIsTheScripts() throws Exception {
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("sh");
        line.option("-c");
        line.option("cat; exit 7");
        Process script = new ProcessBuilder("/bin/sh", "-c", Printer.script.print(line)).start();
        script.getOutputStream().write("typed".getBytes(StandardCharsets.UTF_8));
        script.getOutputStream().close();
        assertEquals("typed", new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(7, script.waitFor());
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
    void aDaemonThatEndsIsToldOf() {
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("true");
        String socket = folder.resolve("socket").toString();
        line.companion(Companion.daemon("the TPM's emulator", List.of(), "false", socket));
        AssertionError e = assertThrows(AssertionError.class, () -> sh(Printer.script.print(line)));
        assertTrue(e.getMessage().contains("the TPM's emulator: it ended before it was ready"), e.getMessage());
    }

    @Test
    void aPreparationThatFailsIsNamed() {
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("echo");
        line.option("QEMU");
        line.companion(Companion.of("the first's device", List.of("true"), List.of()));
        line.companion(Companion.of("the second's device", List.of("true", "false"), List.of()));
        AssertionError e = assertThrows(AssertionError.class, () -> sh(Printer.script.print(line)));
        assertTrue(
                e.getMessage().startsWith("the second's device: this is not ready, and QEMU was not started\n"),
                e.getMessage());
    }

    @Test
    void foldersOfWhatIsMadeAreMade() throws Exception {
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("ls");
        line.option("-d");
        List<String> made =
                List.of("a socket", "log", "out", "screen", "spice", "sound", "memory", "companion", "vars");
        String at = folder + "/it's, ";
        line.option(
                "-chardev",
                Props.chardev("socket", "c").put("path", at + "a socket/s").put("server", true));
        line.option("-chardev", Props.chardev("null", "n").put("logfile", at + "log/l"));
        line.option("-chardev", Props.chardev("file", "f").put("path", at + "out/f"));
        line.option("-vnc", Props.implied("vnc", "unix:" + at + "screen/s"));
        line.option("-spice", new Props().put("unix", true).put("addr", at + "spice/s"));
        line.option("-audiodev", new Props().put("driver", "wav").put("path", at + "sound/w"));
        line.option("-object", Props.object("memory-backend-file", "m").put("mem-path", at + "memory/m"));
        line.companion(Companion.daemon("a daemon", List.of(), "true", at + "companion/s"));
        line.companion(Companion.file("a file", at + "vars/v", "true"));
        line.option("-chardev", Props.chardev("socket", "x").put("path", at + "peer/s"));
        String script = Printer.script.print(line);
        for (String name : made) {
            assertTrue(script.contains(" " + Quoting.shell(at + name)), name);
        }
        assertFalse(script.contains(" " + Quoting.shell(at + "peer")), "the peer's folder is the peer's");
    }

    @Test
    void noFolderIsMadeForWhatHasNone() {
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("true");
        line.option("-chardev", Props.chardev("file", "f").put("path", "here"));
        line.option("-chardev", Props.chardev("file", "g").put("path", "/dev/null"));
        line.option("-chardev", Props.chardev("file", "h").put("path", "/here"));
        assertFalse(Printer.script.print(line).contains("mkdir"));
    }

    @Test
    void aNewlineInACommandDoesNotEndTheComment() throws Exception {
        CommandLine line = new CommandLine(Dialect.NEWEST);
        line.binary("true");
        line.companion(Companion.of("a\nb", List.of(Companion.command("echo", "x\necho broken out")), List.of()));
        assertEquals("", sh(Printer.shell.print(line)));
    }
}
