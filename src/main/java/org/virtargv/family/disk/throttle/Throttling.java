package org.virtargv.family.disk.throttle;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Disk;
import org.virtargv.domain.IoTune;
import org.virtargv.domain.ThrottleFilters;
import org.virtargv.domain.ThrottleGroups;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;

/**
 * Limits on disks. Those of {@code <throttlegroups>} are objects that filters above a disk's image name. Those of
 * {@code <iotune>} libvirt sets in the running QEMU and they leave no trace; a person gets the same by a group and a
 * filter of their own.
 */
public final class Throttling {
    private static final List<String> ALWAYS = List.of(
            "bps-total",
            "bps-read",
            "bps-write",
            "iops-total",
            "iops-read",
            "iops-write",
            "bps-total-max",
            "bps-read-max",
            "bps-write-max",
            "iops-total-max",
            "iops-read-max",
            "iops-write-max",
            "iops-size");

    private Throttling() {}

    /** Leaves out the limits of zero, which are none. */
    static void keep(IoTune limits) {
        for (Member m : Shape.of(IoTune.class).elements) {
            if (m.get(limits) instanceof Long value && value == 0) {
                m.set(limits, null);
            }
        }
    }

    static void check(Conversion c) {
        Set<String> names = new HashSet<>();
        for (IoTune group : groups(c)) {
            if (group.groupName == null || group.groupName.isEmpty()) {
                c.problems().error("throttle-group-name", group.at, "<throttlegroup> has no <group_name>", null);
            } else if (!names.add(group.groupName)) {
                c.problems()
                        .error(
                                "throttle-group-duplicate",
                                group.at,
                                "two <throttlegroup> have the name '" + group.groupName + "'",
                                null);
            }
            limits(c, group, "<throttlegroup>");
            if (limits(group).isEmpty()) {
                QemuRejects.tell(
                        c,
                        "throttle-group-empty",
                        group.at,
                        "<throttlegroup> sets no limit, so libvirt does not create the "
                                + "group that its <throttlefilter> needs",
                        "set a limit, or remove the group and its <throttlefilter>");
            }
        }
        for (Disk disk : c.domain().devices.disks) {
            if (disk.iotune != null) {
                limits(c, disk.iotune, "<iotune>");
            }
            if (disk.throttlefilters != null) {
                filters(c, disk, names);
            }
        }
    }

    private static void filters(Conversion c, Disk disk, Set<String> names) {
        if (disk.iotune != null) {
            c.problems()
                    .error(
                            "throttle-and-iotune",
                            disk.throttlefilters.at,
                            "the disk '" + disk.target.dev + "' has both <throttlefilters> and <iotune>",
                            "move the limits of <iotune> into a <throttlegroup>");
        }
        if (disk.device == Disk.Kind.cdrom || disk.device == Disk.Kind.floppy) {
            c.problems()
                    .error(
                            "throttle-removable",
                            disk.throttlefilters.at,
                            "<throttlefilters> is not supported for disks with removable media",
                            null);
        }
        Set<String> used = new HashSet<>();
        for (ThrottleFilters.Filter f : disk.throttlefilters.list) {
            if (!names.contains(f.group)) {
                c.lacking(ThrottleGroups.class)
                        .error("throttle-group-unknown", f.at, "there is no <throttlegroup> '" + f.group + "'", null);
            } else if (!used.add(f.group)) {
                c.problems()
                        .error(
                                "throttle-group-twice",
                                f.at,
                                "the disk '" + disk.target.dev + "' uses the group '" + f.group + "' twice",
                                null);
            }
        }
    }

    /**
     * A limit on everything and one on a part of it exclude each other; a burst's length of more than its one second
     * needs the burst.
     */
    private static void limits(Conversion c, IoTune t, String element) {
        exclusive(c, t, element, "bytes_sec", t.totalBytesSec, t.readBytesSec, t.writeBytesSec);
        exclusive(c, t, element, "iops_sec", t.totalIopsSec, t.readIopsSec, t.writeIopsSec);
        exclusive(c, t, element, "bytes_sec_max", t.totalBytesSecMax, t.readBytesSecMax, t.writeBytesSecMax);
        exclusive(c, t, element, "iops_sec_max", t.totalIopsSecMax, t.readIopsSecMax, t.writeIopsSecMax);
        boolean alone = alone(t.totalBytesSecMaxLength, t.totalBytesSecMax)
                || alone(t.readBytesSecMaxLength, t.readBytesSecMax)
                || alone(t.writeBytesSecMaxLength, t.writeBytesSecMax)
                || alone(t.totalIopsSecMaxLength, t.totalIopsSecMax)
                || alone(t.readIopsSecMaxLength, t.readIopsSecMax)
                || alone(t.writeIopsSecMaxLength, t.writeIopsSecMax);
        if (alone) {
            c.problems().error("iotune-length", t.at, "a …_max_length of " + element + " needs its …_max", null);
        }
    }

