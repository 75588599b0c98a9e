package org.virtargv.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.virtargv.family.DisplayWishes.Display;

class DisplayWishesTest {
    @Test
    void forAllAndForOne() {
        DisplayWishes w = DisplayWishes.parse(List.of("auto", "ua-gpu0=off", "ua-gpu1=on"), List.of("ua-gpu0=off"));
        assertEquals(
                new DisplayWishes(
                        Display.auto,
                        Map.of("ua-gpu0", Display.off, "ua-gpu1", Display.on),
                        null,
                        Map.of("ua-gpu0", false)),
                w);
    }

    @Test
    void theLastCounts() {
        assertEquals(
                Display.off, DisplayWishes.parse(List.of("auto", "off"), null).display());
        assertEquals(true, DisplayWishes.parse(null, List.of("off", "on")).hotplug());
    }

    @Test
    void nothingAskedIsNone() {
        assertEquals(DisplayWishes.none(), DisplayWishes.parse(null, List.of()));
    }

    @Test
    void otherWordsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> DisplayWishes.parse(List.of("yes"), null));
        assertThrows(IllegalArgumentException.class, () -> DisplayWishes.parse(List.of("=on"), null));
        assertThrows(IllegalArgumentException.class, () -> DisplayWishes.parse(null, List.of("auto")));
        assertThrows(IllegalArgumentException.class, () -> DisplayWishes.parse(List.of("ua-gpu0="), null));
    }
}
