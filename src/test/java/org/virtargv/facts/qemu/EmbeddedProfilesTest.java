package org.virtargv.facts.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtargv.argv.Props;
import org.virtargv.facts.FactsException;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Architecture;

class EmbeddedProfilesTest {
    static Stream<String> names() {
        return EmbeddedProfiles.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void holdsWhatAConversionAsks(String name) {
        QemuProfile p = EmbeddedProfiles.load(name);
        assertTrue(
                name.startsWith(
                        "qemu-" + p.version().major() + "." + p.version().minor()),
                name);
        assertNotNull(p.build());
        assertTrue(p.hasType("vfio-pci"));
        assertTrue(p.hasProperty("vfio-pci-nohotplug", "ramfb"));
        assertFalse(p.hasProperty("vfio-pci", "ramfb"));
        assertEquals(name.endsWith("s390x"), p.hasType("virtio-blk-ccw"));
        assertTrue(p.arch() != Architecture.x86_64 || p.hasProperty("vfio-pci", "x-igd-opregion"));
        assertTrue(p.schemaHas("blockdev-add/driver=qcow2"));
        assertTrue(p.schemaHas("object-add/qom-type=memory-backend-memfd"));
        assertFalse(p.cpuModels(Accelerator.tcg).isEmpty());
        assertTrue(p.hasOption("machine", "type"));
    }

    /** A profile of the first format knows no values, and every value would pass. */
    @ParameterizedTest
    @MethodSource("names")
    void knowsValues(String name) {
        Props file = new Props().add("driver", "file").add("filename", "a").add("node-name", "n");
        QemuProfile p = EmbeddedProfiles.load(name);
        assertNull(p.misfit("blockdev-add", file, true));
        Misfit misfit = p.misfit("blockdev-add", file.add("read-only", "perhaps"), true);
        assertNotNull(misfit);
        assertEquals(Misfit.Kind.value, misfit.kind());
        assertEquals("bool", p.propertyTypes("vfio-pci").get("x-no-mmap"));
    }

    /** A built-in profile serves every host, so it must hold nothing of the one where it was made. */
    @ParameterizedTest
    @MethodSource("names")
    void knowsNothingOfAHost(String name) {
        QemuProfile p = EmbeddedProfiles.load(name);
        assertEquals(!name.endsWith("loongarch64"), p.kvm(), "only for LoongArch there is no build of its own");
        assertFalse(p.kvmUsable());
        assertNull(p.sev());
        assertNull(p.sgx());
        for (QemuProfile.Expand e : QemuProfile.Expand.values()) {
            assertNull(p.cpu(Accelerator.kvm, e));
        }
    }

    /** Whoever writes a profile anew gets the same text. */
    @ParameterizedTest
    @MethodSource("names")
    void roundTrips(String name) throws FactsException {
        QemuProfile p = EmbeddedProfiles.load(name);
        String text = ProfileWriter.write(p);
        assertEquals(
                text,
                ProfileWriter.write(ProfileFile.parse(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    @Test
    void theSameQemuIsBuiltInForOtherArchitectures() {
        QemuProfile standard = EmbeddedProfiles.standard();
        assertEquals(
                Architecture.aarch64,
                EmbeddedProfiles.fitting(standard, Architecture.aarch64).arch());
        assertEquals(
                Architecture.aarch64,
                EmbeddedProfiles.fitting(standard, Architecture.armv7l).arch());
        assertEquals(
                Architecture.ppc64,
                EmbeddedProfiles.fitting(standard, Architecture.ppc64le).arch());
        assertEquals(
                Architecture.x86_64,
                EmbeddedProfiles.fitting(EmbeddedProfiles.load("qemu-10.0-s390x"), Architecture.i686)
                        .arch());
        assertSame(standard, EmbeddedProfiles.fitting(standard, Architecture.x86_64));
        assertSame(standard, EmbeddedProfiles.fitting(standard, Architecture.unknown));
        assertSame(standard, EmbeddedProfiles.fitting(standard, Architecture.m68k));
        QemuProfile old = EmbeddedProfiles.load("qemu-7.2");
        assertSame(old, EmbeddedProfiles.fitting(old, Architecture.aarch64), "only one QEMU is built in for others");
    }

    @Test
    void aProfileOfTheUsersIsNeverExchanged() throws FactsException {
        QemuProfile own = SmallQemu.withKvm().profile();
        assertSame(own, EmbeddedProfiles.fitting(own, Architecture.aarch64));
    }

    @Test
    void theStandardOneIsBuiltIn() {
        assertTrue(EmbeddedProfiles.has(EmbeddedProfiles.DEFAULT));
        assertEquals("pc-q35-10.0", EmbeddedProfiles.standard().machine("q35").name());
    }
}
