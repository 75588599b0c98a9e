package org.virtargv.facts.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtargv.BuildStep;
import org.virtargv.facts.EmbeddedFile;
import org.virtargv.facts.FactsException;
import org.virtargv.machine.Accelerator;

/** The classes that the build makes of the built-in profiles say what their files say. */
class ProfileTablesTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void generate() throws Exception {
        Path classes = BuildStep.run(
                "FactsTables", folder, BuildStep.place(QemuProfile.class), "src/main/resources/org/virtargv/facts");
        try (Stream<Path> made = Files.list(classes.resolve("org/virtargv/facts/qemu"))) {
            for (Path file : made.toList()) {
                // beside the classes that they extend, which are not for others
                MethodHandles.lookup().defineClass(Files.readAllBytes(file));
            }
        }
    }

    static Stream<String> profiles() {
        return EmbeddedProfiles.names().stream();
    }

    private static QemuProfile built(String name) {
        BuiltInProfile source = BuiltInProfile.of(name);
        assertNotNull(source, name);
        return new QemuProfile(name, source);
    }

    private static QemuProfile file(String name) throws IOException, FactsException {
        return ProfileFile.parse(name, EmbeddedFile.read("profiles/" + name + ".json"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aProfileIsWrittenAsItsFileIs(String name) throws Exception {
        assertEquals(ProfileWriter.write(file(name)), ProfileWriter.write(built(name)));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void oneEntryIsFoundAsAmongAllOfThem(String name) throws Exception {
        QemuProfile wanted = file(name);
        QemuProfile found = built(name);
        for (QemuProfile.Machine m : wanted.machines().values()) {
            assertEquals(wanted.machine(m.name()), found.machine(m.name()));
            assertEquals(wanted.machine(m.alias()), found.machine(m.alias()));
        }
        assertNull(found.machine("no-such"));
        assertFalse(found.machines().isEmpty());
        for (Map.Entry<String, QemuProfile.CpuModel> m :
                wanted.cpuModels(Accelerator.kvm).entrySet()) {
            assertEquals(m.getValue(), found.cpuModels(Accelerator.kvm).get(m.getKey()));
        }
        assertFalse(found.cpuModels(Accelerator.kvm).containsKey("no-such"));
        for (String type : wanted.types()) {
            assertTrue(found.hasType(type), type);
        }
        assertFalse(found.hasType("no-such"));
        assertFalse(found.hasType(null));
        assertEquals(wanted.types().size(), found.types().size());
        assertFalse(found.types().isEmpty());
        assertEquals(wanted.propertyTypes("vfio-pci"), found.propertyTypes("vfio-pci"));
        assertNull(found.propertyTypes("no-such"));
        assertFalse(found.hasOption("no-such"));
        assertFalse(found.schemaHas("no-such"));
    }

    @Test
    void whatTheBuildDidNotMakeIsReadFromItsFile() {
        assertNull(BuiltInProfile.of("no-such"));
    }
}
