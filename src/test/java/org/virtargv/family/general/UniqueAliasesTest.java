package org.virtargv.family.general;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

class UniqueAliasesTest {
    private static final String SOUND = "<sound model='ac97'><alias name='%s'/></sound>";

    @Test
    void twoDevicesHaveTwoNames() {
        assertEquals(
                List.of("alias-repeated"),
                Guest.ofKvm(String.format(SOUND, "ua-1") + "<video><model type='vga'/><alias name='ua-1'/></video>")
                        .refusals());
        assertEquals(
                List.of(),
                Guest.ofKvm(String.format(SOUND, "ua-1") + String.format(SOUND, "ua-2"))
                        .refusals());
    }

    /** Other names are made anew. */
    @Test
    void whatIsNotTheUsersDoesNotCount() {
        assertEquals(
                List.of(),
                Guest.ofKvm(String.format(SOUND, "sound0") + String.format(SOUND, "sound0"))
                        .refusals());
    }

    @Test
    void theConsoleThatIsTheSerialLineIsNoOtherDevice() {
        String line = "<%s type='pty'><target type='%s'/><alias name='ua-line'/></%s>";
        assertEquals(
                List.of(),
                Guest.ofKvm(String.format(line, "serial", "isa-serial", "serial")
                                + String.format(line, "console", "serial", "console"))
                        .refusals());
    }

    /** An address of a type that the device never has is not filled in. */
    @Test
    void anAddressThatStaysOpenIsRefused() {
        assertEquals(
                List.of("address-type"),
                Guest.ofKvm("<sound model='sb16'><address type='pci' slot='9'/></sound>")
                        .refusals());
    }
}
