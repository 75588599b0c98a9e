package org.virtargv.family.pm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Guest;

class PowerManagementTest {
    private static final String PM = "<pm><suspend-to-mem enabled='no'/><suspend-to-disk enabled='yes'/></pm>";

    @Test
    void sleepStatesAreOfTheChipset() {
        assertTrue(Guest.having(PM).options("-global").contains("ICH9-LPC.disable_s3=1"));
        assertTrue(Guest.having(PM).on("pc").options("-global").contains("PIIX4_PM.disable_s4=0"));
    }

    @Test
    void beforeQemu8AcpiIsAnOption() {
        assertEquals(
                1,
                Guest.having("")
                        .qemu(EmbeddedProfiles.load("qemu-7.2"))
                        .options("-no-acpi")
                        .size());
        assertEquals(
                0,
                Guest.having("<features><acpi/></features>")
                        .qemu(EmbeddedProfiles.load("qemu-7.2"))
                        .options("-no-acpi")
                        .size());
        assertTrue(Guest.having("").option("-machine").endsWith(",acpi=off"));
    }
}
