package org.virtargv.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;

class UsbPortsTest {
    private static final String MOUSE = "<input type='mouse' bus='usb'/>";

    private static String mouse(String address) {
        return "<input type='mouse' bus='usb'><address type='usb' " + address + "/></input>";
    }

    private static List<String> mice(Completed c) {
        return Completed.ports(c.domain().devices.inputs.stream()
                .filter(i -> i.bus == org.virtargv.domain.Input.Bus.usb)
                .toList());
    }

    @Test
    void firstFreePort() {
        assertEquals(List.of("0:2", "0:1"), mice(Completed.of("pc", MOUSE + mouse("bus='0' port='1'"))));
    }

    @Test
    void aPortWithoutABusIsOfTheFirst() {
        assertEquals(List.of("0:2"), mice(Completed.of("pc", mouse("port='2'"))));
    }

    /** A live libvirt 12.8 was asked about every pair of these. */
    @Test
    void theKindsHaveAnOrderOfTheirOwn() {
        Completed c = Completed.of(
                "q35",
                """
                <controller type='usb' model='qemu-xhci' ports='15'/>
                <redirdev bus='usb' type='pty'/>
                <filesystem type='mount'><driver type='mtp'/><source dir='/srv/share'/><target dir='a'/></filesystem>
                <input type='tablet' bus='usb'/>
                <serial type='pty'><target type='usb-serial'/></serial>
                <controller type='ccid'/>
                <hostdev mode='subsystem' type='usb'><source><address bus='1' device='3'/></source></hostdev>
                <sound model='usb'/>
                <interface type='user'><model type='usb-net'/></interface>
                <disk type='file'><source file='/a'/><target dev='sdx' bus='usb'/></disk>
                <hub type='usb'/>
                """);
        Devices d = c.domain().devices;
        List<Device> order = List.of(
                d.hubs.get(0),
                d.disks.get(0),
                d.interfaces.get(0),
                d.sounds.get(0),
                d.hostdevs.get(0),
                d.controllers.stream()
                        .filter(k -> k.type == Controller.Type.ccid)
                        .findFirst()
                        .orElseThrow(),
                d.serials.get(0),
                d.inputs.get(0),
                d.filesystems.get(0),
                d.redirdevs.get(0));
        assertEquals(
                List.of("0:1", "0:2", "0:3", "0:4", "0:5", "0:6", "0:7", "0:8", "0:9", "0:10"), Completed.ports(order));
    }

    @Test
    void hubsFirstAndThenWhatSitsOnThem() {
        Completed c = Completed.of("pc", MOUSE + "<hub type='usb'/><hub type='usb'/>");
        assertEquals(List.of("0:1", "0:2"), Completed.ports(c.domain().devices.hubs));
        assertEquals(List.of("0:1.1"), mice(c));
    }

    @Test
    void aHubIsAddedWhenPortsRunOut() {
        Completed c = Completed.of("pc", MOUSE.repeat(4));
        assertEquals(List.of("0:1"), Completed.ports(c.domain().devices.hubs));
        assertEquals(List.of("0:2", "0:1.1", "0:1.2", "0:1.3"), mice(c));
    }

    @Test
    void theNextControllerWhenTheFirstIsFull() {
        assertEquals(
                List.of("0:1", "0:2", "1:1"),
                mice(Completed.of(
                        "pc",
                        "<controller type='usb' index='0' model='piix3-uhci'/>"
                                + "<controller type='usb' index='1' model='qemu-xhci'/>" + MOUSE.repeat(3))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usb-address-conflict | bus='0' port='1' | bus='0' port='1'",
                "usb-hub-missing      | bus='0' port='1.2' | bus='0' port='2'",
                "usb-port-missing     | bus='0' port='3' | bus='0' port='2'",
                "usb-no-controller    | bus='1' port='1' | bus='0' port='2'",
                "usb-port-invalid     | bus='0' port='1.1.1.1.1' | bus='0' port='2'",
            })
    void refuses(String id, String one, String other) {
        assertEquals(List.of(id), Completed.of("pc", mouse(one) + mouse(other)).problems());
    }

    @Test
    void noUsbNoDevice() {
        assertEquals(
                List.of("usb-no-controller"),
                Completed.of("pc", "<controller type='usb' model='none'/>" + MOUSE)
                        .problems());
    }
}
