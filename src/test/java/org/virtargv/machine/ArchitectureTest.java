package org.virtargv.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.domain.Domain;

class ArchitectureTest {
    @ParameterizedTest
    @CsvSource({"i386, i686", "arm, armv7l", "aarch64, aarch64", "hppa, parisc", "or1k, or32", "ppc64, ppc64"})
    void targetsOfQemuHaveNamesOfTheirOwn(String target, Architecture architecture) {
        assertEquals(architecture, Architecture.ofTarget(target));
        assertEquals(target, architecture.target());
    }

    @Test
    void everyArchitectureIsFoundByItsName() {
        for (Architecture a : Architecture.values()) {
            assertEquals(a, Architecture.of(a.name()));
        }
        assertEquals(Architecture.unknown, Architecture.of((String) null));
        assertEquals(Architecture.unknown, Architecture.of("amd64"));
        assertEquals(Architecture.unknown, Architecture.of(new Domain()));
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64, i686, true",
        "i686, x86_64, false",
        "aarch64, armv7l, true",
        "aarch64, armv6l, true",
        "armv7l, aarch64, false",
        "ppc64, ppc64le, true",
        "ppc64, ppc, true",
        "ppc, ppc64, false",
        "s390x, s390x, true",
        "unknown, unknown, false",
        "x86_64, unknown, false"
    })
    void the64BitOnesRunThe32BitGuestsOfTheirKind(Architecture qemu, Architecture guest, boolean runs) {
        assertEquals(runs, qemu.runs(guest));
    }

    @Test
    void kinds() {
        assertTrue(Architecture.i686.isX86());
        assertFalse(Architecture.itanium.isX86());
        assertTrue(Architecture.armv6l.isArm());
        assertTrue(Architecture.ppc64le.isPpc64());
        assertFalse(Architecture.ppc.isPpc64());
        assertTrue(Architecture.riscv32.isRiscv());
        assertTrue(Architecture.mips64el.isMips());
        assertTrue(Architecture.sparc.isSparc());
    }
}
