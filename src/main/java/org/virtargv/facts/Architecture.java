package org.virtargv.facts;

/** Names of processor architectures: QEMU's targets and the domain format's spelling of the same. */
public final class Architecture {
    private Architecture() {}

    /** The domain format's name for a target of QEMU. */
    public static String ofTarget(String target) {
        return switch (target) {
            case "i386" -> "i686";
            case "arm" -> "armv7l";
            case "hppa" -> "parisc";
            case "or1k" -> "or32";
            default -> target;
        };
    }

    /** QEMU's target that runs guests of an architecture of the domain format: the end of the binary's name. */
    public static String target(String arch) {
        return switch (arch) {
            case "i686" -> "i386";
            case "armv6l", "armv7l", "armv7b" -> "arm";
            case "parisc" -> "hppa";
            case "or32" -> "or1k";
            case "ppc64le" -> "ppc64";
            default -> arch;
        };
    }

    /**
     * Whether a QEMU for one architecture runs guests of another as well: the 64-bit ones run the 32-bit guests of
     * their kind.
     */
    public static boolean runs(String qemu, String guest) {
        return switch (guest) {
            case "i686" -> qemu.equals("i686") || qemu.equals("x86_64");
            case "armv6l", "armv7l" -> qemu.equals("armv7l") || qemu.equals("aarch64");
            case "ppc64le" -> qemu.equals("ppc64");
            case "ppc" -> qemu.equals("ppc") || qemu.equals("ppc64");
            default -> qemu.equals(guest);
        };
    }
}
