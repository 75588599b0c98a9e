package org.virtargv.family.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.virtargv.convert.Converter;
import org.virtargv.domain.Controller;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;

class NvmeControllersTest {
    private static final String DISK = "<disk type='file'><source file='/a'/><target dev='nvme0n1'/>%s</disk>";
    private static final String WITH_SERIAL = DISK.formatted("<serial>one</serial>");

    private static String serial(Converter.Result result) {
        assertFalse(result.refused(), result.problems().text());
        return result.domain().devices.controllers.stream()
                .filter(c -> c.type == Controller.Type.nvme)
                .findFirst()
                .orElseThrow()
                .serial;
    }

    @Test
    void theSerialNumberIsTheControllersOrElseADisks() {
        assertEquals("one", serial(Guest.of(WITH_SERIAL).convert()));
        String controller = "<controller type='nvme' index='0'><serial>two</serial></controller>";
        assertEquals("two", serial(Guest.of(DISK.formatted("") + controller).convert()));
    }

    @Test
    void olderReleasesOfLibvirtHaveNone() {
        for (LibvirtRelease release : new LibvirtRelease[] {LibvirtRelease.V11_4, LibvirtRelease.V11_5}) {
            Converter.Result result = Guest.of(WITH_SERIAL).libvirt(release).convert();
            assertEquals(
                    release == LibvirtRelease.V11_4,
                    result.refused(),
                    release + ": " + result.problems().text());
            assertEquals(result.refused(), result.problems().text().contains("[nvme-libvirt]"));
        }
    }

    @Test
    void aQemuWithoutNamespacesIsTold() {
        Converter.Result result = Guest.of(WITH_SERIAL).lacking("nvme-ns").convert();
        assertTrue(
                result.problems().text().contains("[nvme-unavailable]"),
                result.problems().text());
    }

    @Test
    void theSerialNumberOfAnotherControllerIsNotDroppedInSilence() {
        Converter.Result result = Guest.of("<controller type='sata' index='0'><serial>x</serial></controller>")
                .convert();
        assertFalse(result.refused(), result.problems().text());
        assertTrue(
                result.problems().text().contains("[controller-serial]"),
                result.problems().text());
    }
}