    private static void exclusive(
            Conversion c, IoTune t, String element, String name, Long total, Long read, Long write) {
        if (set(total) && (set(read) || set(write))) {
            c.problems()
                    .error(
                            "iotune-total",
                            t.at,
                            "<total_" + name + "> of " + element + " cannot be used together with <read_" + name
                                    + "> or <write_" + name + ">",
                            "keep the total limit, or the read and write limits");
        }
    }

    private static boolean alone(Long length, Long burst) {
        return length != null && length > 1 && !set(burst);
    }

    private static boolean set(Long value) {
        return value != null && value != 0;
    }

    private static List<IoTune> groups(Conversion c) {
        return c.domain().throttlegroups == null ? List.of() : c.domain().throttlegroups.list;
    }

    /** Writes the groups that filters name. */
    static void groups(Conversion c, CommandLine line) {
        for (IoTune g : groups(c)) {
            if (!limits(g).isEmpty()) {
                Props limits = group("throttle-" + g.groupName, g, true);
                line.from("throttlegroup", g).option("-object", limits);
            }
        }
        if (c.libvirtStyle()) {
            return;
        }
        Map<String, IoTune> own = new LinkedHashMap<>();
        for (Disk disk : c.domain().devices.disks) {
            if (disk.iotune != null && !limits(disk.iotune).isEmpty()) {
                own.putIfAbsent(own(disk), disk.iotune);
            }
        }
        own.forEach((id, limits) -> line.from("iotune", limits).option("-object", group(id, limits, false)));
    }

    /**
     * Writes the filters above the disk's image.
     *
     * @param numbers of the filters' nodes
     * @param node    the image's uppermost node
     * @return the node that the device is given
     */
    public static String filters(Conversion c, CommandLine line, Disk disk, List<Integer> numbers, String node) {
        String top = node;
        if (disk.throttlefilters != null) {
            for (int i = 0; i < numbers.size(); i++) {
                top = filter(
                        line,
                        "libvirt-" + numbers.get(i) + "-filter",
                        "throttle-" + disk.throttlefilters.list.get(i).group,
                        top);
            }
        } else if (disk.iotune != null
                && !c.libvirtStyle()
                && !limits(disk.iotune).isEmpty()) {
            top = filter(line, "libvirt-throttle-" + disk.target.dev, own(disk), top);
        }
        return top;
    }

    private static String filter(CommandLine line, String name, String group, String file) {
        line.option(
                "-blockdev",
                new Props()
                        .put("driver", "throttle")
                        .put("node-name", name)
                        .put("throttle-group", group)
                        .put("file", file)
                        .put("discard", "unmap"));
        return name;
    }

    private static String own(Disk disk) {
        return "iotune-" + (disk.iotune.groupName == null ? disk.id() : disk.iotune.groupName);
    }

    /** @param all whether limits that are not set are written too, but for the lengths of bursts */
    private static Props group(String id, IoTune t, boolean all) {
        Map<String, Long> set = limits(t);
        Props limits = new Props();
        if (all) {
            ALWAYS.forEach(name -> limits.put(name, set.getOrDefault(name, 0L)));
        }
        set.forEach((name, value) -> {
            if (!all || !ALWAYS.contains(name)) {
                limits.put(name, value);
            }
        });
        return Props.object("throttle-group", id).put("limits", limits);
    }

    /** QEMU's names of the limits that are set. */
    private static Map<String, Long> limits(IoTune t) {
        Map<String, Long> out = new LinkedHashMap<>();
        put(out, "bps-total", t.totalBytesSec);
        put(out, "bps-read", t.readBytesSec);
        put(out, "bps-write", t.writeBytesSec);
        put(out, "iops-total", t.totalIopsSec);
        put(out, "iops-read", t.readIopsSec);
        put(out, "iops-write", t.writeIopsSec);
        put(out, "bps-total-max", t.totalBytesSecMax);
        put(out, "bps-read-max", t.readBytesSecMax);
        put(out, "bps-write-max", t.writeBytesSecMax);
        put(out, "iops-total-max", t.totalIopsSecMax);
        put(out, "iops-read-max", t.readIopsSecMax);
        put(out, "iops-write-max", t.writeIopsSecMax);
        put(out, "iops-size", t.sizeIopsSec);
        put(out, "bps-total-max-length", t.totalBytesSecMaxLength);
        put(out, "bps-read-max-length", t.readBytesSecMaxLength);
        put(out, "bps-write-max-length", t.writeBytesSecMaxLength);
        put(out, "iops-total-max-length", t.totalIopsSecMaxLength);
        put(out, "iops-read-max-length", t.readIopsSecMaxLength);
        put(out, "iops-write-max-length", t.writeIopsSecMaxLength);
        return out;
    }

    private static void put(Map<String, Long> limits, String name, Long value) {
        if (set(value)) {
            limits.put(name, value);
        }
    }
}
