package org.virtargv.family.chardev;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtargv.family.Guest;

class SerialsTest {
    @ParameterizedTest
    @ValueSource(strings = {"<address type='usb' bus='0' port='1'/>", "<address type='pci' bus='0' slot='5'/>"})
    void theBoardDecidesTheTypeThatADocumentLeavesOutAndNotTheAddress(String address) {
        Guest untyped = Guest.of("<serial type='pty'>" + address + "</serial>");
        assertEquals(List.of("address-type"), untyped.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"usb", "pci"})
    void aWrittenTypeTakesTheAddressOfItsBus(String bus) {
        String device = Guest.of(
                        "<serial type='pty'><target type='" + bus + "-serial'/><address type='" + bus + "'/></serial>")
                .lines("-device {\"driver\":\"" + bus + "-serial")
                .get(0);
        assertEquals("-device {\"driver\":\"" + bus + "-serial\"", device.substring(0, device.indexOf(',')));
    }
}
