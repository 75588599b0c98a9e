package org.virtargv.family.disk.bus;

/**
 * The name of a disk on the bus nvme, {@code nvme0n1}: it says the controller and the namespace there, so it is the
 * disk's place rather than a number that counts the disks. A partition is no disk.
 *
 * @param controller counts from 0
 * @param namespace  counts from 1
 */
public record NvmeName(int controller, int namespace) {
    private static final String PREFIX = "nvme";

    public static boolean is(String dev) {
        return dev != null && dev.startsWith(PREFIX);
    }

    /** Null where the name is none of such a disk. */
    static NvmeName of(String dev) {
        int n = is(dev) ? dev.indexOf('n', PREFIX.length()) : -1;
        int controller = n < 0 ? -1 : number(dev.substring(PREFIX.length(), n));
        int namespace = n < 0 ? -1 : number(dev.substring(n + 1));
        return controller < 0 || namespace < 1 ? null : new NvmeName(controller, namespace);
    }

    /** Whether it is such a name, or that of a partition there: a disk of another bus may have it. */
    public static boolean isAny(String dev) {
        int p = is(dev) ? dev.indexOf('p', PREFIX.length()) : -1;
        return of(p < 0 ? dev : dev.substring(0, p)) != null && (p < 0 || number(dev.substring(p + 1)) >= 0);
    }

    private static int number(String digits) {
        boolean number = !digits.isEmpty() && digits.length() < 10;
        for (int i = 0; i < digits.length(); i++) {
            number &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        return number ? Integer.parseInt(digits) : -1;
    }
}
