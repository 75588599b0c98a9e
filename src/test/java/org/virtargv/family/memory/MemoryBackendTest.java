package org.virtargv.family.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;

class MemoryBackendTest {
    private static final String TWO_NODES =
            "\"numa\":{\"nodes\":[{\"id\":0,\"cpus\":\"0-3\"},{\"id\":1,\"cpus\":\"4-7\"}],\"automatic\":\"1\"}";

    private static String backing(String content) {
        return "<memoryBacking>" + content + "</memoryBacking>";
    }

    private static String ram(String elements) {
        return ram(Guest.having(elements));
    }

    private static String ram(Guest guest) {
        return String.join("\n", guest.options("-object", "pc.ram"));
    }

    @Test
    void plainMemoryIsAnonymous() {
        assertEquals("{\"qom-type\":\"memory-backend-ram\",\"id\":\"pc.ram\",\"size\":67108864}", ram(""));
    }

    @Test
    void anyWordOnSharingNeedsAFile() {
        String file =
                "{\"qom-type\":\"memory-backend-file\",\"id\":\"pc.ram\",\"mem-path\":\"/var/lib/libvirt/qemu/ram/"
                        + "-1-guest/pc.ram\",\"share\":%s,"
                        + "\"x-use-canonical-path-for-ramblock-id\":false,\"size\":67108864}";
        assertEquals(String.format(file, true), ram(backing("<access mode='shared'/>")));
        assertEquals(String.format(file, false), ram(backing("<source type='anonymous'/><access mode='private'/>")));
    }

    @Test
    void memfdKnowsHugePages() {
        String both = backing("<hugepages/><source type='memfd'/><access mode='shared'/>");
        assertEquals(
                "{\"qom-type\":\"memory-backend-memfd\",\"id\":\"pc.ram\",\"hugetlb\":true,\"hugetlbsize\":2097152,"
                        + "\"share\":true,"
                        + "\"x-use-canonical-path-for-ramblock-id\":false,\"prealloc\":true,\"size\":67108864}",
                ram(both));
    }

    @Test
    void hugePagesLieInTheDomainsFolderOnTheirMount() {
        String huge = backing("<hugepages/><allocation threads='4'/>");
        assertEquals(
                "{\"qom-type\":\"memory-backend-file\",\"id\":\"pc.ram\",\"mem-path\":\"/dev/hugepages/libvirt/qemu/"
                        + "-1-guest\","
                        + "\"x-use-canonical-path-for-ramblock-id\":false,\"prealloc\":true,\"prealloc-threads\":4,"
                        + "\"size\":67108864}",
                ram(huge));
        assertEquals(true, ram(Guest.having(huge).shell()).contains("\"mem-path\":\"/dev/hugepages\""));
    }

    @Test
    void pagesOfTheOrdinarySizeAreNotHuge() {
        assertEquals(ram(""), ram(backing("<hugepages><page size='4'/></hugepages>")));
    }

    @Test
    void placementBindsAndBringsTheFillingThreadsNear() {
        Guest g = Guest.having(
                        backing("<allocation mode='immediate'/>") + "<numatune><memory nodeset='0-1'/></numatune>")
                .host("{" + TWO_NODES + "}");
        assertEquals(
                List.of(
                        "{\"qom-type\":\"thread-context\",\"id\":\"tc-pc.ram\",\"node-affinity\":[0,1]}",
                        "{\"qom-type\":\"memory-backend-ram\",\"id\":\"pc.ram\",\"prealloc\":true,\"size\":67108864,"
                                + "\"host-nodes\":[0,1],\"policy\":\"bind\","
                                + "\"prealloc-context\":\"tc-pc.ram\"}"),
                g.options("-object", "pc.ram"));
    }

    @Test
    void restrictiveMemoryIsFilledNearItsNodesAndNotBound() {
        Guest g = Guest.having(backing("<allocation mode='immediate'/>")
                        + "<numatune><memory mode='restrictive' nodeset='1'/></numatune>")
                .host("{" + TWO_NODES + "}");
        assertEquals(
                List.of(
                        "{\"qom-type\":\"thread-context\",\"id\":\"tc-pc.ram\",\"node-affinity\":[1]}",
                        "{\"qom-type\":\"memory-backend-ram\",\"id\":\"pc.ram\",\"prealloc\":true,\"size\":67108864,"
                                + "\"prealloc-context\":\"tc-pc.ram\"}"),
                g.options("-object", "pc.ram"));
    }

    @Test
    void threadsAreOnlyBroughtWhereTheyMayRun() {
        String pinned = "<vcpu cpuset='4'>1</vcpu>" + backing("<allocation mode='immediate'/>");
        Guest near = Guest.having(pinned + "<numatune><memory nodeset='0-1'/></numatune>")
                .host("{" + TWO_NODES + "}");
        assertEquals(
                "{\"qom-type\":\"thread-context\",\"id\":\"tc-pc.ram\",\"node-affinity\":[1]}",
                near.options("-object", "thread-context").get(0));
        Guest far = Guest.having(pinned + "<numatune><memory nodeset='0'/></numatune>")
                .host("{" + TWO_NODES + "}");
        assertEquals(List.of(), far.options("-object", "thread-context"));
    }

    @Test
    void restrictivePlacementLeavesQemuAlone() {
        assertEquals(ram(""), ram("<numatune><memory mode='restrictive' nodeset='0'/></numatune>"));
    }

    @Test
    void automaticPlacementOfProcessorsIsOneOfMemory() {
        Guest g = Guest.having("<vcpu placement='auto'>1</vcpu>").host("{" + TWO_NODES + "}");
        assertEquals(
                "{\"qom-type\":\"memory-backend-ram\",\"id\":\"pc.ram\",\"size\":67108864,\"host-nodes\":[1],"
                        + "\"policy\":\"bind\"}",
                ram(g));
        assertEquals(
                List.of("numa-placement-unknown"),
                Guest.having("<vcpu placement='auto'>1</vcpu>").problems());
    }
}
