package org.virtargv.family.chardev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

class SmartcardsTest {
    private static final String REMOTE =
            "<smartcard mode='passthrough' type='tcp'><source mode='bind' host='h' service='1'/></smartcard>";

    @Test
    void aCardBringsItsReader() {
        List<String> out = Guest.of(REMOTE)
                .lines("-device {\"driver\":\"usb-ccid", "-device {\"driver\":\"ccid", "-chardev socket,id=charsmart");
        assertTrue(out.get(0).startsWith("-device {\"driver\":\"usb-ccid\",\"id\":\"ccid0\""), out.get(0));
        assertEquals("-chardev socket,id=charsmartcard0,host=h,port=1,server=on,wait=off", out.get(1));
        assertEquals(
                "-device {\"driver\":\"ccid-card-passthru\",\"chardev\":\"charsmartcard0\",\"id\":\"smartcard0\","
                        + "\"bus\":\"ccid0.0\"}",
                out.get(2));
    }

    @Test
    void aReaderOfTheUsersIsUsed() {
        List<String> out = Guest.of("<controller type='ccid' index='0'><alias name='ua-reader'/></controller>" + REMOTE)
                .lines("-device {\"driver\":\"usb-ccid", "-device {\"driver\":\"ccid");
        assertEquals(2, out.size());
        assertTrue(out.get(1).endsWith("\"bus\":\"ua-reader.0\"}"), out.get(1));
    }

    @Test
    void whatIsNoCardIsRefused() {
        assertTrue(Guest.of("<smartcard mode='host-certificates'><certificate>a</certificate></smartcard>")
                .problems()
                .contains("smartcard-certificates"));
        assertEquals(
                List.of("smartcard-type"),
                Guest.of("<smartcard mode='passthrough'/>").problems());
        assertEquals(List.of("smartcard-too-many"), Guest.of(REMOTE + REMOTE).problems());
        assertEquals(
                List.of("smartcard-address"),
                Guest.of(REMOTE.replace("</smartcard>", "<address type='ccid' controller='0' slot='1'/></smartcard>"))
                        .problems());
    }
}
