package org.virtargv.family.watchdog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

class WatchdogsTest {
    @Test
    void theChipsetsOwnIsThereAndMadeToAct() {
        assertEquals(
                List.of("-global ICH9-LPC.noreboot=off", "-watchdog-action reset"),
                Guest.of("").lines("-global ICH9-LPC", "-watchdog-action"));
    }

    @Test
    void theImpliedOneActsLikeTheOthers() {
        Guest s = Guest.of("<watchdog model='i6300esb' action='dump'/>");
        assertEquals(
                List.of(
                        "-device {\"driver\":\"i6300esb\",\"id\":\"watchdog0\",\"bus\":\"pci.3\",\"addr\":\"0x1\"}",
                        "-global ICH9-LPC.noreboot=off",
                        "-watchdog-action pause"),
                s.lines("-device {\"driver\":\"i6300esb", "-global ICH9-LPC", "-watchdog-action"));
        assertEquals(2, s.domain().devices.watchdogs.size());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(
                List.of("watchdog-actions"),
                Guest.of("<watchdog model='i6300esb'/><watchdog model='itco' action='pause'/>")
                        .problems());
        assertEquals(
                List.of("watchdog-model"), Guest.of("<watchdog model='ib700'/>").problems());
        assertEquals(
                List.of("watchdog-model"),
                Guest.of("<watchdog model='diag288'/>").problems());
        assertEquals(
                List.of("watchdog-address"),
                Guest.of("<watchdog model='itco'><address type='pci' domain='0' bus='0' slot='5' function='0'/>"
                                + "</watchdog>")
                        .problems());
        assertEquals(
                List.of("watchdog-itco-twice"),
                Guest.of("<watchdog model='itco'/>".repeat(2)).problems());
    }
}
