package org.virtargv.family.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;

class CpuOptionTest {
    private static String cpu(String elements) {
        return Guest.having(elements).option("-cpu");
    }

    private static String kvm(String elements) {
        return Guest.having(elements).kvm().option("-cpu");
    }

    @Test
    void aDomainThatNamesNoModelGetsQemusDefaultWrittenDown() {
        assertEquals("qemu64", cpu(""));
        assertEquals(
                "qemu64",
                Guest.having("<cpu><topology sockets='1' cores='1' threads='1'/></cpu>")
                        .domain()
                        .cpu
                        .model
                        .name);
    }

    @Test
    void featuresHaveQemusNames() {
        assertEquals(
                "Haswell,pclmulqdq=on,ds-cpl=on,lahf-lm=on,aes=off",
                cpu("<cpu><model>Haswell</model><feature name='pclmuldq'/><feature policy='force' name='ds_cpl'/>"
                        + "<feature policy='require' name='lahf_lm'/><feature policy='forbid' name='aes'/></cpu>"));
    }

    @Test
    void whatQemuDoesNotKnowIsLeftOutWithAWarning() {
        Guest g = Guest.having("<cpu><model>Haswell</model><feature name='osxsave'/></cpu>");
        assertEquals("Haswell", g.option("-cpu"));
        assertEquals(List.of("cpu-feature-unknown"), g.problems());
    }

    @Test
    void whatAModelHasNoMoreIsOff() {
        assertEquals("Skylake-Client,mpx=off", cpu("<cpu><model>Skylake-Client</model></cpu>"));
        assertEquals("Skylake-Client,mpx=on", cpu("<cpu><model>Skylake-Client</model><feature name='mpx'/></cpu>"));
    }

    @Test
    void theHostsOwn() {
        assertEquals(
                "host,migratable=on,aes=off",
                kvm("<cpu mode='host-passthrough'><feature policy='disable' name='aes'/></cpu>"));
        assertEquals(
                "host,migratable=off,host-phys-bits=on,host-phys-bits-limit=40",
                kvm("<cpu mode='host-passthrough' migratable='off'><maxphysaddr mode='passthrough' "
                        + "limit='40'/></cpu>"));
        assertEquals("max,phys-bits=44", cpu("<cpu mode='maximum'><maxphysaddr mode='emulate' bits='44'/></cpu>"));
    }

    @Test
    void whatTheTopologyDecidesIsLeftToQemu() {
        Guest g = Guest.having("<cpu><model>Haswell</model><feature name='ht'/><feature policy='disable' "
                + "name='cmp_legacy'/><feature name='abm'/></cpu>");
        assertEquals("Haswell,abm=on", g.option("-cpu"));
        assertEquals(List.of("cpu-feature-topology", "cpu-feature-topology"), g.problems());
        assertEquals(
                "Haswell,ht=on,cmp-legacy=off,abm=on",
                g.libvirt(LibvirtRelease.V11_9).option("-cpu"));
        assertEquals("Haswell,abm=on", g.libvirt(LibvirtRelease.V11_10).option("-cpu"));
    }

    @Test
    void theDefaultOf32BitGuestsGoesByTheEmulator() {
        assertEquals("qemu32", i686("qemu-system-i386"));
        assertEquals("qemu64", i686("qemu-system-x86_64"));
        assertEquals("qemu64", i686("qemu-kvm"));
        assertEquals("qemu64", i686("my-qemu"), "that of the profile");
    }

    private static String i686(String emulator) {
        return Guest.having("")
                .devices("<emulator>/usr/bin/" + emulator + "</emulator>")
                .option("-cpu");
    }

    @Test
    void caches() {
        assertEquals(
                "host,migratable=on,l3-cache=on,host-cache-info=off",
                kvm("<cpu mode='host-passthrough'><cache level='3' mode='emulate'/></cpu>"));
        assertEquals("Haswell,l3-cache=off", cpu("<cpu><model>Haswell</model><cache mode='disable'/></cpu>"));
    }

