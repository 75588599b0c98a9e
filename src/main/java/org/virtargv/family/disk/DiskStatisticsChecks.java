package org.virtargv.family.disk;

import java.util.EnumSet;
import java.util.Set;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Disk.Bus;
import org.virtargv.domain.DiskStatistics;
import org.virtargv.domain.DiskStatistics.Bin;
import org.virtargv.domain.DiskStatistics.LatencyHistogram;
import org.virtargv.domain.DiskStatistics.Statistic;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;

/** What may be counted of a disk's operations (formatdomain, "Hard drives, floppy disks, CDROMs", statistics). */
final class DiskStatisticsChecks {
    /** The property of the drives whose operations QEMU counts by interval. */
    static final String INTERVALS = "stats-intervals";

    private static final long MOST = 4_294_967_295L;
    private static final Set<Bus> COUNTED = EnumSet.of(Bus.virtio, Bus.ide, Bus.sata, Bus.scsi, Bus.usb);

    private DiskStatisticsChecks() {}

    static void check(Conversion c, Disk disk) {
        DiskStatistics s = disk.driver.statistics;
        if (s == null) {
            return;
        }
        if (!s.statistics.isEmpty()) {
            intervals(c, disk, s);
        }
        boolean all = false;
        Set<LatencyHistogram.Type> seen = EnumSet.noneOf(LatencyHistogram.Type.class);
        for (LatencyHistogram h : s.latencyHistograms) {
            boolean first = h.type == null ? !all : seen.add(h.type);
            all |= h.type == null;
            if (!first) {
                c.error(
                        "disk-histogram",
                        h.at,
                        "<statistics> has a second <latency-histogram> "
                                + (h.type == null ? "without a type" : "of the type '" + Words.of(h.type) + "'"),
                        "keep one of them");
            }
            bins(c, h);
        }
    }

    private static void intervals(Conversion c, Disk disk, DiskStatistics s) {
        Bus bus = disk.target.bus;
        if (!COUNTED.contains(bus)) {
            c.error(
                    "disk-statistics-bus",
                    s.at,
                    "QEMU has no interval statistics for disks on the bus " + Words.of(bus),
                    "remove <statistic>");
        } else if (!c.qemu().hasProperty("virtio-blk-pci", INTERVALS)) {
            c.error(
                    "disk-statistics-not-in-qemu",
                    s.at,
                    "QEMU " + c.qemu().version() + " does not support the interval statistics of <statistic>",
                    "use QEMU 10.2 or newer");
        }
        for (Statistic one : s.statistics) {
            if (one.interval <= 0 || one.interval > MOST) {
                c.error(
                        "disk-statistics-interval",
                        one.at,
                        "interval " + one.interval + " of <statistic> is out of range (1 to " + MOST + ")",
                        null);
            }
        }
    }

    private static void bins(Conversion c, LatencyHistogram h) {
        if (h.bins.isEmpty()) {
            c.error("disk-histogram", h.at, "<latency-histogram> needs at least one <bin>", null);
        }
        long before = 0;
        for (Bin bin : h.bins) {
            if (bin.start < before) {
                c.error(
                        "disk-histogram",
                        bin.at,
                        "start " + bin.start + " of <bin> is less than " + before
                                + (before == 0 ? "" : ", the start of the <bin> before it"),
                        null);
            }
            before = Math.max(before, bin.start);
        }
    }
}
