package org.virtargv.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

class AcpiIndexesTest {
    private static final String NIC =
            "<interface type='user'><mac address='52:54:00:00:00:01'/><acpi index='%s'/>%s</interface>";

    @Test
    void anAcpiIndexIsOnceInADomain() {
        assertEquals(
                List.of("acpi-index-repeated"),
                Guest.of(NIC.formatted("7", "") + NIC.formatted("7", "")).problems());
        assertEquals(
                List.of("acpi-index-range"),
                Guest.of(NIC.formatted("16384", "")).problems());
        assertEquals(
                List.of("acpi-index-range"), Guest.of(NIC.formatted("0", "")).problems());
        assertEquals(
                List.of(),
                Guest.of(NIC.formatted("16383", "") + NIC.formatted("1", "")).problems());
    }
}