    @Test
    void timersAndHypervisorsInTheirOrder() {
        assertEquals(
                "qemu64,kvmclock=off,hv-time=on,tsc-frequency=1000,kvm-pv-eoi=on,kvm-pv-unhalt=off,hv-relaxed=on,"
                        + "hv-spinlocks=0x1fff,kvm=off,pmu=off",
                kvm("<features><apic eoi='on'/><hyperv><relaxed state='on'/><vapic state='off'/><spinlocks "
                        + "state='on' retries='8191'/></hyperv>"
                        + "<kvm><hidden state='on'/><pv-ipi state='on'/></kvm><pvspinlock state='off'/><pmu "
                        + "state='off'/></features>"
                        + "<clock offset='utc'><timer name='kvmclock' present='no'/><timer "
                        + "name='hypervclock' present='yes'/>"
                        + "<timer name='tsc' frequency='1000'/></clock>"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(
                List.of("cpu-passthrough-emulated"),
                Guest.having("<cpu mode='host-passthrough'/>").problems());
        assertEquals(
                List.of("cpu-model-unknown"),
                Guest.having("<cpu><model>Nonesuch</model></cpu>").problems());
        assertEquals(
                List.of("cpu-cache-level"),
                Guest.having("<cpu><model>Haswell</model><cache level='2' mode='emulate'/></cpu>")
                        .problems());
        assertEquals(
                List.of("cpu-cache-passthrough"),
                Guest.having("<cpu><model>Haswell</model><cache mode='passthrough'/></cpu>")
                        .problems());
        assertEquals(
                List.of("maxphysaddr-bits"),
                Guest.having("<cpu mode='host-passthrough'><maxphysaddr mode='passthrough' bits='40'/></cpu>")
                        .kvm()
                        .problems());
        assertEquals(
                List.of("cpu-feature-twice"),
                Guest.having("<cpu><model>Haswell</model><feature name='aes'/><feature name='aes'/></cpu>")
                        .problems());
        assertEquals(
                List.of("cpu-features-without-model"),
                Guest.having("<cpu><feature name='aes'/></cpu>").problems());
        assertEquals(
                List.of("hyperv-spinlocks"),
                Guest.having("<features><hyperv><spinlocks state='on' retries='5'/></hyperv></features>")
                        .problems());
        assertEquals(
                List.of("hyperv-synic"),
                Guest.having("<features><hyperv><synic state='on'/></hyperv></features>")
                        .kvm()
                        .problems());
        assertEquals(
                List.of("cpu-host-unknown"),
                Guest.having("<cpu mode='host-model'/>").kvm().problems());
    }

    @Test
    void aPersonsLineForAnUnknownProcessorHasWhatComesNearest() {
        Guest unknown = Guest.having("<cpu mode='host-model'><feature policy='disable' name='aes'/></cpu>")
                .shell()
                .kvm();
        assertEquals("host,aes=off", unknown.option("-cpu"));
        assertEquals(List.of("cpu-host-approximated"), unknown.problems());
    }

    @Test
    void theHostFactsMayTellTheHostsModel() {
        String facts = "{\"cpu\":{\"model\":60,\"hostModel\":{\"name\":\"Haswell\",\"features\":{\"ds_cpl\":true,"
                + "\"rtm\":false}}}}";
        assertEquals(
                "Haswell,ds-cpl=on,rtm=off,aes=off",
                Guest.having("<cpu mode='host-model'><feature policy='disable' name='aes'/></cpu>")
                        .kvm()
                        .host(facts)
                        .option("-cpu"));
        assertEquals(
                "Nehalem,avx=on,rtm=off,ss=off",
                Guest.having("<cpu><model>Nehalem</model><feature policy='optional' name='avx'/>"
                                + "<feature policy='optional' name='rtm'/><feature policy='optional' name='ss'/></cpu>")
                        .kvm()
                        .host(facts)
                        .option("-cpu"));
    }
}
