package org.virtargv.family;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.convert.Converter;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Words;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.problem.Problem;

/**
 * What a new guest gets on each board where its document leaves it open, as the oldest and the newest release do it.
 */
class StandardDevicesTest {
    private static Converter.Result normalize(String arch, String machine, String devices, LibvirtRelease release) {
        String document = "<domain type='qemu'><name>g</name><uuid>11111111-2222-3333-4444-555555555555</uuid>"
                + "<memory>65536</memory><os><type arch='" + arch + "' machine='" + machine
                + "'>hvm</type></os><devices>" + devices + "</devices></domain>";
        return new Converter(
                        EmbeddedProfiles.standard(),
                        HostFacts.neutral(),
                        DeviceFacts.none(),
                        new Settings(Settings.Style.libvirt, true, true, release, DisplayWishes.none()))
                .normalize("g.xml", document.getBytes(StandardCharsets.UTF_8));
    }

    private static Domain domain(String arch, String machine, String devices, LibvirtRelease release) {
        Converter.Result r = normalize(arch, machine, devices, release);
        assertEquals("", r.problems().text());
        return r.domain();
    }

    private static List<String> problems(String arch, String machine, String devices) {
        return normalize(arch, machine, devices, LibvirtRelease.NEWEST).problems().sorted().stream()
                .map(Problem::id)
                .toList();
    }

    private static String model(Domain d, Controller.Type type) {
        return d.devices.controllers.stream()
                .filter(c -> c.type == type)
                .map(c -> Words.of(c.model))
                .findFirst()
                .orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64, pc, piix3-uhci, piix3-uhci",
        "x86_64, q35, qemu-xhci, qemu-xhci",
        "aarch64, virt, -, -",
        "armv7l, versatilepb, pci-ohci, qemu-xhci",
        "riscv64, virt, -, -",
        "ppc64, pseries, qemu-xhci, qemu-xhci",
        "s390x, s390-ccw-virtio, -, -",
    })
    void theUsbControllerThatComesUnasked(String arch, String machine, String oldest, String newest) {
        assertEquals(oldest, model(domain(arch, machine, "", LibvirtRelease.OLDEST), Controller.Type.usb));
        assertEquals(newest, model(domain(arch, machine, "", LibvirtRelease.NEWEST), Controller.Type.usb));
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64, q35, piix3-uhci, piix3-uhci",
        "aarch64, virt, qemu-xhci, qemu-xhci",
        "riscv64, virt, piix3-uhci, qemu-xhci",
        "loongarch64, virt, qemu-xhci, qemu-xhci",
    })
    void theUsbControllerWithoutAModel(String arch, String machine, String oldest, String newest) {
        String usb = "<controller type='usb'/>";
        assertEquals(oldest, model(domain(arch, machine, usb, LibvirtRelease.OLDEST), Controller.Type.usb));
        assertEquals(newest, model(domain(arch, machine, usb, LibvirtRelease.NEWEST), Controller.Type.usb));
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64, q35, lsilogic, lsilogic",
        "aarch64, virt, lsilogic, virtio-scsi",
        "armv7l, versatilepb, lsilogic, lsilogic",
        "riscv64, virt, lsilogic, virtio-scsi",
        "loongarch64, virt, virtio-scsi, virtio-scsi",
        "ppc64, pseries, ibmvscsi, ibmvscsi",
        "s390x, s390-ccw-virtio, virtio-scsi, virtio-scsi",
    })
    void theScsiControllerWithoutAModel(String arch, String machine, String oldest, String newest) {
        String scsi = "<controller type='scsi'/>";
        assertEquals(oldest, model(domain(arch, machine, scsi, LibvirtRelease.V11_5), Controller.Type.scsi));
        assertEquals(newest, model(domain(arch, machine, scsi, LibvirtRelease.V11_6), Controller.Type.scsi));
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64, q35, true, true",
        "aarch64, virt, false, false",
        "riscv64, virt, true, false",
        "loongarch64, virt, true, false",
        "ppc64, pseries, true, true",
    })
    void theMemoryBalloon(String arch, String machine, boolean oldest, boolean newest) {
        assertEquals(oldest, domain(arch, machine, "", LibvirtRelease.OLDEST).devices.memballoon != null);
        assertEquals(newest, domain(arch, machine, "", LibvirtRelease.NEWEST).devices.memballoon != null);
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64, q35, cirrus",
        "aarch64, virt, virtio",
        "armv7l, versatilepb, cirrus",
        "riscv64, virt, virtio",
        "ppc64, pseries, vga",
        "s390x, s390-ccw-virtio, virtio",
    })
    void thePictureOfAGuestWithGraphics(String arch, String machine, String type) {
        Domain d = domain(arch, machine, "<graphics type='vnc'/>", LibvirtRelease.NEWEST);
        assertEquals(type, Words.of(d.devices.videos.get(0).model.type));
    }

    @Test
    void boardsWithoutPciTakeNothingOfIt() {
        assertEquals(List.of("pci-none"), problems("aarch64", "raspi3b", "<watchdog model='i6300esb'/>"));
        assertEquals(List.of(), problems("aarch64", "realview-pbx-a9", ""));
        assertEquals(
                "pci-ohci",
                model(domain("aarch64", "realview-pbx-a9", "", LibvirtRelease.OLDEST), Controller.Type.usb));
    }

    @Test
    void aPanicDeviceNeedsAModelWhereTheBoardHasNone() {
        assertEquals(List.of(), problems("aarch64", "virt", "<panic/>"));
        assertEquals(List.of("panic-no-model"), problems("riscv64", "virt", "<panic/>"));
    }
}
