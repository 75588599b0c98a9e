package org.virtargv.family.watchdog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Sample;

class WatchdogsTest {
    @Test
    void theChipsetsOwnIsThereAndMadeToAct() {
        assertEquals(
                List.of("-global ICH9-LPC.noreboot=off", "-watchdog-action reset"),
                Sample.devices("").options("-global ICH9-LPC", "-watchdog-action"));
    }

    @Test
    void theImpliedOneActsLikeTheOthers() {
        Sample s = Sample.devices("<watchdog model='i6300esb' action='dump'/>");
        assertEquals(
                List.of(
                        "-device {\"driver\":\"i6300esb\",\"id\":\"watchdog0\",\"bus\":\"pci.4\",\"addr\":\"0x1\"}",
                        "-global ICH9-LPC.noreboot=off",
                        "-watchdog-action pause"),
                s.options("-device {\"driver\":\"i6300esb", "-global ICH9-LPC", "-watchdog-action"));
        assertEquals(2, s.domain().devices.watchdogs.size());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(
                List.of("watchdog-actions"),
                Sample.devices("<watchdog model='i6300esb'/><watchdog model='itco' action='pause'/>")
                        .problems());
        assertEquals(
                List.of("watchdog-model"),
                Sample.devices("<watchdog model='ib700'/>").problems());
        assertEquals(
                List.of("watchdog-model"),
                Sample.devices("<watchdog model='diag288'/>").problems());
        assertEquals(
                List.of("watchdog-address"),
                Sample.devices("<watchdog model='itco'><address type='pci' domain='0' bus='0' slot='5' function='0'/>"
                                + "</watchdog>")
                        .problems());
        assertEquals(
                List.of("watchdog-itco-twice"),
                Sample.devices("<watchdog model='itco'/>".repeat(2)).problems());
    }
}
