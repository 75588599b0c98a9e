package org.virtargv.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.domain.Controller.Type;

class PciPassTest {
    private static final String CARD =
            "<interface type='user'><mac address='52:54:00:00:00:01'/><model type='%s'/>%s</interface>";

    private static final String EXPRESS = "<controller type='pci' model='pcie-root'/>";

    private static String card(String model) {
        return CARD.formatted(model, "");
    }

    private static String card(String model, String address) {
        return CARD.formatted(model, "<address type='pci' " + address + "/>");
    }

    private static String cards(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "<interface type='user'><mac address='52:54:00:00:01:%02x'/><model type='e1000'/></interface>"
                                .formatted(i))
                .collect(Collectors.joining());
    }

    @Test
    void pcDevicesFollowTheChipset() {
        Completed c = Completed.of("pc", card("virtio") + "<sound model='ich6'/><memballoon model='virtio'/>");
        assertEquals(List.of("0 piix3-uhci 00:01.2"), c.controllers(Type.usb));
        assertEquals("00:02.0", Completed.pci(c.domain().devices.interfaces.get(0)));
        assertEquals("00:03.0", Completed.pci(c.domain().devices.sounds.get(0)));
        assertEquals("00:04.0", Completed.pci(c.domain().devices.memballoon));
    }

    @Test
    void primaryVideoStandsFirst() {
        Completed c = Completed.of(
                "pc", card("virtio") + "<video><model type='vga'/></video><video><model type='qxl'/></video>");
        assertEquals(List.of("00:02.0", "00:04.0"), Completed.pci(c.domain().devices.videos));
        assertEquals("00:03.0", Completed.pci(c.domain().devices.interfaces.get(0)));
    }

    @Test
    void expressDevicesGetAPortEachAndOneToSpare() {
        Completed c = Completed.of("q35", card("virtio") + card("e1000e"));
        assertEquals(
                List.of(
                        "pcie-root-port 00:01.0*",
                        "pcie-root-port 00:01.1",
                        "pcie-root-port 00:01.2",
                        "pcie-root-port 00:01.3"),
                c.bridges());
        assertEquals(List.of("01:00.0", "02:00.0"), Completed.pci(c.domain().devices.interfaces));
        assertEquals(List.of("0 qemu-xhci 03:00.0"), c.controllers(Type.usb));
        assertEquals(List.of("0 null 00:1f.2"), c.controllers(Type.sata));
    }

    @Test
    void noSpareWhereTheUserChosePorts() {
        Completed c = Completed.of(
                "q35",
                EXPRESS + "<controller type='pci' model='pcie-root-port'/><controller type='usb' model='none'/>"
                        + card("virtio"));
        assertEquals(List.of("pcie-root-port 00:01.0"), c.bridges());
    }

    @Test
    void noSpareWhereNothingNeedsAPort() {
        assertEquals(
                List.of(),
                Completed.of("q35", "<controller type='usb' model='none'/>").bridges());
    }

    @Test
    void conventionalDevicesOnExpressGetABridge() {
        Completed c = Completed.of("q35", "<controller type='usb' model='none'/>" + card("rtl8139") + card("e1000"));
        assertEquals(
                List.of("pcie-root-port 00:01.0*", "pcie-to-pci-bridge 01:00.0", "pcie-root-port 00:01.1"),
                c.bridges());
        assertEquals(List.of("02:01.0", "02:02.0"), Completed.pci(c.domain().devices.interfaces));
    }

    @Test
    void aDmiBridgeTakesNoDeviceThatComesAndGoes() {
        Completed c = Completed.of(
                "q35",
                EXPRESS + "<controller type='pci' model='dmi-to-pci-bridge'/><controller type='usb' model='none'/>"
                        + card("rtl8139"));
        assertEquals(List.of("dmi-to-pci-bridge 00:1e.0", "pci-bridge 01:00.0"), c.bridges());
        assertEquals("02:01.0", Completed.pci(c.domain().devices.interfaces.get(0)));
    }

    @Test
    void aFullBusGetsABridgeAndASlotForIt() {
        // 31 slots, one of them the chipset's; the 30 that are left hold the cards or, one more, the bridge
        Completed full = Completed.of("pc", cards(29));
        assertEquals(List.of(), full.bridges());
        assertEquals(
                List.of("pci-bridge 00:02.0"), Completed.of("pc", cards(30)).bridges());
        Completed more = Completed.of("pc", cards(31));
        assertEquals("01:02.0", Completed.pci(more.domain().devices.interfaces.get(30)));
    }

    @Test
    void theUsersPlacesComeFirst() {
        Completed c = Completed.of(
                "pc", card("virtio") + card("virtio", "slot='0x02'") + card("virtio", "slot='0x04' function='0x1'"));
        assertEquals(List.of("00:03.0", "00:02.0", "00:04.1"), Completed.pci(c.domain().devices.interfaces));
    }

    @Test
    void aBusThatDoesNotExistIsMade() {
        Completed c = Completed.of("pc", card("virtio", "bus='0x02' slot='0x05'"));
        assertEquals(List.of("pci-bridge 00:02.0", "pci-bridge 00:03.0"), c.bridges());
    }

    @Test
    void aSlotOfAConventionalBusThatDoesNotExistIsMade() {
        Completed c = Completed.of(
                "q35", "<controller type='usb' model='none'/>" + card("rtl8139", "bus='0x03' slot='0x04'"));
        assertEquals(
                List.of("pcie-root-port 00:01.0*", "pcie-to-pci-bridge 01:00.0", "pci-bridge 02:01.0"),
                c.bridges().subList(0, 3));
        assertEquals("03:04.0", Completed.pci(c.domain().devices.interfaces.get(0)));
    }

    @Test
    void aBridgeBehindItselfIsRefused() {
        assertEquals(
                List.of("pci-circle", "pci-circle"),
                Completed.of(
                                "pc",
                                "<controller type='pci' index='1' model='pci-bridge'>"
                                        + "<address type='pci' bus='0x02' slot='0x01'/></controller><controller "
                                        + "type='pci' index='2' model='pci-bridge'>"
                                        + "<address type='pci' bus='0x01' slot='0x01'/></controller>")
                        .problems());
    }

    @Test
    void anEmptyAddressAsksForOne() {
        assertEquals(
                "00:02.0",
                Completed.pci(Completed.of("pc", card("virtio", ""))
                        .domain()
                        .devices
                        .interfaces
                        .get(0)));
    }

    @Test
    void functionZeroIsMarkedWhereOthersAre() {
        Completed c = Completed.of("pc", card("virtio", "slot='0x05'") + card("virtio", "slot='0x05' function='0x1'"));
        assertEquals(List.of("00:05.0*", "00:05.1"), Completed.pci(c.domain().devices.interfaces));
    }

    @Test
    void ich9PartsShareASlot() {
        String parts =
                "<controller type='usb' model='ich9-uhci1'/><controller type='usb' model='ich9-uhci2'/><controller "
                        + "type='usb' model='ich9-ehci1'/>";
        assertEquals(
                List.of("0 ich9-ehci1 00:1d.7", "0 ich9-uhci1 00:1d.0*", "0 ich9-uhci2 00:1d.1"),
                Completed.of("q35", parts).controllers(Type.usb));
        assertEquals(
                List.of("0 ich9-ehci1 00:02.7", "0 ich9-uhci1 00:02.0*", "0 ich9-uhci2 00:02.1"),
                Completed.of("pc", parts).controllers(Type.usb));
    }

    @Test
    void portsAreNumberedByTheirPlace() {
        Completed c = Completed.of(
                "q35",
                "<controller type='pci' index='1' model='pcie-root-port'><address type='pci' slot='0x03' "
                        + "function='0x2'/></controller>");
        var port = c.domain().devices.controllers.stream()
                .filter(x -> x.type == Type.pci && x.index == 1)
                .findFirst()
                .orElseThrow();
        assertEquals(0x1a, port.target.port);
        assertEquals(1, port.target.chassis);
    }

    @Test
    void expandersCountDownFromTheLastBus() {
        Completed c = Completed.of(
                "pc",
                "<controller type='pci' model='pci-root'/><controller type='pci' model='pci-expander-bus'/>"
                        + "<controller type='pci' model='pci-expander-bus'/>");
        assertEquals(
                List.of(254, 252),
                c.domain().devices.controllers.stream()
                        .filter(x -> x.target != null)
                        .map(x -> x.target.busNr)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pc  | pci-address-conflict | slot='0x05' | slot='0x05'",
                "pc  | pci-slot-invalid     | bus='0x01' slot='0x00' | slot='0x03'",
                "pc  | pci-chipset          | slot='0x01' function='0x1' | slot='0x03'",
                "q35 | pci-chipset          | slot='0x1f' function='0x3' | bus='0x00' slot='0x03'",
                "pc  | address-range        | slot='0x20' | slot='0x03'",
                "pc  | address-range        | slot='0x02' function='8' | slot='0x03'",
                "pc  | address-range        | bus='0x100' | slot='0x03'",
            })
    void refuses(String machine, String id, String one, String other) {
        List<String> problems = Completed.of(machine, card("virtio", one) + card("virtio", other))
                .problems();
        assertTrue(problems.contains(id), problems.toString());
    }

    @Test
    void refusesABridgeWhereItCannotBePluggedIn() {
        assertEquals(
                List.of("pci-wrong-bus"),
                Completed.of(
                                "q35",
                                "<controller type='pci' index='1' model='pcie-root-port'/>"
                                        + "<controller type='pci' index='2' model='dmi-to-pci-bridge'><address "
                                        + "type='pci' bus='0x01'/></controller>")
                        .problems());
    }
}
