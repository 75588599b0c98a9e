package org.virtargv.family.pm;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class PowerManagementRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Sleep states are switched off in the chipset
            <pm><suspend-to-mem enabled='no'/></pm>
              -global ICH9-LPC.disable_s3=1
            <pm><suspend-to-mem enabled='yes'/><suspend-to-disk enabled='no'/></pm>
              -global ICH9-LPC.disable_s3=0
              -global ICH9-LPC.disable_s4=1
            <pm><suspend-to-disk enabled='yes'/></pm>
              -global ICH9-LPC.disable_s4=0
            <pm/>
              nothing
            @ pc
            <pm><suspend-to-mem enabled='no'/><suspend-to-disk enabled='yes'/></pm>
              -global PIIX4_PM.disable_s3=1
              -global PIIX4_PM.disable_s4=0
            @ aarch64/virt
            <pm><suspend-to-mem enabled='no'/></pm>
              error pm-arch
            """;
}
