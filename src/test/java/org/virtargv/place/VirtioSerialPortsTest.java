package org.virtargv.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtargv.domain.Controller.Type;

class VirtioSerialPortsTest {
    private static String channel(String name, String address) {
        return "<channel type='pty'><target type='virtio' name='" + name + "'/>"
                + (address.isEmpty() ? "" : "<address type='virtio-serial' " + address + "/>") + "</channel>";
    }

    private static List<String> places(Completed c) {
        return c.domain().devices.channels.stream()
                .map(d -> d.address.controller + ":" + d.address.port)
                .toList();
    }

    @Test
    void aControllerAndPortsFromOneOn() {
        Completed c = Completed.of("pc", channel("a", "") + channel("b", "controller='0' bus='0' port='1'"));
        assertEquals(List.of("0:2", "0:1"), places(c));
        assertEquals(List.of("0 null 00:02.0"), c.controllers(Type.virtio_serial));
    }

    @Test
    void anAddressWithoutAPortStaysOnItsController() {
        assertEquals(
                List.of("1:1", "0:1"),
                places(Completed.of("pc", channel("a", "controller='1' bus='0'") + channel("b", ""))));
    }

    @Test
    void anotherControllerWhenTheFirstIsFull() {
        assertEquals(
                List.of("0:1", "1:1"),
                places(Completed.of(
                        "pc",
                        "<controller type='virtio-serial' index='0' ports='2'/>" + channel("a", "")
                                + channel("b", ""))));
    }

    @Test
    void aConsoleWithoutAnAddressIsLeftToQemu() {
        Completed c = Completed.of(
                "pc",
                "<serial type='pty'/><console type='pty'><target type='serial' port='0'/></console>"
                        + "<console type='pty'><target type='virtio' port='1'/></console>");
        assertNull(c.domain().devices.consoles.get(1).address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "0x1", "x"})
    void refusesAPortThatIsNoNumber(String port) {
        assertEquals(
                List.of("virtio-serial-port"),
                Completed.of("pc", channel("a", "controller='0' bus='0' port='" + port + "'"))
                        .problems());
    }

    @Test
    void refusesAPortTwice() {
        String same = "controller='0' bus='0' port='3'";
        assertEquals(
                List.of("virtio-serial-conflict"),
                Completed.of("pc", channel("a", same) + channel("b", same)).problems());
    }
}
