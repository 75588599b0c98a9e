package org.virtargv.family.disk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virtargv.domain.Disk;

/**
 * A disk's name, {@code <target dev>}: a prefix that tells the bus and letters that count the disks, {@code sda} to
 * {@code sdz}, {@code sdaa} and so on (formatdomain.html, target). A partition is no disk: a number behind the letters
 * is none but 0.
 */
final class TargetName {
    private static final Pattern NAME = Pattern.compile("(fd|hd|vd|sd|xvd|ubd)([a-z]+)0?");

    private TargetName() {}

    /** The disk's number, from 0 on, or -1 where the name is none of a disk or counts too far. */
    static int index(String dev) {
        Matcher m = NAME.matcher(dev == null ? "" : dev);
        if (!m.matches()) {
            return -1;
        }
        long index = 0;
        for (char letter : m.group(2).toCharArray()) {
            index = index * 26 + (letter - 'a' + 1);
            if (index > Integer.MAX_VALUE) {
                return -1;
            }
        }
        return (int) (index - 1);
    }

    /** The bus that the prefix stands for, or null. */
    static Disk.Bus bus(String dev) {
        String name = dev == null ? "" : dev;
        if (name.startsWith("hd")) {
            return Disk.Bus.ide;
        } else if (name.startsWith("sd")) {
            return Disk.Bus.scsi;
        } else if (name.startsWith("vd")) {
            return Disk.Bus.virtio;
        } else if (name.startsWith("fd")) {
            return Disk.Bus.fdc;
        } else if (name.startsWith("xvd")) {
            return Disk.Bus.xen;
        }
        return name.startsWith("ubd") ? Disk.Bus.uml : null;
    }
}
