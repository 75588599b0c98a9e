package org.virtargv.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

/** A message names the attribute that it is about, not one whose name ends alike. */
class AttributePlaceTest {
    private static void isAt(String attribute, Guest g) {
        String document = new String(g.document(), StandardCharsets.UTF_8);
        int column = document.indexOf(attribute) + 1;
        assertTrue(g.messages().contains("guest.xml:1:" + column + ": error: "), g::messages);
    }

    @Test
    void theWholeNameCounts() {
        isAt("offset='nope'", Guest.having("<clock nooffset='utc' offset='nope'/>"));
    }

    @Test
    void aNameInsideAValueIsNone() {
        isAt("offset='nope'", Guest.having("<clock timezone='an offset' offset='nope'/>"));
    }

    @Test
    void spaceMayStandBeforeTheValue() {
        isAt("offset = 'nope'", Guest.having("<clock timezone='x' offset = 'nope'/>"));
    }
}
