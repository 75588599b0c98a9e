package org.virtargv.family.iommu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings.Style;

class IommusTest {
    private static Guest iommu(String devices) {
        return Guest.of(devices).with("<features><acpi/></features>");
    }

    @Test
    void nothingWithoutOne() {
        assertEquals(List.of(), iommu("").lines("-device {\"driver\":\"intel-iommu\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intel  | aw_bits='48' iotlb='on' | "
                        + "{\"driver\":\"intel-iommu\",\"id\":\"iommu0\",\"device-iotlb\":true,"
                        + "\"aw-bits\":48}",
                "virtio | aw_bits='48'            | {\"driver\":\"virtio-iommu\",\"id\":\"iommu0\",\"aw-bits\":48,"
                        + "\"bus\":\"pcie.0\",\"addr\":\"0x2\"}",
                "amd    | xtsup='on' iotlb='on' | {\"driver\":\"amd-iommu\",\"pci-id\":\"iommu0\","
                        + "\"xtsup\":true,\"device-iotlb\":true}",
            })
    void theAttributesOfEachModel(String model, String attributes, String device) {
        assertEquals(
                List.of("-device " + device),
                iommu("<iommu model='" + model + "'><driver " + attributes + "/></iommu>")
                        .onQemu("qemu-11.1")
                        .lines("-device " + device.substring(0, device.indexOf(','))));
    }

    @Test
    void amdsSitsOnTheBus() {
        assertEquals(
                List.of("-device {\"driver\":\"AMDVI-PCI\",\"id\":\"iommu0\",\"bus\":\"pcie.0\",\"addr\":\"0x2\"}"),
                iommu("<iommu model='amd'/>").onQemu("qemu-11.1").lines("-device {\"driver\":\"AMDVI-PCI\""));
        assertEquals(
                List.of("libvirt-lacks"),
                iommu("<iommu model='amd'/>")
                        .onQemu("qemu-11.1")
                        .libvirt(LibvirtRelease.V11_4)
                        .problems());
        assertEquals(
                List.of("iommu-amd-unknown"),
                iommu("<iommu model='amd'/>").onQemu("qemu-10.0").problems());
    }

    @Test
    void theGranule() {
        String virtio = "<iommu model='virtio'><driver><granule %s/></driver></iommu>";
        assertTrue(iommu(String.format(virtio, "mode='host'"))
                .lines("-device {\"driver\":\"virtio-iommu\"")
                .get(0)
                .contains("\"granule\":\"host\""));
        assertTrue(iommu(String.format(virtio, "size='65536' unit='b'"))
                .lines("-device {\"driver\":\"virtio-iommu\"")
                .get(0)
                .contains("\"granule\":\"64k\""));
        assertEquals(
                List.of("iommu-granule"),
                iommu(String.format(virtio, "size='5'")).problems());
        assertEquals(
                List.of("iommu-granule"),
                iommu(String.format(virtio, "size='4' unit='ell'")).problems());
    }

    @ParameterizedTest
    @CsvSource({
        "amd, eim='on'",
        "amd, caching_mode='on'",
        "virtio, intremap='on'",
        "intel, xtsup='on'",
        "intel, passthrough='on'",
    })
    void whatIsOfAnotherModelIsRefused(String model, String attribute) {
        assertEquals(
                List.of("iommu-driver"),
                iommu("<iommu model='" + model + "'><driver " + attribute + "/></iommu>")
                        .onQemu("qemu-11.1")
                        .problems()
                        .stream()
                        .filter(id -> !id.equals("iommu-intremap") && !id.equals("iommu-eim"))
                        .toList());
    }

    @Test
    void aSecondOneIsLibvirtsToWriteAndQemusToReject() {
        Guest two = iommu("<iommu model='virtio'/><iommu model='virtio'/>");
        assertEquals(List.of("iommu-second"), two.problems());
        assertEquals(List.of("libvirt-lacks"), two.libvirt(LibvirtRelease.V11_9).problems());
    }

    @Test
    void theyStandBehindTheControllersThatTheyCanName() {
        List<String> newest = iommu("<iommu model='intel'/>").options("-device");
        assertTrue(newest.get(newest.size() - 1).contains("intel-iommu"), newest::toString);
        assertTrue(iommu("<iommu model='intel'/>")
                .libvirt(LibvirtRelease.V11_9)
                .options("-device")
                .get(0)
                .contains("intel-iommu"));
    }

    @Test
    void manyProcessorsGoWithEachModelSince12_2() {
        String vcpus = "<vcpu>256</vcpu><cpu mode='maximum'/><features><acpi/></features>";
        Guest amd = Guest.having(vcpus).devices("<iommu model='amd'/>").qemu(EmbeddedProfiles.load("qemu-11.1"));
        assertEquals(List.of(), amd.problems());
        assertEquals(
                List.of("iommu-eim-needed"), amd.libvirt(LibvirtRelease.V12_1).problems());
        assertEquals(List.of("iommu-eim-needed"), Guest.having(vcpus).problems(), "an old guest must have one already");
        Guest fresh = Guest.of("<iommu model='amd'/>")
                .with(vcpus)
                .onQemu("qemu-11.1")
                .style(Style.libvirt, true)
                .kvm();
        assertTrue(fresh.options("-machine").get(0).contains("kernel_irqchip=split"));
        assertEquals(
                List.of("-device {\"driver\":\"amd-iommu\",\"pci-id\":\"iommu0\",\"intremap\":\"on\",\"xtsup\":true}"),
                fresh.lines("-device {\"driver\":\"amd-iommu\""));
    }

    @Test
    void anEmulatedGuestHasTheExtendedModeFromQemu9On() {
        Guest guest = Guest.of("<iommu model='intel'><driver intremap='on' eim='on'/></iommu>")
                .with("<features><acpi/><ioapic driver='qemu'/></features>");
        assertEquals(List.of("iommu-eim-emulated"), guest.onQemu("qemu-7.2").problems());
        assertEquals(List.of(), guest.onQemu("qemu-10.0").problems());
        assertEquals(List.of(), guest.kvm().onQemu("qemu-7.2").problems());
    }
}
