package org.virtargv.family.redirdev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.domain.Redirfilter;
import org.virtargv.family.Guest;

class RedirdevsTest {
    private static String filter(String rules) {
        return Redirdevs.filter(
                Guest.of("<redirfilter>" + rules + "</redirfilter>").domain().devices.redirfilter);
    }

    @Test
    void noRuleIsNoFilter() {
        assertNull(Redirdevs.filter(null));
        assertNull(Redirdevs.filter(new Redirfilter()));
    }

    @Test
    void whatIsLeftOutFitsEverything() {
        assertEquals("-1:-1:-1:-1:0", filter("<usbdev allow='no'/>"));
        assertEquals(
                "0x08:-1:-1:-1:1|-1:-1:-1:-1:0",
                filter("<usbdev class='8' vendor='-1' allow='yes'/><usbdev version='-1' allow='no'/>"));
    }

    @Test
    void aVersionIsBinaryCodedDecimal() {
        assertEquals(
                "-1:0x0001:0xBEEF:0x0250:1", filter("<usbdev vendor='1' product='0xbeef' version='2.5' allow='yes'/>"));
        assertEquals("-1:-1:-1:0x1105:1", filter("<usbdev version='11.05' allow='yes'/>"));
    }

    @Test
    void whatUsbDoesNotHaveIsRefused() {
        assertEquals(
                List.of("redirfilter-version"),
                Guest.of("<redirfilter><usbdev version='1' allow='no'/></redirfilter>")
                        .problems());
        assertEquals(
                List.of("redirfilter-range"),
                Guest.of("<redirfilter><usbdev class='256' allow='no'/></redirfilter>")
                        .problems());
        assertEquals(
                List.of("redirfilter-range"),
                Guest.of("<redirfilter><usbdev vendor='0x10000' allow='no'/></redirfilter>")
                        .problems());
    }
}
