package org.virtargv.family.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.family.Guest;

class MemoryTest {
    private static final String CELL = "<cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>";

    @ParameterizedTest
    @CsvSource({
        "<memory unit='KiB'>1025</memory>, 2048",
        "<memory unit='b'>1</memory>, 1024",
        "<memory unit='GB'>1</memory>, 976896"
    })
    void sizesAreWholeMebibytesForQemuAndStayInTheDomain(String memory, long kib) {
        assertEquals("size=" + kib + "k", Guest.having(memory).option("-m"));
        assertEquals("KiB", Guest.having(memory).domain().memory.unit);
    }

    @Test
    void theBalloonStartsNoLargerThanTheGuest() {
        assertEquals(
                65536,
                Guest.having("<currentMemory unit='GiB'>1</currentMemory>").domain().currentMemory.value);
        assertEquals(
                32768,
                Guest.having("<currentMemory unit='MiB'>32</currentMemory>").domain().currentMemory.value);
    }

    @Test
    void nodesMakeUpTheMemory() {
        assertEquals(
                "size=65536k,slots=2,maxmem=131072k",
                Guest.having("<memory unit='GiB'>0</memory><maxMemory slots='2' unit='MiB'>128</maxMemory>" + CELL)
                        .option("-m"));
    }

    @Test
    void lockedMemoryAndPagesThatAreNotMerged() {
        assertEquals(
                "mem-lock=on",
                Guest.having("<memoryBacking><locked/></memoryBacking>").option("-overcommit"));
        assertEquals(
                true,
                Guest.having("<memoryBacking><nosharepages/></memoryBacking>")
                        .option("-machine")
                        .contains(",mem-merge=off,"));
    }

    @Test
    void whatIsNoSizeIsRefused() {
        assertEquals(
                List.of("size-invalid"),
                Guest.having("<memory unit='furlong'>1</memory>").problems());
        assertEquals(
                List.of("size-invalid"),
                Guest.having("<memory unit='EiB'>99</memory>").problems());
        assertEquals(
                List.of("memory-too-large"),
                Guest.having("<memory unit='KiB'>9007199254740991</memory>").problems());
        assertEquals(
                List.of("memory-hotplug-without-numa"),
                Guest.having("<maxMemory slots='1' unit='GiB'>1</maxMemory>").problems());
    }

    @Test
    void hugePagesAreOfOneSizeForEachNode() {
        String one = "<memoryBacking><hugepages><page size='2' unit='M' nodeset='1'/></hugepages></memoryBacking>";
        assertEquals(List.of("hugepages-node-unknown"), Guest.having(one + CELL).problems());
        String two = "<memoryBacking><hugepages><page size='2' unit='M'/><page size='2' unit='M' "
                + "nodeset='0'/></hugepages></memoryBacking>";
        assertEquals(List.of("hugepages-ambiguous"), Guest.having(two).problems());
        assertEquals(List.of(), Guest.having(two + CELL).problems());
        String none = "<memoryBacking><hugepages><page size='5' unit='M'/></hugepages></memoryBacking>";
        assertEquals(List.of("hugepages-not-mounted"), Guest.having(none).problems());
    }

    @Test
    void placementNamesNodesThatThereAre() {
        String host = "{\"numa\":{\"nodes\":[{\"id\":0,\"cpus\":\"0\"}]}}";
        assertEquals(
                List.of("numa-node-unavailable"),
                Guest.having("<numatune><memory nodeset='0-1'/></numatune>")
                        .host(host)
                        .problems());
        assertEquals(
                List.of("memnode-without-cells"),
                Guest.having("<numatune><memnode cellid='0' nodeset='0'/></numatune>")
                        .problems());
        assertEquals(
                List.of("memnode-mode"),
                Guest.having(CELL
                                + "<numatune><memory mode='restrictive' nodeset='0'/><memnode cellid='0' "
                                + "mode='strict' nodeset='0'/></numatune>")
                        .problems());
        assertEquals(
                List.of("nodeset-invalid"),
                Guest.having("<numatune><memory nodeset='0,^0'/></numatune>").problems());
    }
}
