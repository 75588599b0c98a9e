package org.virtargv.family.chardev;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;

/** Open files that libvirt hands over in a descriptor set, which QEMU opens by the name {@code /dev/fdset/N}. */
public final class FdSets {
    private FdSets() {}

    /**
     * Puts the descriptor in a new set.
     *
     * @param opaque whose it is: QEMU tells it on request, nothing else
     * @return the path under which QEMU opens it
     */
    public static String add(CommandLine line, long descriptor, String opaque) {
        int set = line.counters().nextFdSet();
        add(line, set, descriptor, opaque);
        return "/dev/fdset/" + set;
    }

    /** Puts the descriptor in the stated set. */
    public static void add(CommandLine line, int set, long descriptor, String opaque) {
        line.option("-add-fd", new Props().put("set", set).put("fd", descriptor).put("opaque", opaque));
    }
}
