package org.virtargv.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LibvirtReleaseTest {
    @Test
    void aVersionNamesItsReleaseWithOrWithoutPatchLevel() {
        assertEquals(LibvirtRelease.V11_3, LibvirtRelease.of("11.3"));
        assertEquals(LibvirtRelease.V11_10, LibvirtRelease.of("11.10.0"));
        assertEquals(LibvirtRelease.V12_8, LibvirtRelease.of("12.8.12"));
        for (String none : new String[] {"", "11", "11.2", "11.1", "11.30", "11.3.", "11.3.x", "12.80", "9.0", "x"}) {
            assertNull(LibvirtRelease.of(none), none);
        }
    }

    @Test
    void anUnknownVersionIsTakenForTheNearest() {
        for (String old : new String[] {"9.0.0", "10.10.0", "11.0.0", "11.2", "8"}) {
            assertEquals(LibvirtRelease.OLDEST, LibvirtRelease.nearest(old), old);
        }
        for (String later : new String[] {"12.9.0", "13.0.0", "20.1"}) {
            assertEquals(LibvirtRelease.NEWEST, LibvirtRelease.nearest(later), later);
        }
        assertEquals(LibvirtRelease.V12_1, LibvirtRelease.nearest("12.1.3"));
    }

    @Test
    void everyChangeIsToldAndLiesWithinTheReleases() {
        LibvirtRelease last = LibvirtRelease.OLDEST;
        for (LibvirtChange change : LibvirtChange.values()) {
            assertTrue(change.since.compareTo(last) >= 0, change + ": oldest first");
            last = change.since;
            assertTrue(change.what.endsWith("."), change + ": a sentence");
            assertFalse(LibvirtRelease.OLDEST.has(change), change + ": a difference needs two sides");
            assertTrue(LibvirtRelease.NEWEST.has(change), change.toString());
            assertTrue(change.heading == null || !change.heading.isBlank(), change.toString());
        }
    }
}
