package org.virtargv.family.hostdev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings;

class IommufdBackendTest {
    private static final String OF_DOMAIN = "<iommufd enabled='yes'/>";

    private static String pci(int bus, String driver) {
        return "<hostdev type='pci'>" + driver + "<source><address bus='" + bus + "' slot='0' function='0'/></source>"
                + "</hostdev>";
    }

    private static List<String> line(Guest s) {
        return s.lines("-object {\"qom-type\":\"iommufd", "-device {\"driver\":\"vfio").stream()
                .map(o -> o.replaceFirst(",\"bus\".*", ""))
                .toList();
    }

    @Test
    void withoutItNothingChanges() {
        assertEquals(
                List.of("-device {\"driver\":\"vfio-pci\",\"host\":\"0000:01:00.0\",\"id\":\"hostdev0\""),
                line(Guest.of(pci(1, ""))));
    }

    /** Libvirt opens the character device itself, so its line has no address of the host. */
    @Test
    void libvirtHandsDescriptorsOver() {
        assertEquals(
                List.of(
                        "-object {\"qom-type\":\"iommufd\",\"id\":\"iommufd0\"}",
                        "-device {\"driver\":\"vfio-pci\",\"id\":\"hostdev0\",\"iommufd\":\"iommufd0\"",
                        "-device {\"driver\":\"vfio-pci\",\"host\":\"0000:02:00.0\",\"id\":\"hostdev1\""),
                line(Guest.of(pci(1, "") + pci(2, "<driver iommufd='no'/>")).with(OF_DOMAIN)));
        assertEquals(
                line(Guest.of(pci(1, "")).with(OF_DOMAIN)),
                line(Guest.of(pci(1, "<driver iommufd='yes'/>")).with("<iommufd enabled='no'/>")));
    }

    @Test
    void inALineForAPersonQemuOpensIt() {
        assertEquals(
                List.of(
                        "-object {\"qom-type\":\"iommufd\",\"id\":\"iommufd0\"}",
                        "-device {\"driver\":\"vfio-pci\",\"host\":\"0000:01:00.0\",\"id\":\"hostdev0\",\"iommufd\":"
                                + "\"iommufd0\""),
                line(Guest.of(pci(1, "")).style(Settings.Style.shell, false).with(OF_DOMAIN)));
    }

    @Test
    void whatIsMissingIsNamed() {
        Guest s = Guest.of(pci(1, "<driver iommufd='yes'/>"));
        assertEquals(List.of("iommufd-unknown"), s.onQemu("qemu-7.2").problems());
        assertEquals(
                List.of("iommufd-unchecked"),
                s.style(Settings.Style.shell, false).problems());
        assertEquals(
                List.of("iommufd-fdgroup"),
                Guest.of("").with("<iommufd enabled='no' fdgroup='a'/>").problems());
        assertEquals(
                List.of("iommufd-fdgroup-ignored"),
                Guest.of("")
                        .with("<iommufd enabled='yes' fdgroup='a'/>")
                        .style(Settings.Style.shell, false)
                        .problems());
        String known =
                "{\"address\":\"0000:01:00.0\",\"deviceApi\":\"vfio-pci\",\"display\":\"none\",\"why\":\"asked\"";
        Guest without = Guest.ofKvm("").shell().facts(known + "}");
        assertEquals(
                List.of("iommufd-no-character-device"),
                without.devices(pci(1, "<driver iommufd='yes'/>")).refusals());
        Guest with = Guest.ofKvm("")
                .shell()
                .facts(known + ",\"characterDevice\":\"/dev/vfio/devices/vfio0\"}")
                .devices(pci(1, "<driver iommufd='yes'/>"));
        assertEquals("", with.messages());
        assertTrue(EmbeddedProfiles.standard().hasType("iommufd"));
    }

    /** Libvirt does it for PCI functions alone; QEMU does not care. */
    @Test
    void mediatedDevicesInALineForAPersonAlone() {
        String mdev = "<hostdev type='mdev' model='vfio-pci'><driver iommufd='yes'/><source><address "
                + "uuid='5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41'/></source></hostdev>";
        assertEquals(List.of("iommufd-mdev"), Guest.of(mdev).problems());
        assertEquals(2, line(Guest.of(mdev).style(Settings.Style.shell, false)).size());
    }

    @Test
    void anOldLibvirtPassesOverIt() {
        Guest s = Guest.of(pci(1, "<driver iommufd='yes'/>") + pci(2, ""))
                .with(OF_DOMAIN)
                .libvirt(LibvirtRelease.V11_3);
        assertEquals(List.of("iommufd-unknown-to-libvirt", "iommufd-unknown-to-libvirt"), s.problems());
        assertEquals(2, line(s).size());
    }
}
