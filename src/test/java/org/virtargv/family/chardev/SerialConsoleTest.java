package org.virtargv.family.chardev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.ChardevSource;
import org.virtargv.domain.Devices;
import org.virtargv.family.Guest;

class SerialConsoleTest {
    private static List<String> lines(String devices) {
        return Guest.of(devices)
                .lines(
                        "-chardev pty",
                        "-chardev null",
                        "-device {\"driver\":\"isa-serial",
                        "-device {\"driver\":\"virtconsole");
    }

    private static final List<String> ONE_LINE = List.of(
            "-chardev pty,id=charserial0",
            "-device {\"driver\":\"isa-serial\",\"chardev\":\"charserial0\",\"id\":\"serial0\",\"index\":0}");

    @Test
    void nothingGivesNothing() {
        assertEquals(List.of(), lines(""));
    }

    @Test
    void serialAndConsoleAreOneDeviceWhicheverIsWritten() {
        assertEquals(ONE_LINE, lines("<serial type='pty'/>"));
        assertEquals(ONE_LINE, lines("<console type='pty'/>"));
        assertEquals(ONE_LINE, lines("<serial type='pty'/><console type='pty'/>"));
    }

    @Test
    void theConsoleTakesTheSourceOfTheSerialLine() {
        Devices d = Guest.of("<serial type='null'/><console type='pty'/>").domain().devices;
        assertEquals(ChardevSource.Type.null_, d.consoles.get(0).type);
        assertEquals(Chardev.Target.Type.serial, d.consoles.get(0).target.type);
        assertEquals("serial0", d.consoles.get(0).id());
    }

    @Test
    void aConsoleOfItsOwnStandsBehindTheSerialLines() {
        List<String> out = lines("<serial type='pty'/><console type='pty'><target type='virtio'/></console>");
        assertEquals(
                "-device {\"driver\":\"virtconsole\",\"chardev\":\"charconsole1\",\"id\":\"console1\"}", out.get(3));
    }

    @Test
    void aConsoleOfItsOwnImpliesNoSerialLine() {
        Devices d = Guest.of("<console type='pty'><target type='virtio'/></console>")
                .domain()
                .devices;
        assertTrue(d.serials.isEmpty());
        assertEquals(1, d.consoles.size());
    }

    @Test
    void aLineOnAnotherBusImpliesNoConsole() {
        assertTrue(Guest.of("<serial type='pty'><target type='pci-serial'/></serial>")
                .domain()
                .devices
                .consoles
                .isEmpty());
    }

    @Test
    void onlyTheFirstConsoleCanBeTheSerialLine() {
        assertEquals(
                List.of("console-not-first"),
                Guest.of("<console type='pty'/><console type='pty'/>").problems());
    }

    @Test
    void portsLeftOpenFollowTheHighestGiven() {
        Devices d = Guest.of("<serial type='null'/><serial type='null'><target port='2'/></serial>")
                .domain()
                .devices;
        assertEquals(3, d.serials.get(0).target.port);
        assertEquals(2, d.serials.get(1).target.port);
    }

    @Test
    void aFifthIsaLineIsRefused() {
        assertEquals(
                List.of("serial-port-range"),
                Guest.of("<serial type='null'/>".repeat(5)).problems());
        assertEquals(
                List.of("serial-port-repeated"),
                Guest.of("<serial type='null'><target port='1'/></serial><serial type='null'><target "
                                + "port='1'/></serial>")
                        .problems());
    }
}
