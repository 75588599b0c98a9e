package org.virtargv.growth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrowthTest {
    /** Four times as many take about four times as long, not sixteen times; what lies between is measured noise. */
    @ParameterizedTest
    @EnumSource
    void theTimeGrowsWithTheNumber(Kind kind) {
        byte[] few = kind.document(400).getBytes(StandardCharsets.UTF_8);
        byte[] many = kind.document(1600).getBytes(StandardCharsets.UTF_8);
        double ratio = Double.MAX_VALUE;
        for (int i = 0; i < 3 && ratio > 9; i++) {
            ratio = Growth.best(many, 4) / Growth.best(few, 8);
        }
        assertTrue(ratio <= 9, kind + " of four times the number took " + ratio + " times as long");
    }
}
