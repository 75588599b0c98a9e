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
                """);
    }

    @TestFactory
    Stream<DynamicNode> groups() {
        return Rules.of(
                """
                # Elements of the same vCPUs are of one group, and groups have no vCPU in common
                @ kvm
                + <vcpu>4</vcpu>
                <cputune><cachetune vcpus='0-1'><cache id='0' level='3' type='both' size='3'/></cachetune><memorytune
                vcpus='0-1'><node id='0' bandwidth='60'/></memorytune></cputune>
                  nothing
                <cputune><memorytune vcpus='0-1'><node id='0' bandwidth='60'/></memorytune><memorytune
                vcpus='0-1'><node id='1' bandwidth='60'/></memorytune></cputune>
                  nothing
                <cputune><cachetune vcpus='0-1'><cache id='0' level='3' type='both' size='3'/></cachetune><memorytune
                vcpus='1-2'><node id='0' bandwidth='60'/></memorytune></cputune>
                  error cputune-overlap
                <cputune><energytune vcpus='0'/><memorytune vcpus='0-1'><node id='0' bandwidth='60'/></memorytune>
                </cputune>
                  error cputune-overlap
                <cputune><cachetune vcpus='0'><monitor level='3'/></cachetune><cachetune vcpus='0'/></cputune>
                  error cputune-overlap
                <cputune><cachetune><monitor level='3'/></cachetune><cachetune/></cputune>
                  error cputune-overlap

                # What says nothing makes no group, and vCPUs that the guest does not have do not count
                @ kvm
                + <vcpu>4</vcpu>
                <cputune><cachetune vcpus='0-1'/><cachetune vcpus='1-2'><monitor level='3'/></cachetune></cputune>
                  nothing
                <cputune><cachetune vcpus='0'><monitor level='3'/></cachetune><cachetune vcpus='7'/></cputune>
                  nothing
                <cputune><cachetune vcpus='7'><monitor level='2'/></cachetune></cputune>
                  nothing
                <cputune><cachetune vcpus='0,7'><monitor level='3' vcpus='0'/></cachetune><memorytune
                vcpus='0'><monitor/></memorytune></cputune>
                  nothing
                @ q35
                <cputune><memorytune vcpus='0'/></cputune>
                  nothing
                """);
    }

    @TestFactory
    Stream<DynamicNode> allocations() {
        return Rules.of(
                """
                # All of them are of some vCPUs, or of the whole process
                @ kvm
                + <vcpu>4</vcpu>
                <cputune><cachetune vcpus='0'><monitor level='3'/></cachetune><memorytune/></cputune>
                  error resctrl-mixed
                <cputune><energytune><monitor/></energytune><memorytune vcpus='0'><monitor/></memorytune></cputune>
                  error resctrl-mixed
                <cputune><cachetune vcpus='0'/><energytune><monitor/></energytune></cputune>
                  nothing

                # A cache and a node have one allocation in a group
                @ kvm
                <cputune><cachetune vcpus='0'><cache id='0' level='3' type='data' size='3'/><cache
                id='0' level='3' type='code' size='3'/><cache id='1' level='3' type='both' size='3'/><cache
                id='0' level='2' type='both' size='3'/></cachetune></cputune>
                  nothing
                <cputune><cachetune vcpus='0'><cache id='0' level='3' type='data' size='3'/><cache
                id='0' level='3' type='both' size='3'/></cachetune></cputune>
                  error resctrl-cache-twice
                <cputune><memorytune vcpus='0'><node id='0' bandwidth='60'/><node id='0' bandwidth='60'/></memorytune>
                </cputune>
                  error resctrl-bandwidth-twice
                """);
    }

    @TestFactory
    Stream<DynamicNode> monitors() {
        return Rules.of(
                """
                # Monitors of a group have no vCPU in common, but for those of other resources that watch the same
                @ kvm
                + <vcpu>4</vcpu>
                <cputune><cachetune vcpus='0-3'><monitor level='3' vcpus='0-2'/></cachetune><memorytune
                vcpus='0-3'><monitor vcpus='0-2'/></memorytune><energytune
                vcpus='0-3'><monitor vcpus='0-2'/></energytune></cputune>
                  nothing
                <cputune><cachetune vcpus='0-3'><monitor level='3' vcpus='0-2'/></cachetune><memorytune
                vcpus='0-3'><monitor vcpus='0'/></memorytune></cputune>
                  error resctrl-monitor
                <cputune><energytune vcpus='0'><monitor/><monitor/></energytune></cputune>
                  error resctrl-monitor
                <cputune><cachetune vcpus='0'><monitor level='3' vcpus='0,7'/></cachetune></cputune>
                  nothing
                <cputune><energytune><monitor vcpus='7'/></energytune></cputune>
                  error resctrl-monitor
                <cputune><energytune><monitor vcpus=''/></energytune></cputune>
                  error cpuset-invalid
                  error resctrl-monitor
                """);
    }

    @TestFactory
    Stream<DynamicNode> watchedAsAWhole() {
        return Rules.of(
                """
                # A group with allocations is watched as a whole beside some of its vCPUs
                @ kvm
                + <vcpu>4</vcpu>
                <cputune><cachetune vcpus='0-3'><cache id='0' level='3' type='both' size='3'/><monitor
                level='3' vcpus='1'/><monitor level='3'/></cachetune></cputune>
                  nothing
                <cputune><cachetune vcpus='0-3'><monitor level='3'/></cachetune><memorytune
                vcpus='0-3'><node id='0' bandwidth='60'/><monitor vcpus='0'/></memorytune></cputune>
                  nothing
                <cputune><cachetune vcpus='0-3'><monitor level='3'/><monitor level='3'
                vcpus='0'/></cachetune><memorytune vcpus='0-3'><node id='0' bandwidth='60'/></memorytune></cputune>
                  error resctrl-monitor
                <cputune><cachetune><cache id='0' level='3' type='both' size='3'/><monitor level='3' vcpus='0'/><monitor
                level='3' vcpus='0-3'/></cachetune></cputune>
                  error resctrl-monitor

                # The whole process is watched once for each resource, or some vCPUs are
                @ kvm
                <cputune><cachetune><monitor level='3'/></cachetune><memorytune><monitor/></memorytune></cputune>
                  nothing
                <cputune><memorytune><monitor/></memorytune><memorytune><monitor/></memorytune></cputune>
                  error resctrl-monitor
                <cputune><cachetune><monitor level='3'/></cachetune><memorytune><monitor vcpus='0'/></memorytune>
                </cputune>
                  error resctrl-monitor

                # An older libvirt wants processors
                @ kvm libvirt-12.7
                <cputune><memorytune><node id='0' bandwidth='60'/></memorytune></cputune>
                  error libvirt-lacks
                """);
    }
}
