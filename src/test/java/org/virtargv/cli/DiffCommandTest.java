package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Streams;
import picocli.CommandLine;

class DiffCommandTest {
    private static final String XML = "<domain type='qemu'><name>g</name>"
            + "<uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid><memory unit='MiB'>64</memory><vcpu>1</vcpu>"
            + "<os><type arch='x86_64' machine='q35'>hvm</type></os><devices>\n"
            + "<interface type='user'><mac address='52:54:00:00:00:01'/><model type='e1000e'/></interface>\n"
            + "</devices></domain>";
    private static final String QEMU = "/usr/bin/qemu-system-x86_64";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int diff(String... args) {
        out.reset();
        err.reset();
        Streams streams = new Streams(InputStream.nullInputStream(), stream(out), stream(err));
        return new CommandLine(new DiffCommand(streams, folder)).execute(args);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String line(String style, String format) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        int status = Main.run(
                new String[] {"convert", "--style", style, "--format", format, "-"},
                new ByteArrayInputStream(XML.getBytes(StandardCharsets.UTF_8)),
                stream(written),
                stream(new ByteArrayOutputStream()));
        assertEquals(Exit.DONE, status);
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatAChangeOfTheDomainDoesIsOneCommand() throws Exception {
        String before = file("a.xml", XML);
        String after = file("b.xml", XML.replace("00:01", "00:02"));
        assertEquals(Exit.REFUSED, diff(before, after));
        assertEquals(
                "--- " + before + "\n+++ " + after + "\n  device net0: e1000e  (<interface>, line 2)"
                        + "\n-   mac=52:54:00:00:00:01\n+   mac=52:54:00:00:00:02\n",
                out.toString(StandardCharsets.UTF_8));
        assertEquals(Exit.DONE, diff(before, before));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    /**
     * A domain and the line it becomes are the same, in whatever format the line is, and in libvirt's style by itself.
     */
    @ParameterizedTest
    @CsvSource({"shell,shell", "shell,nul", "shell,json", "libvirt,shell", "libvirt,json"})
    void aDomainIsItsOwnLine(String style, String format) throws Exception {
        assertEquals(Exit.DONE, diff(file("a.xml", XML), file("a.args", line(style, format))), out::toString);
    }

    /** The user's own arguments are words of the document, and in a line options with their values. */
    @Test
    void theArgumentsOfADocumentAreOptions() throws Exception {
        String xml = XML.replace("<domain ", "<domain xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0' ")
                .replace(
                        "</domain>",
                        "<qemu:commandline><qemu:arg value='-device'/><qemu:arg value='e1000,id=x'/>"
                                + "<qemu:arg value='-full-screen'/><qemu:arg value='-snapshot'/>"
                                + "</qemu:commandline></domain>");
        String words = line("shell", "shell").stripTrailing() + " -device e1000,id=%s -full-screen -snapshot\n";
        assertEquals(Exit.DONE, diff(file("a.xml", xml), file("a.args", String.format(words, "x"))), out::toString);
        assertEquals(Exit.REFUSED, diff(file("a.xml", xml), file("a.args", String.format(words, "y"))));
        String told = out.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("- device x: e1000") && told.contains("+ device y: e1000"), told);
    }

    /** Words that NULs end have no environment, but are seen to be libvirt's. */
    @Test
    void aRunningGuestIsComparedWithItsDomain() throws Exception {
        Path process = Files.createDirectories(folder.resolve("proc/4711"));
        Files.writeString(process.resolve("cmdline"), line("libvirt", "nul").replace("domain--1-", "domain-3-"));
        assertEquals(Exit.DONE, diff(file("a.xml", XML), "pid:4711"), out::toString);
        assertEquals(Exit.REFUSED, diff("pid:4711", file("b.xml", XML.replace("e1000e", "virtio"))));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("device net0: virtio-net-pci"), out::toString);
    }

    @Test
    void aLogIsComparedByItsLastStart() throws Exception {
        String log = "2026-01-02 03:04:05.006+0000: starting up libvirt version: 12.8.0\n" + line("libvirt", "shell")
                + "2026-01-02 04:04:05.006+0000: shutting down, reason=shutdown\n";
        assertEquals(Exit.DONE, diff(file("g.log", log), file("a.xml", XML)), out::toString);
    }

    @Test
    void jsonHasThePlaceOfEverything() throws Exception {
        String before = file("a.xml", XML);
        assertEquals(Exit.REFUSED, diff("--format", "json", before, file("b.args", QEMU + " \\\n-S\n")));
        JsonObject json =
                JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
        assertFalse(json.get("same").getAsBoolean());
        JsonObject nic = json.getAsJsonArray("differences").asList().stream()
                .map(d -> d.getAsJsonObject())
                .filter(d -> d.get("name").getAsString().equals("net0"))
                .findFirst()
                .orElseThrow();
        assertEquals("removed", nic.get("change").getAsString());
        assertEquals("e1000e", nic.get("type").getAsString());
        assertEquals("interface", nic.getAsJsonObject("before").get("element").getAsString());
        assertEquals(2, nic.getAsJsonObject("before").get("line").getAsInt());
        assertTrue(nic.get("after").isJsonNull());
        assertEquals(Exit.DONE, diff("--format", "json", before, before));
        assertTrue(JsonParser.parseString(out.toString(StandardCharsets.UTF_8))
                .getAsJsonObject()
                .get("same")
                .getAsBoolean());
    }

    /** One clear line each, and never a comparison with half of a side. */
    @Test
    void whatCannotBeComparedIsTold() throws Exception {
        String good = file("a.xml", XML);
        assertTold("line-unbalanced-quote", good, file("q.args", QEMU + " -append 'x\n"));
        assertTold("line-not-qemu", good, file("b.args", "/usr/sbin/bhyve -c 2 guest\n"));
        assertTold("line-binary", good, file("bin", "\u007fELF\0\0\1"));
        assertTold("line-empty", good, file("empty", ""));
        assertTold("pid-gone", "pid:1", good);
        assertTold("input-unreadable", good, folder.resolve("absent").toString());
        assertTold("input-unreadable", good, folder.toString());
        assertTold("xml-malformed", good, file("bad.xml", "<domain"));
        assertTold("machine-unknown", good, file("r.xml", XML.replace("q35", "none-such")));
    }

    private void assertTold(String id, String... args) {
        assertEquals(Exit.USAGE, diff(args), err::toString);
        String told = err.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("[" + id + "]\n"), told);
        assertFalse(told.contains("\tat "), told);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void sidesThatCannotBeAreUsage() {
        for (String[] args : new String[][] {{"-", "-"}, {"pid:x", "-"}, {"a"}, {"a", "b", "c"}, {}}) {
            String[] all = new String[args.length + 1];
            all[0] = "diff";
            System.arraycopy(args, 0, all, 1, args.length);
            err.reset();
            assertEquals(Exit.USAGE, Main.run(all, InputStream.nullInputStream(), stream(out), stream(err)));
            assertTrue(err.toString(StandardCharsets.UTF_8).contains("[usage]"), err::toString);
        }
    }
}
