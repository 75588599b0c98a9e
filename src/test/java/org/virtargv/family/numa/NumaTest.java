package org.virtargv.family.numa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

class NumaTest {
    private static Guest cells(String cells) {
        return Guest.having("<vcpu>4</vcpu><cpu><numa>" + cells + "</numa></cpu>");
    }

    @Test
    void nodesStandInTheOrderOfTheirNumbers() {
        Guest g =
                cells("<cell id='1' cpus='2-3' memory='1' unit='MiB'/><cell id='0' cpus='0-1' memory='1' unit='MiB'/>");
        assertEquals(
                List.of("node,nodeid=0,cpus=0-1,memdev=ram-node0", "node,nodeid=1,cpus=2-3,memdev=ram-node1"),
                g.options("-numa"));
        assertEquals(2, g.options("-object", "ram-node").size());
        assertEquals(false, g.option("-machine").contains("memory-backend"));
    }

    @Test
    void processorsThatNoNodeHasGoToTheFirst() {
        assertEquals(
                List.of("node,nodeid=0,cpus=0,cpus=2-3,memdev=ram-node0", "node,nodeid=1,cpus=1,memdev=ram-node1"),
                cells("<cell cpus='0' memory='1024'/><cell cpus='1' memory='1024'/>")
                        .options("-numa"));
    }

    @Test
    void oldMachinesHaveMemoryWithoutAnObject() {
        assertEquals(
                List.of("node,nodeid=0,cpus=0-3,mem=2"),
                cells("<cell cpus='0-3' memory='2' unit='MiB'/>")
                        .on("pc-i440fx-5.0")
                        .options("-numa"));
        assertEquals(
                List.of("node,nodeid=0,cpus=0-3,memdev=ram-node0"),
                cells("<cell cpus='0-3' memory='2' unit='MiB' memAccess='shared'/>")
                        .on("pc-i440fx-5.0")
                        .options("-numa"));
    }

    @Test
    void distancesAreCompletedFromTheWayBack() {
        Guest g =
                cells("<cell cpus='0-3' memory='1024'><distances><sibling id='1' value='30'/></distances></cell><cell "
                        + "memory='1024'/>");
        assertEquals(
                List.of(
                        "dist,src=0,dst=0,val=10",
                        "dist,src=0,dst=1,val=30",
                        "dist,src=1,dst=0,val=30",
                        "dist,src=1,dst=1,val=10"),
                g.options("-numa").subList(2, 6));
        assertEquals(
                List.of("sibling-unknown"),
                cells("<cell cpus='0-3' memory='1024'><distances><sibling id='7' value='30'/></distances></cell>")
                        .problems());
    }

    @Test
    void speedsAndCaches() {
        Guest g = cells("<cell cpus='0-3' memory='1024'><cache level='1' associativity='full' policy='writeback'><size "
                + "value='1' unit='MiB'/>"
                + "<line value='64' unit='B'/></cache></cell><cell memory='1024'/><interconnects>"
                + "<latency initiator='0' target='0' cache='1' type='read' value='5'/><bandwidth "
                + "initiator='0' target='1' type='access' value='1' unit='GiB'/>"
                + "<bandwidth initiator='0' target='0' type='access' value='2' unit='GiB'/></interconnects>");
        assertEquals(
                List.of(
                        "node,nodeid=0,cpus=0-3,initiator=0,memdev=ram-node0",
                        "node,nodeid=1,initiator=0,memdev=ram-node1",
                        "hmat-lb,initiator=0,target=0,hierarchy=first-level,data-type=read-latency,latency=5",
                        "hmat-lb,initiator=0,target=1,hierarchy=memory,data-type=access-bandwidth,bandwidth=1048576K",
                        "hmat-lb,initiator=0,target=0,hierarchy=memory,data-type=access-bandwidth,bandwidth=2097152K",
                        "hmat-cache,node-id=0,size=1024K,level=1,associativity=complex,policy=write-back,line=64"),
                g.options("-numa"));
        assertEquals(true, g.option("-machine").contains(",hmat=on,"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(
                List.of("cell-id-invalid"),
                cells("<cell id='1' cpus='0-3' memory='1024'/>").problems());
        assertEquals(
                List.of("cell-cpus-overlap"),
                cells("<cell cpus='0-2' memory='1024'/><cell cpus='2-3' memory='1024'/>")
                        .problems());
        assertEquals(
                List.of("cell-cpus-too-many"),
                cells("<cell cpus='0-4' memory='1024'/>").problems());
        assertEquals(
                List.of("cell-cpus-invalid"),
                cells("<cell cpus='x' memory='1024'/>").problems());
        assertEquals(
                List.of("numa-cache-unlinked"),
                cells("<cell cpus='0-3' memory='1024'><cache level='1' associativity='full' policy='writeback'>"
                                + "<size value='1' unit='MiB'/><line value='64' unit='B'/></cache></cell>")
                        .problems());
        assertEquals(
                List.of("interconnect-initiator"),
                cells("<cell cpus='0-3' memory='1024'/><cell memory='1024'/>"
                                + "<interconnects><latency initiator='1' target='0' type='access' "
                                + "value='5'/></interconnects>")
                        .problems());
    }
}
