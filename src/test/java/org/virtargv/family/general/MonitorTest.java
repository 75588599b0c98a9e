package org.virtargv.family.general;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Guest;

class MonitorTest {
    private static final Guest GUEST = Guest.having("");

    @Test
    void theMonitorIsAnObjectWhereQemuAndLibvirtHaveIt() {
        Guest newest = GUEST.qemu(EmbeddedProfiles.load("qemu-11.1"));
        assertEquals(
                List.of("{\"qom-type\":\"monitor-qmp\",\"id\":\"monitor\",\"chardev\":\"charmonitor\"}"),
                newest.options("-object", "monitor-qmp"));
        assertEquals(List.of(), newest.options("-mon"));
        List<String> option = List.of("chardev=charmonitor,id=monitor,mode=control");
        assertEquals(option, newest.libvirt(LibvirtRelease.OLDEST).options("-mon"));
        assertEquals(option, GUEST.options("-mon"), "QEMU 10.0 has no such type");
    }

    @Test
    void theHostSaysWhichLibvirtUnlessTheUserDoes() {
        Guest guest = GUEST.qemu(EmbeddedProfiles.load("qemu-11.1")).host("{\"libvirt\": \"11.3.0\"}");
        assertEquals(1, guest.options("-mon").size());
        assertEquals(0, guest.libvirt(LibvirtRelease.NEWEST).options("-mon").size());
        assertEquals(List.of(), guest.problems());
    }

    /** The host's libvirt does not run that line, so that nothing is refused for being newer. */
    @Test
    void aLineForAPersonIsOfTheNewest() {
        Guest guest = Guest.of("<disk type='file'><source file='/a'/><target dev='nvme0n1' bus='nvme'/>"
                        + "<serial>1</serial></disk>"
                        + "<controller type='nvme' index='0'/>")
                .host("{\"libvirt\": \"11.3.0\"}");
        assertEquals(List.of("nvme-libvirt"), guest.problems());
        assertEquals(List.of(), guest.shell().problems());
        assertEquals(
                List.of("nvme-libvirt"),
                guest.shell().libvirt(LibvirtRelease.OLDEST).problems());
    }

    @Test
    void aReleaseOfTheHostThatIsNotKnownIsTold() {
        Guest guest = GUEST.host("{\"libvirt\": \"9.0.0\"}");
        assertEquals(List.of("libvirt-release"), guest.problems());
        assertEquals(List.of(), guest.shell().problems());
        assertEquals(List.of(), guest.libvirt(LibvirtRelease.OLDEST).problems());
    }
}
