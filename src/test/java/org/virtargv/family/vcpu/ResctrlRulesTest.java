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
                @ kvm
                <cputune><cachetune><cache id='0' level='3' type='both' size='3' unit='MiB'/></cachetune></cputune>
                  nothing
                <cputune><memorytune><node id='0' bandwidth='60'/></memorytune></cputune>
                  nothing
                <cputune><energytune><monitor/></energytune></cputune>
                  nothing

                # It is of a guest that KVM runs
                <cputune><memorytune><node id='0' bandwidth='60'/></memorytune></cputune>
                  error resctrl-without-kvm

                # Monitors watch vCPUs of their group, each once
                @ kvm
                <vcpu>2</vcpu>
                <cputune><cachetune vcpus='0-1'><monitor level='3' vcpus='0'/><monitor level='3' vcpus='1'/></cachetune>
                </cputune>
                  without -smp 1,sockets=1,cores=1,threads=1
                  -smp 2,sockets=2,cores=1,threads=1
                <vcpu>2</vcpu>
                <cputune><cachetune vcpus='0-1'><monitor level='3'/><monitor level='3' vcpus='1'/></cachetune></cputune>
                  error resctrl-monitor
                <vcpu>2</vcpu>
                <cputune><memorytune vcpus='0'><monitor vcpus='1'/></memorytune></cputune>
                  error resctrl-monitor
                <cputune><cachetune vcpus='0'><monitor level='2' vcpus='0'/></cachetune></cputune>
                  error resctrl-monitor

                # An older libvirt wants processors
                @ kvm libvirt-12.7
                <cputune><memorytune><node id='0' bandwidth='60'/></memorytune></cputune>
                  error libvirt-lacks
                """);
    }
}
