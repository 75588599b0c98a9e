package org.virtargv.family.iommu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.ProfileFile;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.Rules;
import org.virtargv.family.Settings;

/** Arm's IOMMU as a device, with a QEMU that has it: the built-in one with the properties that QEMU 11.1 tells. */
class Smmuv3Test {
    private static final QemuProfile QEMU = qemu();

    private static final String EXPANDER = "<controller type='pci' index='1' model='pcie-expander-bus'><target "
            + "busNr='100'/></controller>\n<controller type='pci' index='2' model='pcie-root-port'/>\n";

    private static QemuProfile qemu() {
        try (InputStream in =
                EmbeddedProfiles.class.getResourceAsStream("/org/virtargv/facts/profiles/qemu-10.0-aarch64.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String before = "\"arm-smmuv3\": [\"bus_num:uint8\", \"primary-bus\", \"stage:str\"]";
            assertTrue(text.contains(before), "the profile's properties of arm-smmuv3");
            return ProfileFile.parse(
                    "smmu",
                    text.replace(
                                    before,
                                    "\"arm-smmuv3\": [\"accel:bool\", \"ats:OnOffAuto\", \"cmdqv:OnOffAuto\", "
                                            + "\"oas:OasMode\", "
                                            + "\"primary-bus\", \"ril:OnOffAuto\", \"smmu_per_bus:bool\", "
                                            + "\"ssidsize:SsidSizeMode\", \"stage:str\"]")
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException | FactsException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is told of the IOMMUs, and their devices. */
    private static List<String> told(String type, LibvirtRelease release, String xml) {
        Settings settings = new Settings(Settings.Style.libvirt, true, false, release, DisplayWishes.parse(null, null));
        Rules.Setting setting = new Rules.Setting(type, "aarch64", "virt", QEMU, HostFacts.neutral(), settings, "");
        return Rules.told(setting, EXPANDER + xml).stream()
                .filter(t -> !t.startsWith("-") || t.contains("smmuv3"))
                .filter(t -> !t.startsWith("without"))
                .toList();
    }

    private static void assertTold(String driver, String... expected) {
        assertEquals(
                Arrays.asList(expected),
                told("kvm", LibvirtRelease.NEWEST, "<iommu model='smmuv3'><driver " + driver + "/></iommu>"));
    }

    @Test
    void oneForEachController() {
        assertTold("pciBus='0'", "-device {\"driver\":\"arm-smmuv3\",\"primary-bus\":\"pcie.0\",\"id\":\"iommu0\"}");
        assertTold("pciBus='1'", "-device {\"driver\":\"arm-smmuv3\",\"primary-bus\":\"pci.1\",\"id\":\"iommu0\"}");
        assertTold("pciBus='9'", "error iommu-bus-missing");
        assertEquals(
                "warning iommu-bus",
                told("kvm", LibvirtRelease.NEWEST, "<iommu model='smmuv3'><driver pciBus='2'/></iommu>")
                        .get(0));
    }

    @Test
    void whatTheHardwareDoes() {
        assertTold(
                "pciBus='1' accel='on' ats='on' ril='off' ssidsize='16' oas='48' cmdqv='on'",
                "-device {\"driver\":\"arm-smmuv3\",\"primary-bus\":\"pci.1\",\"id\":\"iommu0\",\"accel\":true,"
                        + "\"ats\":\"on\",\"ril\":\"off\",\"ssidsize\":\"16\",\"oas\":\"48\",\"cmdqv\":\"on\"}");
        assertTold(
                "pciBus='1' accel='on' ssidsize='-1'",
                "-device {\"driver\":\"arm-smmuv3\",\"primary-bus\":\"pci.1\",\"id\":\"iommu0\",\"accel\":true}");
        assertTold("pciBus='1' accel='off' ats='on'", "error iommu-accel-needed");
        assertEquals(
                "warning iommu-width",
                told(
                                "kvm",
                                LibvirtRelease.NEWEST,
                                "<iommu model='smmuv3'><driver pciBus='1' accel='on' ssidsize='21'/></iommu>")
                        .get(0));
        assertEquals(
                "warning iommu-width",
                told(
                                "kvm",
                                LibvirtRelease.NEWEST,
                                "<iommu model='smmuv3'><driver pciBus='1' accel='on' oas='33'/></iommu>")
                        .get(0));
        assertEquals(
                "warning iommu-accel-emulated",
                told("qemu", LibvirtRelease.NEWEST, "<iommu model='smmuv3'><driver pciBus='1' accel='on'/></iommu>")
                        .get(0));
    }

    /** Without a controller it is the machine's, which has no options. */
    @Test
    void theMachinesOwn() {
        List<String> told = told("kvm", LibvirtRelease.NEWEST, "<iommu model='smmuv3'><driver accel='on'/></iommu>");
        assertEquals("warning iommu-accel-unused", told.get(0));
        assertTrue(told.get(1).startsWith("-machine ") && told.get(1).contains(",iommu=smmuv3,"), told.get(1));
        String two = "<iommu model='smmuv3'/>\n<iommu model='smmuv3'><driver pciBus='1'/></iommu>";
        assertEquals(
                "warning iommu-second", told("kvm", LibvirtRelease.NEWEST, two).get(0));
        String same = "<iommu model='smmuv3'><driver pciBus='1'/></iommu>\n"
                + "<iommu model='smmuv3'><driver pciBus='1'/></iommu>";
        assertEquals(
                "warning iommu-second", told("kvm", LibvirtRelease.NEWEST, same).get(0));
    }

    @Test
    void olderReleasesPassOverIt() {
        List<String> told = told("kvm", LibvirtRelease.V11_9, "<iommu model='smmuv3'><driver pciBus='1'/></iommu>");
        assertEquals("warning libvirt-too-old", told.get(0));
        assertTrue(told.get(1).contains(",iommu=smmuv3,"), told.get(1));
    }
}
