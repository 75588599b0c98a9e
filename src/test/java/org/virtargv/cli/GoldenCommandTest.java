package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GoldenCommandTest {
    private static final String DOMAIN =
            "<domain type='qemu'><name>a</name><uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid><memory "
                    + "unit='MiB'>64</memory>"
                    + "<vcpu>%d</vcpu><os><type arch='x86_64' machine='q35'>hvm</type></os></domain>";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private int golden(boolean ci, String... more) {
        bytes.reset();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        String[] args = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(more), java.util.stream.Stream.of(folder.toString()))
                .toArray(String[]::new);
        CommandLine line = new CommandLine(new GoldenCommand(new Streams(InputStream.nullInputStream(), out, out), ci));
        line.setExecutionExceptionHandler((e, l, p) -> {
            out.println(e.getMessage());
            return e instanceof UsageException ? 2 : 70;
        });
        return line.execute(args);
    }

    private String out() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void domain(int vcpus) throws IOException {
        Files.writeString(folder.resolve("a.xml"), String.format(DOMAIN, vcpus));
    }

    @Test
    void anEmptyFolderFails() {
        assertEquals(1, golden(false));
        assertTrue(out().endsWith("0 passed, 1 failed\n"), out());
    }

    @Test
    void aChangeIsShownAndAccepted() throws IOException {
        domain(1);
        assertEquals(0, golden(false, "--update"), out());
        assertEquals(0, golden(false), out());
        assertEquals("1 passed, 0 failed\n", out());
        domain(2);
        assertEquals(1, golden(false));
        assertTrue(out().contains("\n--smp 1,") || out().contains("\n--smp 1"), out());
        assertTrue(out().contains("\n+-smp 2"), out());
        assertTrue(out().contains("virt-argv golden --update " + folder), out());
        assertTrue(out().endsWith("0 passed, 1 failed\n"), out());
    }

    @Test
    void ciNeverWrites() throws IOException {
        domain(1);
        assertEquals(2, golden(true, "--update"));
        assertFalse(Files.exists(folder.resolve("a.args")));
    }

    @Test
    void aFileWithoutItsPartnerFails() throws IOException {
        domain(1);
        assertEquals(1, golden(false));
        assertTrue(out().contains("has neither"), out());
        Files.delete(folder.resolve("a.xml"));
        Files.writeString(folder.resolve("b.args"), "x\n");
        assertEquals(1, golden(false));
        assertTrue(out().contains("b.xml is missing beside b.args"), out());
    }

    @Test
    void aRefusalIsComparedToo() throws IOException {
        Files.writeString(folder.resolve("a.xml"), "<domain type='qemu'/>");
        assertEquals(0, golden(false, "--update"), out());
        assertEquals(
                "a.xml:1:1: error: <domain> needs a <name> [element-missing]\n",
                Files.readString(folder.resolve("a.err")));
        domain(1);
        assertEquals(1, golden(false));
        assertTrue(out().startsWith("a was refused and is converted now\n"), out());
    }

    @Test
    void theFolderHasItsOwnOptions() throws IOException {
        domain(1);
        Files.writeString(folder.resolve("options"), "--style\nlibvirt\n");
        assertEquals(0, golden(false, "--update"), out());
        assertTrue(Files.readString(folder.resolve("a.args")).startsWith("LC_ALL=C \\\n"));
        assertEquals(1, golden(false, "--style", "shell"), "the command line is over them");
        Files.writeString(folder.resolve("options"), "--no-such\n");
        assertEquals(2, golden(false));
    }

    /** What stands in the folder and is no text of ours fails its own case, and the others are compared. */
    @Test
    void aFileThatCannotBeReadIsTheFailureOfItsCase() throws Exception {
        domain(1);
        assertEquals(0, golden(false, "--update"), out());
        Files.createDirectory(folder.resolve("folder.xml"));
        Files.createDirectory(folder.resolve("wanted.args"));
        Files.copy(folder.resolve("a.xml"), folder.resolve("wanted.xml"));
        Files.write(folder.resolve("latin.args"), new byte[] {'-', (byte) 0xe9});
        Files.copy(folder.resolve("a.xml"), folder.resolve("latin.xml"));
        Files.copy(folder.resolve("a.xml"), folder.resolve("facts.xml"));
        Files.createDirectory(folder.resolve("facts.host.json"));
        Files.copy(folder.resolve("a.xml"), folder.resolve("damaged.xml"));
        Files.writeString(folder.resolve("damaged.devices.json"), "{");
        Files.copy(folder.resolve("a.xml"), folder.resolve("new\nline.xml"));
        Files.writeString(folder.resolve("\u001b[31m.xml"), "<\u001b[31m>");
        try (RandomAccessFile huge = new RandomAccessFile(folder.resolve("huge.xml").toFile(), "rw")) {
            huge.setLength(1L << 33);
        }
        assertEquals(
                0, new ProcessBuilder("mkfifo", folder.resolve("pipe.xml").toString()).start().waitFor());
        assertEquals(1, golden(false), out());
        assertTrue(out().endsWith("1 passed, 9 failed\n"), out());
        for (String told : new String[] {
            "folder.xml is a folder",
            "wanted.args is a folder",
            "latin.args is not UTF-8 text",
            "facts.host.json is a folder",
            "damaged.devices.json: ",
            "new\nline.xml has neither",
            "huge.xml is larger than 32 MiB",
            "pipe.xml is a pipe"
        }) {
            assertTrue(out().contains(told), told + " in " + out());
        }
        assertFalse(out().contains("\u001b"), out());
    }

    @Test
    void anUpdateWritesNothingThroughALink() throws IOException {
        domain(1);
        Path outside = Files.writeString(Files.createTempFile("outside", null), "mine");
        Files.createSymbolicLink(folder.resolve("a.args"), outside);
        assertEquals(1, golden(false, "--update"));
        assertTrue(out().contains("a.args was not updated: it is a symbolic link"), out());
        assertEquals("mine", Files.readString(outside));
        Files.delete(outside);
    }

    @Test
    void theFoldersOptionsStartNothing() throws IOException {
        domain(1);
        Path program = Files.writeString(folder.resolve("evil.sh"), "#!/bin/sh\ntouch " + folder.resolve("ran") + "\n");
        assertTrue(program.toFile().setExecutable(true));
        for (String option : new String[] {"--qemu=" + program, "--devices=live", "--host=-", "--devices=/dev/null"}) {
            Files.writeString(folder.resolve("options"), option + "\n");
            assertEquals(2, golden(false), option);
            assertTrue(out().contains(option), out());
        }
        assertFalse(Files.exists(folder.resolve("ran")));
        Files.writeString(folder.resolve("options"), "--qemu=" + program + "\n");
        assertEquals(0, golden(false, "--qemu", "qemu-10.0", "--update"), "the command line is over them");
    }
}
