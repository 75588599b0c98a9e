package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.cli.terminal.Streams;
import picocli.CommandLine;

class GoldenCommandTest extends GoldenFolder {
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
        Files.writeString(folder.resolve("a.xml"), "<domain type='qemu'><os><type>hvm</type></os></domain>");
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
        try (var huge = new RandomAccessFile(folder + "/huge.xml", "rw")) {
            huge.setLength(1L << 33);
        }
        Process fifo = new ProcessBuilder("mkfifo", folder + "/pipe.xml").start();
        assertEquals(0, fifo.waitFor());
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

    private int run(String... args) {
        bytes.reset();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return Main.run(args, InputStream.nullInputStream(), out, out);
    }

    @Test
    void whatIsToldOfAnAcceptedDomainIsComparedToo() throws IOException {
        Files.writeString(folder.resolve("a.xml"), String.format(DOMAIN, 1).replace("<vcpu>", "<nonsense/><vcpu>"));
        update();
        assertTrue(Files.readString(folder.resolve("a.warnings")).contains("<nonsense>"));
        assertEquals(0, golden(false), out());
        domain(1);
        assertEquals(1, golden(false), "the warning is gone");
        assertTrue(out().contains("+++ /dev/null\n") && out().contains("\n-a.xml:1:"), out());
        update();
        assertFalse(Files.exists(folder.resolve("a.warnings")));
        Files.writeString(folder.resolve("b.warnings"), "x\n");
        assertEquals(1, golden(false));
        assertTrue(out().contains("b.xml is missing beside b.warnings"), out());
    }

    @Test
    void oneDocumentIsAccepted() throws IOException {
        domain(1);
        Files.copy(folder.resolve("a.xml"), folder.resolve("b.xml"));
        update();
        domain(2);
        Files.copy(folder.resolve("a.xml"), folder.resolve("b.xml"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(1, golden(false, "--qemu", "qemu-7.2"));
        String command = "virt-argv golden --qemu qemu-7.2 --update " + folder;
        assertTrue(out().contains("to accept: " + command + "/b.xml\n"), out());
        assertTrue(out().contains("to accept all: " + command + "\n"), out());
        assertEquals(2, run("golden", folder.resolve("c.xml").toString()));
        assertEquals(2, run("golden", folder.resolve("options").toString()));
        assertEquals(1, run("golden", folder.resolve("a.args").toString()));
        assertTrue(out().endsWith("0 passed, 1 failed\n"), out());
        CommandLine line = new CommandLine(new GoldenCommand(
                new Streams(InputStream.nullInputStream(), new PrintStream(bytes), new PrintStream(bytes)), false));
        assertEquals(0, line.execute("--update", folder.resolve("b.xml").toString()), out());
        assertEquals(1, golden(false));
        assertTrue(out().endsWith("1 passed, 1 failed\n") && out().contains("a.xml\n"), out());
        assertEquals(0, run("golden", folder.resolve("b.xml").toString()), out());
        assertEquals(0, run("golden", "--quiet", folder.resolve("b.xml").toString()), out());
        assertEquals("", out());
    }

    @Test
    void aDocumentHasItsOwnSettings() throws IOException {
        domain(1);
        Files.copy(folder.resolve("a.xml"), folder.resolve("b.xml"));
        Files.writeString(
                folder.resolve("virt-argv.conf"),
                """
                # of all
                --qemu qemu-7.2
                [b*.xml]
                --style=libvirt
                --host   facts here.json
                """);
        Files.writeString(folder.resolve("facts here.json"), "{\"format\": 1}");
        update();
        assertTrue(Files.readString(folder.resolve("a.args")).startsWith("/usr/bin/"));
        assertTrue(Files.readString(folder.resolve("b.args")).startsWith("LC_ALL=C"));
        assertEquals(0, golden(false), out());
        assertEquals(0, run("golden", folder.resolve("b.xml").toString()), out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[none.xml]|:1: no document of the folder matches [none.xml]",
                "[a.xml|:1: '[a.xml' is not a section for documents",
                "[]|is not a section for documents",
                "[../a.xml]|is not a section for documents",
                "[a{.xml]|is not a section for documents",
                "--nonsense|:1: there is no option '--nonsense'",
                "[a.xml];--style pretty|:1: 'pretty' is not a STYLE that --style takes",
                "@/etc/passwd|:1: '@/etc/passwd' is not an option; write it as on the command line",
                "--host nowhere.json|is not a file"
            })
    void settingsThatCannotBeUsedAreAUsageError(String text, String told) throws IOException {
        domain(1);
        Files.writeString(folder.resolve("virt-argv.conf"), text.replace(';', '\n') + "\n");
        assertEquals(2, golden(false), out());
        assertTrue(out().contains("virt-argv.conf") && out().contains(told), out());
    }

    @Test
    void oneFileHoldsTheSettings() throws IOException {
        domain(1);
        Files.writeString(folder.resolve("options"), "--strict\n");
        Files.writeString(folder.resolve("virt-argv.conf"), "--strict\n");
        assertEquals(2, golden(false));
        assertTrue(out().contains("both contain settings"), out());
    }

    @Test
    void checkTakesTheSettingsOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("a.xml"), String.format(DOMAIN, 1).replace("<vcpu>", "<nonsense/><vcpu>"));
        assertEquals(0, run("check", folder.resolve("a.xml").toString()), out());
        Files.writeString(folder.resolve("virt-argv.conf"), "[a.xml]\n--strict\n[other.xml]\n--style libvirt\n");
        assertEquals(1, run("check", folder.resolve("a.xml").toString()), out());
        Files.writeString(folder.resolve("virt-argv.conf"), "--devices live\n");
        assertEquals(2, run("check", folder.resolve("a.xml").toString()), out());
        Files.delete(folder.resolve("virt-argv.conf"));
        Files.writeString(folder.resolve("a.devices.json"), "{");
        assertEquals(1, run("check", folder.resolve("a.xml").toString()), out());
        assertTrue(out().contains("a.xml: error: a.devices.json: ") && out().contains("[facts-unreadable]"), out());
    }
}
