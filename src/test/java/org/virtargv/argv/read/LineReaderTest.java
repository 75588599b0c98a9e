package org.virtargv.argv.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Global;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;
import org.virtargv.argv.Text;
import org.virtargv.argv.print.Spelling;

class LineReaderTest {
    private static final String QEMU = "/usr/bin/qemu-system-x86_64";

    @TempDir
    Path root;

    private static CommandLine read(String text) throws UnreadableLine {
        return LineReader.read("f", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Option option(String words) throws UnreadableLine {
        return read(QEMU + " " + words).options().get(0);
    }

    @Test
    void valuesAreTyped() throws UnreadableLine {
        assertEquals(
                Props.implied("type", "q35").put("usb", "off"),
                option("-machine q35,usb=off").value());
        assertEquals(
                Props.device("e1000").put("mac", "52:54:00:00:00:01").put("x", "a,b"),
                option("-device e1000,mac=52:54:00:00:00:01,x=a,,b").value());
        assertEquals(
                Props.device("x")
                        .put("n", 3)
                        .put("b", true)
                        .put("o", new Props().put("l", List.of(1L)))
                        .putNull("z"),
                option("-device '{\"driver\":\"x\",\"n\":3,\"b\":true,\"o\":{\"l\":[1]},\"z\":null}'")
                        .value());
        assertEquals(
                Props.cpu("host").flag("hv-crash"), option("-cpu host,hv-crash").value());
        assertEquals(new Text("a,b=c"), option("-append a,b=c").value());
        assertEquals(
                new Global("kvm-pit", "lost_tick_policy", "delay"),
                option("-global kvm-pit.lost_tick_policy=delay").value());
        assertEquals(
                new Global("cfi.pflash01", "secure", "on"),
                option("-global driver=cfi.pflash01,property=secure,value=on").value());
    }

    /** Whether a word is a value is for QEMU's options known; a user may have others. */
    @Test
    void valuesAreToldFromOptions() throws UnreadableLine {
        CommandLine line = read(QEMU + " -S -append -v -foo -bar baz --nodefaults --m 1G");
        assertEquals(
                List.of("-S", "-append", "-foo", "-bar", "--nodefaults", "--m"),
                line.options().stream().map(Option::name).toList());
        assertEquals(new Text("-v"), line.options().get(1).value());
        assertEquals(null, line.options().get(2).value());
        assertEquals(new Text("baz"), line.options().get(3).value());
        assertEquals(Props.implied("size", "1G"), line.options().get(5).value());
        assertEquals("f:1:29", read(QEMU + " -S").options().get(0).origin().toString());
    }

    /** The user's own options may be spelled otherwise than those around them. */
    @Test
    void bothSpellingsInOneLineAreKept() throws UnreadableLine {
        String text = QEMU + " -device '{\"driver\":\"a\"}' -device b,c=d";
        assertEquals(List.of(QEMU, "-device", "{\"driver\":\"a\"}", "-device", "b,c=d"), Spelling.words(read(text)));
    }

    @Test
    void theEnvironmentStandsBeforeTheProgram() throws UnreadableLine {
        CommandLine line = read("LC_ALL=C \\\nA='b c' \\\n" + QEMU + " \\\n-S\n");
        assertEquals(Map.of("LC_ALL", "C", "A", "b c"), line.environment());
        assertEquals(QEMU, read("exec env A=b " + QEMU).binary());
    }

    private static final String LOG = "2026-01-02 03:04:05.006+0000: starting up libvirt version: 12.8.0\n"
            + "LC_ALL=C \\\n" + QEMU + " \\\n-name guest=first\n"
            + "2026-01-02 03:05:00.000+0000: Domain id=1 is tainted: host-cpu\n"
            + "char device redirected to /dev/pts/1 (label charserial0)\n"
            + "2026-01-02 04:04:05.006+0000: shutting down, reason=shutdown\n"
            + "2026-01-03 03:04:05.006+0000: starting up libvirt version: 12.8.0\n"
            + "LC_ALL=C \\\n" + QEMU + " \\\n-name guest=second \\\n-append 'a\nb'\n"
            + "it's not a command\n2026-01-03 04:04:05.006+0000: shutting down, reason=shutdown\n";

    @Test
    void theLastStartOfALogCounts() throws UnreadableLine {
        CommandLine line = read(LOG);
        assertEquals(List.of(QEMU, "-name", "guest=second", "-append", "a\nb"), Spelling.words(line));
        assertEquals("f:11:1", line.options().get(0).origin().toString());
    }

    @Test
    void aLogOfAnOldLibvirtHasTheCommandInOneLine() throws UnreadableLine {
        String log = "2013-01-02 03:04:05.006+0000: starting up\nLC_ALL=C PATH=/bin " + QEMU + " -S -m 64\n"
                + "2013-01-02 03:05:05.006+0000: shutting down\n";
        assertEquals(List.of(QEMU, "-S", "-m", "64"), Spelling.words(read(log)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "line-empty; '# nothing'",
                "line-empty; 'A=b'",
                "line-not-qemu; '/usr/sbin/bhyve -c 2'",
                "line-not-qemu; 'qemu-img info x'",
                "line-is-script; '#!/bin/sh'",
                "line-json; '{\"argv\":[1]}'",
                "line-json; '{'",
                "line-log-without-start; '2026-01-02 04:04:05.006+0000: shutting down, reason=failed'"
            })
    void whatIsNoLineIsTold(String id, String text) {
        assertEquals(
                id,
                assertThrows(UnreadableLine.class, () -> read(text)).problem().id());
    }

    @Test
    void aSecondCommandIsToldWithItsPlace() {
        UnreadableLine e = assertThrows(UnreadableLine.class, () -> read(QEMU + " -S\n\n-m 64\n"));
        assertEquals(
                "line-not-one-command f:3:1",
                e.problem().id() + " " + e.problem().location());
    }

    @Test
    void jsonThatQemuCannotReadIsToldWithItsPlace() {
        UnreadableLine e =
                assertThrows(UnreadableLine.class, () -> read(QEMU + " -S \\\n-device '{\"driver\":\"a\",}'\n"));
        assertEquals(
                "line-option-json f:2:9", e.problem().id() + " " + e.problem().location());
    }

    @Test
    void binaryDataIsNoLine() {
        for (byte[] bytes : new byte[][] {{0x7f, 'E', 'L', 'F', 2, 0, 0}, {(byte) 0xff, (byte) 0xfe}, {'a', 0, 'b'}}) {
            assertEquals(
                    "line-binary",
                    assertThrows(UnreadableLine.class, () -> LineReader.read("f", bytes))
                            .problem()
                            .id());
        }
    }

    private void process(int pid, String cmdline) throws Exception {
        Path folder = Files.createDirectories(root.resolve("proc/" + pid));
        Files.writeString(folder.resolve("cmdline"), cmdline);
    }

    @Test
    void aRunningQemuIsReadFromProc() throws Exception {
        process(7, QEMU + "\0-name\0guest=a b\0-append\0\0");
        CommandLine line = RunningQemu.read(root, 7);
        assertEquals(List.of(QEMU, "-name", "guest=a b", "-append", ""), Spelling.words(line));
        assertEquals("pid:7", line.options().get(0).origin().toString());
    }

    @Test
    void aProcessThatIsNoneIsTold() throws Exception {
        process(8, "");
        process(9, "/bin/sleep\0100\0");
        assertEquals("pid-gone", unreadable(6));
        assertEquals("pid-without-line", unreadable(8));
        assertEquals("line-not-qemu", unreadable(9));
        Files.createDirectories(root.resolve("proc/10/cmdline"));
        assertEquals("pid-unreadable", unreadable(10));
    }

    private String unreadable(int pid) {
        return assertThrows(UnreadableLine.class, () -> RunningQemu.read(root, pid))
                .problem()
                .id();
    }
}
