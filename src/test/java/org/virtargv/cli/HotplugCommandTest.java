package org.virtargv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotplugCommandTest {
    @TempDir
    Path folder;

    private final Cli cli = new Cli();
    private String domain;

    @BeforeEach
    void write() throws IOException {
        domain = file("domain.xml", Cli.domain("<memory>65536</memory>"));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void theCommandsAreTheOutput() throws IOException {
        String device = file("device.xml", "<rng model='virtio'><backend model='builtin'/></rng>");
        assertEquals(0, cli.run("hotplug", domain, device), cli.err());
        assertEquals(
                2, cli.out().lines().filter(l -> l.startsWith("{\"execute\":")).count(), cli.out());
    }

    @Test
    void aRefusalWritesNothing() throws IOException {
        String device = file("device.xml", "<video><model type='qxl'/></video>");
        assertEquals(1, cli.run("hotplug", "--brief", domain, device));
        assertEquals("", cli.out());
        assertTrue(cli.err().contains("device.xml:1:1: error: "), cli.err());
    }

    @Test
    void filesThatCannotBeReadAreToldOfTogether() {
        String none = folder.resolve("none.xml").toString();
        String nor = folder.resolve("nor.xml").toString();
        assertEquals(1, cli.run("hotplug", none, nor));
        assertTrue(cli.err().contains("none.xml: error: "), cli.err());
        assertTrue(cli.err().contains("nor.xml: error: "), cli.err());
    }

    @Test
    void aDomainAloneIsWrongUsage() {
        assertEquals(2, cli.run("hotplug", domain));
        assertTrue(cli.err().endsWith("[usage]\n"), cli.err());
    }
}
