package org.virtargv.family.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.family.Guest;

/** What QEMU and libvirt count of a disk's operations. */
class DiskStatisticsTest {
    private static final String NONE = "";

    private static Guest counted(String statistics, String target) {
        return Guest.of("<disk><driver name='qemu' type='raw'>" + statistics + "</driver><source file='/i/a'/>" + target
                        + "</disk>")
                .onQemu("qemu-11.1");
    }

    private static Guest counted(String statistics) {
        return counted("<statistics>" + statistics + "</statistics>", "<target dev='vda'/>");
    }

    @Test
    void noneIsNone() {
        assertEquals(List.of(), counted(NONE).problems());
        assertTrue(counted(NONE, "<target dev='vda'/>").lines("-device").stream()
                .noneMatch(o -> o.contains("stats-intervals")));
    }

    @ParameterizedTest
    @CsvSource({"vda,virtio,virtio-blk-pci", "sda,scsi,scsi-hd", "sda,sata,ide-hd", "sda,usb,usb-storage"})
    void intervalsStandBehindAllElseOfTheDrive(String dev, String bus, String device) {
        List<String> drive = counted(
                        "<statistics><statistic interval='1'/><statistic interval='10'/></statistics>",
                        "<target dev='" + dev + "' bus='" + bus + "'/>")
                .lines("-device {\"driver\":\"" + device);
        assertEquals(1, drive.size());
        assertTrue(drive.get(0).endsWith(",\"stats-intervals\":[1,10]}"), drive.get(0));
    }

    @Test
    void dpofuaIsTheLast() {
        assertTrue(counted("<statistics><statistic interval='1'/></statistics>", "<target dev='sda' dpofua='off'/>")
                .lines("-device {\"driver\":\"scsi-hd")
                .get(0)
                .endsWith(",\"stats-intervals\":[1],\"dpofua\":false}"));
    }

    @Test
    void anOlderLibvirtPassesOverBoth() {
        Guest s = counted("<statistics><statistic interval='1'/></statistics>", "<target dev='sda' dpofua='on'/>")
                .libvirt(LibvirtRelease.V11_8);
        assertEquals(List.of("libvirt-too-old", "libvirt-too-old"), s.problems());
        assertTrue(s.lines("-device").stream().noneMatch(o -> o.contains("stats-intervals") || o.contains("dpofua")));
    }

    @Test
    void anOlderQemuCountsNoIntervals() {
        assertEquals(
                List.of("disk-statistics-not-in-qemu"),
                counted("<statistic interval='1'/>").onQemu("qemu-10.0").problems());
    }

    @ParameterizedTest
    @CsvSource({
        "<statistic interval='0'/>, disk-statistics-interval",
        "<statistic interval='4294967296'/>, disk-statistics-interval",
        "<latency-histogram/>, disk-histogram",
        "<latency-histogram><bin start='-1'/></latency-histogram>, value-invalid",
        "<latency-histogram><bin start='2'/><bin start='1'/></latency-histogram>, disk-histogram",
        "<latency-histogram type='read'><bin start='0'/></latency-histogram>"
                + "<latency-histogram type='read'><bin start='0'/></latency-histogram>, disk-histogram",
        "<latency-histogram><bin start='0'/></latency-histogram>"
                + "<latency-histogram><bin start='0'/></latency-histogram>, disk-histogram",
    })
    void whatCannotBeCounted(String statistics, String id) {
        assertEquals(List.of(id), counted(statistics).problems());
    }

    @Test
    void aHistogramOfOneKindMayStandBesideThatOfAll() {
        assertEquals(
                List.of(),
                counted("<latency-histogram><bin start='0'/><bin start='0'/></latency-histogram>"
                                + "<latency-histogram type='read'><bin start='0'/></latency-histogram>")
                        .problems());
    }
}
