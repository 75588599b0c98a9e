package org.virtargv.family.vcpu;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What the host's resource control says of a guest is libvirt's, and not the line's. */
class ResctrlRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(
                """
                # It may be of the whole process
                <cputune><cachetune><cache id='0' level='3' type='both' size='3' unit='MiB'/></cachetune></cputune>
                  nothing
                <cputune><memorytune><node id='0' bandwidth='60'/></memorytune></cputune>
                  nothing
                <cputune><energytune><monitor/></energytune></cputune>
                  nothing

                # An older libvirt wants processors
                @ libvirt-12.7
                <cputune><memorytune><node id='0' bandwidth='60'/></memorytune></cputune>
                  error libvirt-lacks
                """);
    }
}
