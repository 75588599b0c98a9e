package org.virtargv.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpusetTest {
    @Test
    void numbersRangesAndWhatIsTakenAway() {
        assertEquals("1-2,4,6", Cpuset.format(Cpuset.parse("1-4,^3,6")));
        assertEquals("0-3", Cpuset.format(Cpuset.parse(" 2-3, 0-1 ")));
        assertEquals(List.of("0", "2-3"), Cpuset.runs(Cpuset.parse("0,2,3")));
        assertEquals(List.of(0L, 2L), Cpuset.members(Cpuset.parse("0-2,^1")));
    }

    @Test
    void aCaretTakesAwayOnlyFromWhatStandsBeforeIt() {
        assertEquals("0-3", Cpuset.format(Cpuset.parse("^2,0-3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1-", "-1", "3-1", "0,^0", "1,,2", "^1-2", "16384", "1-2-3"})
    void whatIsNoSetThrows(String text) {
        assertThrows(IllegalArgumentException.class, () -> Cpuset.parse(text));
    }
}
