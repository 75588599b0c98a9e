package org.virtargv.family.chardev;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virtargv.argv.CommandLine;

/** Open files that libvirt hands over in a descriptor set, which QEMU opens by the name {@code /dev/fdset/N}. */
public final class FdSets {
    private static final Pattern SET = Pattern.compile("set=([0-9]+),.*");

    private FdSets() {}

    /**
     * Puts the descriptor in a new set.
     *
     * @param opaque whose it is: QEMU tells it on request, nothing else
     * @return the path under which QEMU opens it
     */
    public static String add(CommandLine line, long descriptor, String opaque) {
        int set = next(line);
        add(line, set, descriptor, opaque);
        return "/dev/fdset/" + set;
    }

    /** Puts the descriptor in the stated set. */
    public static void add(CommandLine line, int set, long descriptor, String opaque) {
        line.option("-add-fd", "set=" + set + ",fd=" + descriptor + ",opaque=" + opaque);
    }

    /** The least number above those of all sets on the line. */
    public static int next(CommandLine line) {
        int next = 0;
        for (CommandLine.Option o : line.options()) {
            Matcher m = o.name().equals("-add-fd") ? SET.matcher(o.value()) : null;
            if (m != null && m.matches()) {
                next = Math.max(next, Integer.parseInt(m.group(1)) + 1);
            }
        }
        return next;
    }
}
