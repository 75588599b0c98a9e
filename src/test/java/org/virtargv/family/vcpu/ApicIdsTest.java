package org.virtargv.family.vcpu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.domain.Cpu;
import org.virtargv.family.Guest;

/** What QEMU 7.2, 10.0 and 11.1 start with, as they were asked for each model that they have. */
class ApicIdsTest {
    @Test
    void coresThatAreNoPowerOfTwoLeaveNumbersOut() {
        assertEquals(300, ApicIds.of(null, 300));
        Cpu.Topology t = new Cpu.Topology();
        t.sockets = 70;
        t.dies = 1;
        t.cores = 3;
        t.threads = 1;
        assertEquals(69 * 4 + 2, ApicIds.of(t, 209));
        t.threads = 2;
        assertEquals(1, ApicIds.of(t, 1));
        assertEquals(2 * 2 + 1, ApicIds.of(t, 5));
        assertEquals(8, ApicIds.of(t, 6));
        t.dies = 3;
        assertEquals(32 + 8, ApicIds.of(t, 18 + 6), "a socket of 3 dies of 3 cores has 32 numbers");
    }

    private static boolean told(String qemu, String beside) {
        return Guest.of("")
                .with(beside + "<features><acpi/></features>")
                .onQemu(qemu)
                .problems()
                .contains("vcpu-x2apic");
    }

    private static final String EXACT = "<cpu mode='custom' match='exact'><model>";

    @ParameterizedTest
    @CsvSource(
            value = {
                "qemu64, true",
                "Nehalem, true",
                "EPYC, true",
                "EPYC-Milan, true",
                "EPYC-Turin-v2, true",
                "Opteron_G5, true",
                "SandyBridge, false",
                "Skylake-Client, false",
                "Cascadelake-Server-noTSX, false",
                "Cascadelake-Server-v5, false",
                "YongFeng, false"
            })
    void theModelDecides(String model, boolean told) {
        assertEquals(told, told("qemu-11.1", "<vcpu>300</vcpu>" + EXACT + model + "</model></cpu>"), model);
    }

    @Test
    void aFeatureGoesBeforeTheModel() {
        String many = "<vcpu>300</vcpu>";
        String qemu = "qemu-10.0";
        assertEquals(true, told(qemu, many));
        assertEquals(false, told(qemu, many + "<cpu mode='maximum'/>"));
        String on = "</model><feature policy='require' name='x2apic'/></cpu>";
        assertEquals(false, told(qemu, many + EXACT + "qemu64" + on));
        assertEquals(true, told(qemu, many + EXACT + "Skylake-Client" + on.replace("require", "disable")));
        assertEquals(true, told(qemu, many + "<cpu mode='maximum'><feature policy='disable' name='x2apic'/></cpu>"));
    }

    @Test
    void fewProcessorsOfOddCoresHaveHighNumbers() {
        String odd = "<cpu><topology sockets='70' cores='3' threads='1'/></cpu>";
        assertEquals(true, told("qemu-10.0", "<vcpu>210</vcpu>" + odd));
        assertEquals(false, told("qemu-10.0", "<vcpu current='150'>210</vcpu>" + odd));
        assertEquals(true, told("qemu-7.2", "<vcpu current='150'>210</vcpu>" + odd));
        assertEquals(false, told("qemu-7.2", "<vcpu>255</vcpu>"));
        assertEquals(false, told("qemu-10.0", "<vcpu>255</vcpu>"));
    }

    @Test
    void theOldEmulationKnowsNoneAtAll() {
        assertEquals(true, told("qemu-7.2", "<vcpu>280</vcpu><cpu mode='maximum'/>"));
        Guest kvm = Guest.of("")
                .with("<vcpu>280</vcpu><features><acpi/></features>")
                .onQemu("qemu-7.2")
                .kvm();
        assertEquals(
                List.of(), kvm.problems().stream().filter("vcpu-x2apic"::equals).toList());
    }
}
