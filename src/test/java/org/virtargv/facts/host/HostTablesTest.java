package org.virtargv.facts.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtargv.BuildStep;

/** The classes that the build makes of the built-in hosts say what their files say. */
class HostTablesTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void generate() throws Exception {
        Path facts = folder.resolve("facts");
        Files.createDirectories(facts.resolve("profiles"));
        Path hosts = Files.createDirectories(facts.resolve("hosts"));
        for (String name : EmbeddedHosts.names()) {
            Files.writeString(hosts.resolve(name + ".json"), EmbeddedHosts.file(name));
        }
        Path classes = BuildStep.run("FactsTables", folder, BuildStep.place(HostFacts.class), facts.toString());
        try (Stream<Path> made = Files.list(classes.resolve("org/virtargv/facts/host"))) {
            for (Path file : made.toList()) {
                // beside the class that they extend, which is not for others
                MethodHandles.lookup().defineClass(Files.readAllBytes(file));
            }
        }
    }

    @Test
    void aHostIsReadAsItsFileIs() throws Exception {
        for (String name : EmbeddedHosts.names()) {
            BuiltInHost built = BuiltInHost.of(name);
            assertNotNull(built, name);
            assertEquals(HostFacts.parse(EmbeddedHosts.file(name)), HostFacts.parse(built.text()));
        }
    }

    @Test
    void whatTheBuildDidNotMakeIsReadFromItsFile() {
        assertNull(BuiltInHost.of("no-such"));
    }
}
