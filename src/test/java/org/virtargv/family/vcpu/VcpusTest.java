package org.virtargv.family.vcpu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

class VcpusTest {
    private static String smp(String elements) {
        return Guest.having(elements).option("-smp");
    }

    @Test
    void eachProcessorIsASocketUnlessThereIsATopology() {
        assertEquals("1,sockets=1,cores=1,threads=1", smp(""));
        assertEquals("2,maxcpus=4,sockets=4,cores=1,threads=1", smp("<vcpu current='2'>4</vcpu>"));
        assertEquals(
                "8,sockets=1,dies=2,clusters=1,cores=2,threads=2",
                smp("<vcpu>8</vcpu><cpu><topology sockets='1' dies='2' cores='2' threads='2'/></cpu>"));
    }

    @Test
    void processorsThatArePluggedInAreNotThereAtTheStart() {
        assertEquals(
                "1,maxcpus=3,sockets=3,cores=1,threads=1",
                smp("<vcpu current='2'>3</vcpu><vcpus><vcpu id='0' enabled='yes' hotpluggable='no'/>"
                        + "<vcpu id='1' enabled='yes' hotpluggable='yes'/><vcpu id='2' enabled='no' "
                        + "hotpluggable='yes'/></vcpus>"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(
                List.of("topology-mismatch"),
                Guest.having("<vcpu>3</vcpu><cpu><topology sockets='2' cores='1' threads='1'/></cpu>")
                        .problems());
        assertEquals(
                List.of("vcpu-current"),
                Guest.having("<vcpu current='5'>4</vcpu>").problems());
        assertEquals(
                List.of("vcpu-first"),
                Guest.having("<vcpu>2</vcpu><vcpus><vcpu id='0' enabled='no' hotpluggable='yes'/></vcpus>")
                        .problems());
        assertEquals(
                List.of("cpuset-invalid"),
                Guest.having("<vcpu cpuset='aaa'>1</vcpu>").problems());
    }

    @Test
    void tuningLeavesNoTraceAndIsCheckedAllTheSame() {
        String tune = "<vcpu>4</vcpu><cputune><shares>512</shares><vcpupin vcpu='0' cpuset='1'/><vcpusched vcpus='0-1' "
                + "scheduler='fifo' priority='1'/>%s</cputune>";
        assertEquals(List.of(), Guest.having(String.format(tune, "")).problems());
        assertEquals(
                List.of("cputune-overlap"),
                Guest.having(String.format(tune, "<vcpusched vcpus='1-2' scheduler='batch'/>"))
                        .problems());
        assertEquals(
                List.of("sched-priority-missing"),
                Guest.having(String.format(tune, "<vcpusched vcpus='2' scheduler='rr'/>"))
                        .problems());
        assertEquals(
                List.of("cputune-range"),
                Guest.having(String.format(tune, "<period>10</period>")).problems());
        assertEquals(
                List.of("vcpupin-twice"),
                Guest.having(String.format(tune, "<vcpupin vcpu='0' cpuset='2'/>"))
                        .problems());
    }

    /** Where single processors are named, the advice is about the topology: the next run would miss some of them. */
    @Test
    void theAdviceForATopologyKeepsTheProcessors() {
        String more = "<vcpu>2</vcpu><cpu><topology sockets='1' cores='3' threads='1'/></cpu>";
        assertEquals("set <vcpu> to the product of all numbers of <topology>", hint(more));
        assertEquals(
                "choose numbers of <topology> whose product is 2, the number of <vcpu> in <vcpus>",
                hint(more + "<vcpus><vcpu id='0' enabled='yes' hotpluggable='no'/>"
                        + "<vcpu id='1' enabled='yes' hotpluggable='no'/></vcpus>"));
    }

    private static String hint(String beside) {
        return Guest.of("").with(beside).convert().problems().sorted().get(0).hint();
    }
}
