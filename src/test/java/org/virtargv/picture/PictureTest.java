package org.virtargv.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Dialect;
import org.virtargv.argv.Props;
import org.virtargv.convert.Converter;
import org.virtargv.explain.Explanation;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Settings;

class PictureTest {
    private static CommandLine line(Props... devices) {
        CommandLine line = new CommandLine(new Dialect(java.util.Set.of()));
        for (Props p : devices) {
            line.option("-device", p);
        }
        return line;
    }

    private static Props device(String driver, String id, String bus, String addr) {
        return Props.device(driver).put("id", id).put("bus", bus).put("addr", addr);
    }

    private static List<String> rows(CommandLine line) {
        return BusTree.rows(BusTree.of(line)).stream()
                .map(r ->
                        " ".repeat(r.depth()) + r.node().kind() + " " + r.node().name())
                .collect(Collectors.toList());
    }

    private static Picture picture(String devices) {
        String xml = "<domain type='qemu'><name>a</name><uuid>8d0ab7c5-3a3a-4c6f-9c3b-3d3a0c6a8a10</uuid>"
                + "<memory unit='MiB'>64</memory><os><type arch='x86_64' machine='q35'>hvm</type></os>\n<devices>"
                + devices + "</devices></domain>";
        Converter converter = new Converter(
                EmbeddedProfiles.standard(),
                HostFacts.neutral(),
                DeviceFacts.none(),
                new Settings(Settings.Style.shell, false, false));
        Converter.Result result = converter.convert("a.xml", xml.getBytes(StandardCharsets.UTF_8));
        return Picture.of("a.xml", xml, Explanation.of(converter, "a.xml", result), result.line());
    }

    @Test
    void ofNothingNothingIsDrawn() {
        assertEquals(List.of(), BusTree.of(line()));
        assertEquals(List.of(), BlockChains.of(line()));
    }

    @Test
    void aBusBelongsToTheDeviceWhoseIdItBears() {
        assertEquals(
                List.of(
                        "bus pcie.0",
                        " controller pci.1",
                        "  controller usb",
                        "   device tablet",
                        " controller pci.2",
                        "  free free for hot-plug"),
                rows(line(
                        device("pcie-root-port", "pci.2", "pcie.0", "0x2"),
                        device("pcie-root-port", "pci.1", "pcie.0", "0x1"),
                        Props.device("usb-tablet").put("id", "tablet").put("bus", "usb.0"),
                        device("qemu-xhci", "usb", "pci.1", "0x0"))));
    }

    @Test
    void aPortThatIsClosedToHotPlugIsNotFree() {
        assertEquals(
                List.of("bus pcie.0", " controller pci.1"),
                rows(line(device("pcie-root-port", "pci.1", "pcie.0", "0x1").put("hotplug", false))));
    }

    @Test
    void aDeviceOnItsOwnBusDoesNotGoRound() {
        assertEquals(List.of(), BusTree.of(line(device("pcie-root-port", "p", "p", "0x1"))));
    }

    @Test
    void disksGoDownToTheirFiles() {
        String text = TreeText.of(picture("<disk type='file'><driver name='qemu' type='qcow2'/>"
                + "<source file='/a.qcow2'/><backingStore type='file'><format type='raw'/><source file='/b.img'/>"
                + "</backingStore><target dev='vda' bus='virtio'/></disk>"));
        assertTrue(text.contains("  virtio-disk0: qcow2 <- file /a.qcow2 <- file /b.img\n"), text);
    }

    @Test
    void namesStayTextOnThePage() {
        String page =
                HtmlPage.of(picture("<disk type='file'><source file='/a&lt;script>alert(1)&lt;/script>&amp;\"&apos;'/>"
                        + "<target dev='vda' bus='virtio'/></disk>"));
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("/a&lt;script&gt;alert(1)&lt;/script&gt;&amp;"), page);
        assertFalse(page.contains("http://") && page.contains("src="), "nothing is fetched");
    }

    @Test
    void aRefusedDomainShowsItsProblemsBesideTheXml() {
        String page = HtmlPage.of(picture("<sound model='ac97'><audio id='4'/></sound>"));
        assertTrue(page.contains("<a href=\"#L2\">line 2</a>"), page);
        assertTrue(page.contains("audio-missing"), page);
        assertFalse(page.contains("<svg"), page);
    }
}
