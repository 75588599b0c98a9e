package org.virtargv.family.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

class ClocksTest {
    private static final String NOW = "{\"clock\":{\"now\":1000000000,\"zoneOffset\":3600}}";

    private static String rtc(String clock) {
        return Guest.having(clock).host(NOW).option("-rtc");
    }

    @Test
    void theClockStartsFromTheHostsOrAFixedTime() {
        assertEquals("base=utc", rtc(""));
        assertEquals("base=localtime", rtc("<clock offset='localtime'/>"));
        assertEquals("base=localtime", rtc("<clock offset='timezone' timezone='Asia/Tokyo'/>"));
        assertEquals("base=2001-09-09T01:46:50", rtc("<clock offset='variable' adjustment='10'/>"));
        assertEquals("base=2001-09-09T02:46:30", rtc("<clock offset='variable' adjustment='-10' basis='localtime'/>"));
        assertEquals("base=1970-01-02T00:00:00", rtc("<clock offset='absolute' start='86400'/>"));
    }

    @Test
    void aNumberMakesUtcVariable() {
        assertEquals("base=2001-09-09T01:46:41", rtc("<clock offset='utc' adjustment='1'/>"));
        assertEquals("base=utc", rtc("<clock offset='utc' adjustment='reset'/>"));
    }

    @Test
    void timersOfTheMachine() {
        assertEquals(
                "base=utc,clock=vm,driftfix=slew",
                rtc("<clock offset='utc'><timer name='rtc' track='guest' tickpolicy='catchup'/></clock>"));
        Guest g = Guest.having("<clock offset='utc'><timer name='pit' tickpolicy='discard'/><timer name='hpet' "
                + "present='no'/></clock>");
        assertEquals(true, g.options("-global").contains("kvm-pit.lost_tick_policy=discard"));
        assertEquals(true, g.option("-machine").contains(",hpet=off,"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(
                List.of("clock-now-unknown"),
                Guest.having("<clock offset='variable'/>").problems());
        assertEquals(
                List.of("clock-adjustment"),
                Guest.having("<clock offset='variable' adjustment='soon'/>")
                        .host(NOW)
                        .problems());
        assertEquals(
                List.of("clock-start-missing"),
                Guest.having("<clock offset='absolute'/>").problems());
        assertEquals(
                List.of("timer-tickpolicy"),
                Guest.having("<clock offset='utc'><timer name='rtc' tickpolicy='discard'/></clock>")
                        .problems());
        assertEquals(
                List.of("timer-elsewhere"),
                Guest.having("<clock offset='utc'><timer name='armvtimer' tickpolicy='delay'/></clock>")
                        .problems());
    }
}
