package org.virtargv.family.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Guest;

class HypervTest {
    private static Guest hyperv(String attributes, String features) {
        return Guest.having("<features><hyperv" + attributes + ">" + features + "</hyperv></features>");
    }

    @ParameterizedTest
    @CsvSource({
        "<stimer state='on'/>, hyperv-needs hyperv-needs",
        "<tlbflush state='on'/>, hyperv-needs",
        "<ipi state='on'/>, hyperv-needs",
        "<evmcs state='on'/>, hyperv-needs",
        "<vpindex state='on'/><ipi state='on'/>, ''",
        "<vpindex state='on'/><tlbflush state='on'><direct state='on'/></tlbflush>, hyperv-needs",
        "<vapic state='on'/><evmcs state='on'/>, ''",
        "<ipi state='off'/>, ''",
    })
    void whatNeedsAnotherIsRefusedSince11_9(String features, String problems) {
        Guest guest = hyperv("", features).qemu(EmbeddedProfiles.load("qemu-11.1"));
        assertEquals(problems, String.join(" ", guest.problems()));
        assertEquals(List.of(), guest.libvirt(LibvirtRelease.V11_8).problems());
        assertEquals(List.of(), hyperv(" mode='passthrough'", features).problems());
    }

    @Test
    void spinlocksWithoutANumberNeverTell() {
        assertEquals(
                "qemu64,hv-spinlocks=0xffffffff",
                hyperv("", "<spinlocks state='on'/>").option("-cpu"));
        assertEquals(
                List.of("hyperv-spinlocks"),
                hyperv("", "<spinlocks state='on' retries='4294967296'/>").problems());
    }

    @Test
    void passthroughIsAllThereIsToSay() {
        assertEquals(
                "qemu64,hv-passthrough=on",
                hyperv(" mode='passthrough'", "<relaxed state='on'/>").option("-cpu"));
    }

    @Test
    void theHostsModelNeedsAQemuThatWasAskedWithKvm() {
        Guest guest = hyperv(" mode='host-model'", "");
        assertEquals(List.of("hyperv-host-model-unknown"), guest.problems());
        assertEquals("qemu64,hv-passthrough=on", guest.shell().option("-cpu"));
        assertEquals(List.of("hyperv-host-model-unknown"), guest.shell().problems());
        assertEquals(
                List.of("hyperv-host-model-unknown", "libvirt-lacks"),
                guest.libvirt(LibvirtRelease.V11_8).problems());
    }

    @Test
    void whatTheDocumentSaysIsCompleteBeforeTheHostsModelIsAdded() {
        assertEquals(
                List.of("hyperv-host-model-unknown", "hyperv-needs", "hyperv-needs"),
                hyperv(" mode='host-model'", "<stimer state='on'/>").problems());
    }
}
