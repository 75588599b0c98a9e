package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a user calls it: exit status, streams, files. */
class MainTest {
    private static final String DOMAIN =
            "<domain type='qemu'><name>%s</name><uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid><memory "
                    + "unit='MiB'>64</memory>"
                    + "<vcpu>1</vcpu><os><type arch='x86_64' machine='q35'>hvm</type></os></domain>";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path good;
    private Path bad;

    @BeforeEach
    void write() throws IOException {
        good = Files.writeString(folder.resolve("good.xml"), String.format(DOMAIN, "good"));
        bad = Files.writeString(folder.resolve("bad.xml"), "<domain>");
    }

    private int run(String... args) {
        return run(new byte[0], args);
    }

    private int run(byte[] in, String... args) {
        out.reset();
        err.reset();
        return Main.run(
                args,
                new ByteArrayInputStream(in),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> files(Path dir) throws IOException {
        try (Stream<Path> all = Files.list(dir)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aReleaseThatIsNotKnownIsAUsageError() {
        assertEquals(0, run("convert", "--libvirt", "11.3", good.toString()), err());
        assertEquals(0, run("convert", "--libvirt", "12.8.0", good.toString()), err());
        assertEquals(2, run("convert", "--libvirt", "9.0", good.toString()));
        assertTrue(err().contains("--libvirt 9.0 is not a known release; the known ones are 11.3 to 12.8"), err());
    }

    @Test
    void aLineGoesToStandardOutputAndNothingElse() {
        assertEquals(0, run("convert", good.toString()), err());
        assertTrue(out().startsWith("/usr/bin/qemu-system-x86_64 \\\n-name guest=good"), out());
    }

    @Test
    void aRefusalSaysItsPlaceAndLeavesStandardOutputEmpty() {
        assertEquals(1, run("convert", bad.toString()));
        assertEquals("", out());
        assertTrue(err().startsWith(bad + ":1:"), err());
        assertFalse(err().contains("\tat "), err());
    }

    @Test
    void standardInputIsADash() {
        assertEquals(0, run(String.format(DOMAIN, "piped").getBytes(StandardCharsets.UTF_8), "convert", "-"), err());
        assertTrue(out().contains("guest=piped"));
    }

    @Test
    void jsonHoldsTheEnvironmentBesideTheWords() {
        assertEquals(0, run("convert", "--style", "libvirt", "--format", "json", good.toString()), err());
        JsonObject json = JsonParser.parseString(out()).getAsJsonObject();
        assertEquals("C", json.getAsJsonObject("environment").get("LC_ALL").getAsString());
        assertEquals(
                "/usr/bin/qemu-system-x86_64",
                json.getAsJsonArray("argv").get(0).getAsString());
    }

    @Test
    void nulEndsEveryWord() {
        assertEquals(0, run("convert", "--format", "nul", good.toString()), err());
        assertTrue(out().startsWith("/usr/bin/qemu-system-x86_64\0-name\0guest=good,debug-threads=on\0"), out());
        assertTrue(out().endsWith("\0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quo'te", "dou\"ble", "com,ma", "$(reboot)", "`id`", "-dash", "caf\u00e9", "a b"})
    void anyNameComesThroughAShell(String name) throws Exception {
        String xml = String.format(DOMAIN, name.replace("&", "&amp;").replace("<", "&lt;"));
        assertEquals(0, run(xml.getBytes(StandardCharsets.UTF_8), "convert", "-"), err());
        String line = out().replaceFirst("^\\S+", "printf '%s\\\\0'");
        Process sh = new ProcessBuilder("/bin/sh", "-c", line).start();
        String words = new String(sh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(words.startsWith("-name\0guest=" + name.replace(",", ",,") + ",debug-threads=on\0"), words);
    }

    @Test
    void aFolderGetsALineOrItsMessagesForEachInput() throws IOException {
        Path dir = folder.resolve("out/deep");
        assertEquals(
                1,
                run(
                        "convert",
                        "--output-dir",
                        dir.toString(),
                        bad.toString(),
                        good.toString(),
                        folder.resolve("none.xml").toString()));
        assertEquals(List.of("bad.err", "good.args", "none.err"), files(dir));
        assertTrue(Files.readString(dir.resolve("none.err")).contains("[input-unreadable]"));
        Files.writeString(bad, String.format(DOMAIN, "mended"));
        assertEquals(0, run("convert", "--output-dir", dir.toString(), bad.toString()), err());
        assertEquals(
                List.of("bad.args", "good.args", "none.err"),
                files(dir),
                "the messages of an earlier run are taken away");
    }

    @Test
    void aRunOverManyEndsWithASummary() throws IOException {
        String dir = folder.resolve("out").toString();
        assertEquals(1, run("convert", "--output-dir", dir, bad.toString(), good.toString()));
        assertEquals(
                "virt-argv: 2 documents: 1 converted, 1 refused; 1 error, 0 warnings; see the .err files in " + dir
                        + "\n",
                err());
        assertEquals(1, run("convert", "--quiet", "--output-dir", dir, bad.toString(), good.toString()));
        assertEquals("", err());
    }

    @Test
    void aMessageShowsItsLineUnlessItShallBeBrief() {
        assertEquals(1, run("convert", bad.toString()));
        assertTrue(err().contains("\n    1 | <domain>\n      | "), err());
        assertEquals(1, run("convert", "--brief", bad.toString()));
        assertEquals(1, err().lines().count(), err());
    }

    @Test
    void theOrderOfInputsDoesNotMatter() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.xml"), String.format(DOMAIN, "other").replace("q35", "pc"));
        assertEquals(
                0,
                run("convert", "--output-dir", folder.resolve("a").toString(), good.toString(), other.toString()),
                err());
        assertEquals(
                0,
                run("convert", "--output-dir", folder.resolve("b").toString(), other.toString(), good.toString()),
                err());
        for (String name : List.of("good.args", "other.args")) {
            assertEquals(
                    Files.readString(folder.resolve("a").resolve(name)),
                    Files.readString(folder.resolve("b").resolve(name)));
        }
    }

    @Test
    void twoInputsForOneFileAreAUsageError() throws IOException {
        Path same =
                Files.copy(good, Files.createDirectory(folder.resolve("sub")).resolve("good.xml"));
        assertEquals(
                2, run("convert", "--output-dir", folder.resolve("o").toString(), good.toString(), same.toString()));
        assertTrue(err().contains("would write the same file"), err());
    }

    @Test
    void usageErrorsAreTwo() {
        assertEquals(2, run());
        assertEquals(2, run("convert"));
        assertEquals(2, run("convert", "--no-such", good.toString()));
        assertEquals(2, run("convert", "--style", "pretty", good.toString()));
        assertEquals(2, run("convert", good.toString(), bad.toString()));
        assertEquals(2, run("convrt", good.toString()));
        assertEquals(2, run("convert", "--host", folder.resolve("none").toString(), good.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "nonsense", "{\"format\": 99}", "{\"paths\": 3}", "{\"format\":"})
    void aHostFactsFileThatCannotBeUsedIsOneMessage(String text) throws IOException {
        Path facts = Files.writeString(folder.resolve("host.json"), text);
        assertEquals(2, run("convert", "--host", facts.toString(), good.toString()));
        assertEquals(1, err().lines().count(), err());
        assertTrue(err().contains(facts.toString()), err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "nonsense",
                "{\"execute\":\"query-version\"}",
                "{\"execute\":\"query-version\"}\n{\"return\":"
            })
    void aProfileThatCannotBeUsedIsOneMessage(String text) throws IOException {
        Path profile = Files.writeString(folder.resolve("qemu.replies"), text);
        assertEquals(2, run("convert", "--qemu", profile.toString(), good.toString()));
        assertEquals(1, err().lines().count(), err());
        assertTrue(err().contains(profile.toString()), err());
    }

    @Test
    void foldersDevicesAndMissingFilesAreNoDomains() {
        for (String input : List.of(
                folder.toString(),
                "/dev/null",
                "/dev/zero",
                folder.resolve("none.xml").toString(),
                "a\0b")) {
            assertEquals(1, run("convert", input), input);
            assertEquals(1, err().lines().count(), err());
            assertTrue(err().contains("[input-unreadable]"), err());
        }
    }

    @Test
    void fiftyMegabytesAreRefusedUnread() throws IOException {
        Path big = folder.resolve("big.xml");
        Files.write(big, new byte[50 << 20]);
        assertEquals(1, run("convert", big.toString()));
        assertTrue(err().contains("is larger than 32 MiB [input-unreadable]"), err());
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("line.args");
        Files.writeString(file, "before");
        assertEquals(1, run("convert", "-o", file.toString(), bad.toString()));
        assertEquals("before", Files.readString(file));
        assertEquals(0, run("convert", "-o", file.toString(), good.toString()), err());
        assertTrue(Files.readString(file).contains("guest=good"));
        assertEquals(1, run("convert", "-o", folder.resolve("no/such/line.args").toString(), good.toString()));
        assertTrue(err().contains("there is no such folder"), err());
        assertEquals(1, run("convert", "-o", folder.toString(), good.toString()));
        assertTrue(err().contains("it is a folder"), err());
        assertEquals(List.of("bad.xml", "good.xml", "line.args"), files(folder), "nothing half-written stays");
    }

    @Test
    void aFullDeviceIsTold() throws IOException {
        if (Files.exists(Path.of("/dev/full"))) {
            assertEquals(1, run("convert", "-o", "/dev/full", good.toString()));
            assertTrue(err().contains("[output-failed]"), err());
        }
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        err.reset();
        assertEquals(
                1,
                Main.run(
                        new String[] {"convert", good.toString()},
                        InputStream.nullInputStream(),
                        new PrintStream(full),
                        new PrintStream(err, true, StandardCharsets.UTF_8)));
        assertTrue(err().contains("the output could not be written [output-failed]"), err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert", "check", "golden", "normalize", "probe", "explain"})
    void everyCommandHasHelp(String command) {
        assertEquals(0, run(command, "--help"));
        assertTrue(out().startsWith("Usage: virt-argv " + command), out());
    }

    @Test
    void helpNamesEveryCommand() {
        assertEquals(0, run("--help"));
        assertTrue(out().contains("convert") && out().contains("probe") && out().contains("golden"), out());
    }

    @Test
    void helpAndVersionAreWordsToo() {
        assertEquals(0, run("help", "convert"));
        assertTrue(out().startsWith("Usage: virt-argv convert"), out());
        assertEquals(0, run("help"));
        assertTrue(out().startsWith("Usage: virt-argv ["), out());
        assertEquals(0, run("version"));
        assertTrue(out().startsWith("virt-argv "), out());
    }

    @Test
    void anOutputNeverReplacesWhatTheRunReads() throws IOException {
        String before = Files.readString(good);
        for (String command : new String[] {"convert", "normalize", "explain"}) {
            assertEquals(2, run(command, "-o", good.toString(), good.toString()), command);
            assertTrue(err().contains("would be overwritten"), err());
        }
        assertEquals(2, run("convert", "--host", good.toString(), "-o", good.toString(), bad.toString()));
        assertEquals(before, Files.readString(good));
    }
}
