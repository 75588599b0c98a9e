package org.virtargv.family.disk.bus;

import org.virtargv.domain.Disk;

/**
 * A disk's name, {@code <target dev>}: a prefix that tells the bus and letters that count the disks, {@code sda} to
 * {@code sdz}, {@code sdaa} and so on (formatdomain.html, target). A partition is no disk: a number behind the letters
 * is none but 0.
 */
public final class TargetName {
    private static final String[] PREFIXES = {"fd", "hd", "vd", "sd", "xvd", "ubd"};

    private TargetName() {}

    /** The disk's number, from 0 on, or -1 where the name is none of a disk or counts too far. */
    public static int index(String dev) {
        if (NvmeName.is(dev)) {
            NvmeName name = NvmeName.of(dev);
            return name == null ? -1 : name.controller();
        }
        int start = prefix(dev);
        if (start == 0) {
            return -1;
        }
        int end = dev.endsWith("0") ? dev.length() - 1 : dev.length();
        long index = 0;
        for (int i = start; i < end; i++) {
            char letter = dev.charAt(i);
            if (letter < 'a' || letter > 'z') {
                return -1;
            }
            index = index * 26 + (letter - 'a' + 1);
            if (index > Integer.MAX_VALUE) {
                return -1;
            }
        }
        return (int) (index - 1);
    }

    /** How long the name's prefix is; 0 where it has none that there is. */
    private static int prefix(String dev) {
        for (String prefix : PREFIXES) {
            if (dev != null && dev.startsWith(prefix)) {
                return prefix.length();
            }
        }
        return 0;
    }

    /** The bus that the prefix stands for, or null. */
    public static Disk.Bus bus(String dev) {
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
        } else if (NvmeName.is(name)) {
            return Disk.Bus.nvme;
        }
        return name.startsWith("ubd") ? Disk.Bus.uml : null;
    }
}
