package org.virtargv.family.graphics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.ProfileFile;
import org.virtargv.facts.qemu.ProfileWriter;
import org.virtargv.family.Guest;

/** A QEMU may be built without some of its displays. */
class DisplaysOfQemuTest {
    @ParameterizedTest
    @ValueSource(strings = {"sdl", "dbus", "egl-headless"})
    void oneThatWasLeftOutIsRefused(String display) throws FactsException {
        Guest guest = Guest.having("").devices("<graphics type='" + display + "'/>");
        assertEquals(List.of(), guest.problems());
        String whole = ProfileWriter.write(EmbeddedProfiles.load("qemu-10.0"));
        String without = whole.replaceAll("(?<=[=|])" + display + "(?=[|\"])", "left-out");
        assertNotEquals(whole, without);
        assertEquals(
                List.of("graphics-not-in-qemu"),
                guest.qemu(ProfileFile.parse("without", without.getBytes(StandardCharsets.UTF_8)))
                        .problems());
    }
}
