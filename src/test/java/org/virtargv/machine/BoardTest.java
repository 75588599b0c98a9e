package org.virtargv.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardTest {
    @ParameterizedTest
    @CsvSource({
        "x86_64, pc, i440fx",
        "x86_64, pc-i440fx-10.0, i440fx",
        "x86_64, pc-1.3, i440fx",
        "x86_64, pc-0.12, i440fx",
        "i686, q35, q35",
        "x86_64, pc-q35-10.0, q35",
        "x86_64, isapc, isapc",
        "x86_64, microvm, other",
        "x86_64, pcx, other",
        "aarch64, virt, armVirt",
        "armv7l, virt-9.1, armVirt",
        "aarch64, virtual, arm",
        "armv7l, versatilepb, versatile",
        "armv7l, realview-eb, versatile",
        "armv7l, realview-pbx-a9, realview",
        "armv7l, versatileab, realview",
        "armv7l, vexpress-a15, vexpress",
        "aarch64, raspi3b, arm",
        "riscv64, virt, virt",
        "loongarch64, virt, virt",
        "riscv64, spike, other",
        "s390x, s390-ccw-virtio-9.0, s390",
        "ppc64, pseries-9.0, pseries",
        "ppc64le, pseries, pseries",
        "ppc64, powernv9, ppc",
        "ppc, g3beige, ppc",
        "x86_64, virt, other",
        "m68k, q35, other",
        "unknown, q35, other"
    })
    void versionsAreOfTheirFamily(Architecture architecture, String machine, Board board) {
        assertEquals(board, Board.of(architecture, machine));
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64, pc-q35-rhel9.2.0, q35",
        "x86_64, pc-i440fx-rhel7.6.0, i440fx",
        "x86_64, rhel6.6.0, i440fx",
        "x86_64, rhel5.4.0, i440fx",
        "x86_64, pc-i440fx-jammy, i440fx",
        "x86_64, pc-q35-noble-v2, q35",
        "x86_64, ubuntu, i440fx",
        "x86_64, ubuntu-q35, q35",
        "aarch64, virt-rhel9.2.0, armVirt",
        "aarch64, virt-jammy, armVirt",
        "ppc64le, pseries-rhel9.0.0, pseries",
        "s390x, s390-ccw-virtio-rhel9.2.0, s390"
    })
    void machinesOfDistributionsAreOfTheirFamily(Architecture architecture, String machine, Board board) {
        assertEquals(board, Board.of(architecture, machine));
    }
}
