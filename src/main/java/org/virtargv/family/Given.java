package org.virtargv.family;

/** Numbers of which zero says no more than nothing does: libvirt keeps them as zero where they are left out. */
public final class Given {
    private Given() {}

    /** Null where nothing is said, or zero. */
    public static Integer number(Integer said) {
        return said == null || said == 0 ? null : said;
    }

    public static Long number(Long said) {
        return said == null || said == 0 ? null : said;
    }
}
