package org.virtargv.family.hostdev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.EmbeddedProfiles;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Converted;
import org.virtargv.family.Converted.With;
import org.virtargv.family.Sample;
import org.virtargv.family.Settings;

class IommufdBackendTest {
    private static final String OF_DOMAIN = "<iommufd enabled='yes'/>";

    private static String pci(int bus, String driver) {
        return "<hostdev type='pci'>" + driver + "<source><address bus='" + bus + "' slot='0' function='0'/></source>"
                + "</hostdev>";
    }

    private static List<String> line(Sample s) {
        return s.options("-object {\"qom-type\":\"iommufd", "-device {\"driver\":\"vfio").stream()
                .map(o -> o.replaceFirst(",\"bus\".*", ""))
                .toList();
    }

    @Test
    void withoutItNothingChanges() {
        assertEquals(
                List.of("-device {\"driver\":\"vfio-pci\",\"host\":\"0000:01:00.0\",\"id\":\"hostdev0\""),
                line(Sample.devices(pci(1, ""))));
    }

    /** Libvirt opens the character device itself, so its line has no address of the host. */
    @Test
    void libvirtHandsDescriptorsOver() {
        assertEquals(
                List.of(
                        "-object {\"qom-type\":\"iommufd\",\"id\":\"iommufd0\"}",
                        "-device {\"driver\":\"vfio-pci\",\"id\":\"hostdev0\",\"iommufd\":\"iommufd0\"",
                        "-device {\"driver\":\"vfio-pci\",\"host\":\"0000:02:00.0\",\"id\":\"hostdev1\""),
                line(Sample.devices(pci(1, "") + pci(2, "<driver iommufd='no'/>"))
                        .with(OF_DOMAIN)));
        assertEquals(
                line(Sample.devices(pci(1, "")).with(OF_DOMAIN)),
                line(Sample.devices(pci(1, "<driver iommufd='yes'/>")).with("<iommufd enabled='no'/>")));
    }

    @Test
    void inALineForAPersonQemuOpensIt() {
        assertEquals(
                List.of(
                        "-object {\"qom-type\":\"iommufd\",\"id\":\"iommufd0\"}",
                        "-device {\"driver\":\"vfio-pci\",\"host\":\"0000:01:00.0\",\"id\":\"hostdev0\",\"iommufd\":"
                                + "\"iommufd0\""),
                line(Sample.devices(pci(1, ""))
                        .with(Settings.Style.shell, false)
                        .with(OF_DOMAIN)));
    }

    @Test
    void whatIsMissingIsNamed() {
        Sample s = Sample.devices(pci(1, "<driver iommufd='yes'/>"));
        assertEquals(List.of("iommufd-unknown"), s.onQemu("qemu-7.2").problems());
        assertEquals(
                List.of("iommufd-unchecked"),
                s.with(Settings.Style.shell, false).problems());
        assertEquals(
                List.of("iommufd-fdgroup"),
                Sample.devices("").with("<iommufd enabled='no' fdgroup='a'/>").problems());
        assertEquals(
                List.of("iommufd-fdgroup-ignored"),
                Sample.devices("")
                        .with("<iommufd enabled='yes' fdgroup='a'/>")
                        .with(Settings.Style.shell, false)
                        .problems());
        String known =
                "{\"address\":\"0000:01:00.0\",\"deviceApi\":\"vfio-pci\",\"display\":\"none\",\"why\":\"asked\"";
        With without = With.nothing().shell().facts(known + "}");
        assertEquals(
                List.of("iommufd-no-character-device"),
                without.devices(pci(1, "<driver iommufd='yes'/>")).refusals());
        Converted with = With.nothing()
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
        assertEquals(List.of("iommufd-mdev"), Sample.devices(mdev).problems());
        assertEquals(
                2, line(Sample.devices(mdev).with(Settings.Style.shell, false)).size());
    }

    @Test
    void anOldLibvirtPassesOverIt() {
        Sample s = Sample.devices(pci(1, "<driver iommufd='yes'/>") + pci(2, ""))
                .with(OF_DOMAIN)
                .libvirt(LibvirtRelease.V11_3);
        assertEquals(List.of("iommufd-unknown-to-libvirt", "iommufd-unknown-to-libvirt"), s.problems());
        assertEquals(2, line(s).size());
    }
}
