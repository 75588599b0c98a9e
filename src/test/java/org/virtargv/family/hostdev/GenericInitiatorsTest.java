package org.virtargv.family.hostdev;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;

class GenericInitiatorsTest {
    private static final String INITIATOR = "-object {\"qom-type\":\"acpi-generic-initiator\"";

    private static Guest pci(String acpi) {
        return Guest.of(
                "<hostdev type='pci'><source><address bus='1' slot='0' function='0'/></source>" + acpi + "</hostdev>");
    }

    @Test
    void oneForEachNode() {
        assertEquals(
                List.of(
                        INITIATOR + ",\"id\":\"gi0\",\"pci-dev\":\"hostdev0\",\"node\":0}",
                        INITIATOR + ",\"id\":\"gi1\",\"pci-dev\":\"hostdev0\",\"node\":2}"),
                pci("<acpi nodeset='0-2,^1'/>").lines(INITIATOR));
        assertEquals(List.of(), pci("<acpi/>").lines(INITIATOR));
    }

    @Test
    void whatIsWrongIsTold() {
        assertEquals(List.of("acpi-nodeset-invalid"), pci("<acpi nodeset=''/>").problems());
        assertEquals(
                List.of("acpi-nodeset-unknown"),
                pci("<acpi nodeset='1'/>").onQemu("qemu-7.2").problems());
        assertEquals(
                List.of("acpi-nodeset-elsewhere"),
                Guest.of("<rng model='virtio'><backend model='random'/><acpi nodeset='1'/></rng>")
                        .problems());
    }

    @Test
    void anOldLibvirtPassesOverIt() {
        Guest old = pci("<acpi nodeset='1'/>").libvirt(LibvirtRelease.V11_3);
        assertEquals(List.of("libvirt-too-old"), old.problems());
        assertEquals(List.of(), old.lines(INITIATOR));
    }
}
