package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.cli.terminal.Exit;

class ExplainCommandTest {
    private static final String DOMAIN =
            "<domain type='kvm'><name>desk</name><uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid><memory "
                    + "unit='MiB'>64</memory>"
                    + "<vcpu>1</vcpu><os><type arch='x86_64' machine='q35'>hvm</type></os><devices>\n%s<hostdev "
                    + "type='mdev' model='vfio-pci'><source>"
                    + "<address uuid='5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41'/></source></hostdev></devices></domain>";
    private static final String FACTS =
            "{\"format\":1,\"devices\":[{\"address\":\"5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41\","
                    + "\"deviceApi\":\"vfio-pci\","
                    + "\"type\":\"t\",\"display\":\"dmabuf\",\"why\":\"asked\"}]}";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String facts;
    private String shown;
    private String hidden;

    @BeforeEach
    void write() throws IOException {
        facts = Files.writeString(folder.resolve("gpus.json"), FACTS).toString();
        shown = Files.writeString(
                        folder.resolve("shown.xml"),
                        String.format(DOMAIN, "<graphics type='vnc'/><graphics type='egl-headless'/>"))
                .toString();
        hidden = Files.writeString(folder.resolve("hidden.xml"), String.format(DOMAIN, ""))
                .toString();
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return Main.run(
                args,
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theOptionsOfConvertCount() {
        assertEquals(Exit.DONE, run("explain", "--devices", facts, "--display", "auto", shown));
        assertTrue(
                out().contains("  row 12: the device's display is a dma-buf, and a graphics device renders with "
                        + "OpenGL\n"),
                out());
        assertTrue(out().contains("\"display\":\"on\""), out());
        assertEquals(
                Exit.DONE, run("explain", "--devices", facts, "--display", "auto", "--hotplug", "hostdev0=off", shown));
        assertTrue(out().contains("  row 17: "), out());
    }

    @Test
    void aRefusalIsTheExitStatus() {
        assertEquals(Exit.REFUSED, run("explain", "--devices", facts, "--display", "hostdev0=on", shown, hidden));
        assertTrue(out().contains("[display-needs-graphics]"), out());
    }

    @Test
    void jsonIsAListOfDomains() {
        assertEquals(Exit.DONE, run("explain", "--json", "--devices", facts, shown, hidden));
        assertEquals(2, JsonParser.parseString(out()).getAsJsonArray().size());
    }

    @Test
    void aWishThatCannotBeReadIsAUsageError() {
        assertEquals(Exit.USAGE, run("explain", "--display", "yes", shown));
        assertEquals(Exit.USAGE, run("explain", "--hotplug", "auto", shown));
    }

    @Test
    void aMissingFileIsThatDomainsProblem() {
        assertEquals(
                Exit.REFUSED, run("explain", shown, folder.resolve("none.xml").toString()));
        assertTrue(out().contains("row 1: ") && out().contains("[input-unreadable]"), out());
    }
}
