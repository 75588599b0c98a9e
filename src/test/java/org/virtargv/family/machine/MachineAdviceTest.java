package org.virtargv.family.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.facts.qemu.EmbeddedProfiles;

class MachineAdviceTest {
    @ParameterizedTest
    @CsvSource({
        "pc-q35-10.1, pc-q35-10.0",
        "pc-q35-99.0, pc-q35-10.0",
        "pc-q35-2.3, pc-q35-2.4",
        "pc-i440fx-4.0.1, pc-i440fx-4.0",
        "pc-1.2, pc-i440fx-2.4",
        "pc-q35-rhel9.2.0, pc-q35-7.2",
        "pc-q35-7.2+pve0, pc-q35-7.2",
        "pc-i440fx-rhel7.6.0, pc-i440fx-2.12",
        "pc-i440fx-rhel7.0.0, pc-i440fx-2.4",
        "pc-i440fx-focal-hpb, pc-i440fx-4.2",
        "rhel6.3.0, pc-i440fx-2.4",
        "pc-q35-noble-v2, pc-q35-8.2",
        "pc-q35-nobody-knows, pc-q35-10.0"
    })
    void theNearestMachineOfTheSameFamily(String wanted, String nearest) {
        assertEquals(nearest, MachineAdvice.nearest(EmbeddedProfiles.load("qemu-10.0"), wanted));
    }

    @Test
    void otherArchitectures() {
        assertEquals("virt-6.2", MachineAdvice.nearest(EmbeddedProfiles.load("qemu-10.0-aarch64"), "virt-rhel8.6.0"));
        assertEquals("pseries-10.0", MachineAdvice.nearest(EmbeddedProfiles.load("qemu-10.0-ppc64"), "pseries-11.0"));
    }

    @Test
    void nothingOfTheKind() {
        assertNull(MachineAdvice.nearest(EmbeddedProfiles.load("qemu-10.0"), "versatilepb"));
        assertNull(MachineAdvice.nearest(EmbeddedProfiles.load("qemu-10.0"), "virt-9.0"));
    }
}
