package org.virtargv.facts;

/** The releases of libvirt whose line this version can write. Rules ask for a change, never for a release. */
public enum LibvirtRelease {
    V11_3,
    V11_4,
    V11_5,
    V11_6,
    V11_7,
    V11_8,
    V11_9,
    V11_10,
    V12_0,
    V12_1,
    V12_2,
    V12_3,
    V12_4,
    V12_5,
    V12_6,
    V12_7,
    V12_8;

    private static final LibvirtRelease[] ALL = values();

    public static final LibvirtRelease OLDEST = ALL[0];
    public static final LibvirtRelease NEWEST = ALL[ALL.length - 1];

    private final String version = name().substring(1).replace('_', '.');

    /**
     * The release that a version names: {@code 12.8}, or {@code 12.8.0} with its patch level, which changes no line.
     *
     * @return null where there is no such release, or none that this version knows
     */
    public static LibvirtRelease of(String version) {
        for (LibvirtRelease r : ALL) {
            if (version.startsWith(r.version) && isPatchLevel(version, r.version.length())) {
                return r;
            }
        }
        return null;
    }

    private static boolean isPatchLevel(String version, int from) {
        if (from == version.length()) {
            return true;
        }
        boolean digits = version.charAt(from) == '.' && from + 1 < version.length();
        for (int i = from + 1; i < version.length(); i++) {
            digits &= version.charAt(i) >= '0' && version.charAt(i) <= '9';
        }
        return digits;
    }

    /**
     * The release whose line is the likeliest for a version that this program does not know: the newest, or for
     * whatever is older than the oldest, that one.
     */
    public static LibvirtRelease nearest(String version) {
        LibvirtRelease known = of(version);
        if (known != null) {
            return known;
        }
        int dot = version.indexOf('.');
        String major = dot < 0 ? version : version.substring(0, dot);
        boolean older = major.length() == 1 || major.equals("10") || version.matches("11\\.[0-2](\\..*)?");
        return older ? OLDEST : NEWEST;
    }

    /** Whether this release writes the line in the way that the change brought. */
    public boolean has(LibvirtChange change) {
        return compareTo(change.since) >= 0;
    }

    /** As people write it: {@code 12.8}. */
    @Override
    public String toString() {
        return version;
    }
}
