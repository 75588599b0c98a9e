package org.virtargv.family.nvram;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class NvramRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # The memory of a pSeries machine is a setting of the machine
            @ ppc64/pseries
            <nvram/>
              -global spapr-nvram.reg=0x3000
            <nvram><address type='spapr-vio' reg='0x3000'/></nvram>
              -global spapr-nvram.reg=0x3000
            <nvram><address type='spapr-vio' reg='0x4000'/></nvram>
              -global spapr-nvram.reg=0x4000
            <nvram/>
            <nvram/>
              error device-repeated

            # No other machine has it
            <nvram/>
              error nvram-not-for-machine
            """;
}
