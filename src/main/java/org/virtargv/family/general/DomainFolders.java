package org.virtargv.family.general;

import org.virtargv.family.Conversion;

/** Where libvirt keeps what belongs to one running domain. */
public final class DomainFolders {
    /**
     * libvirt shortens a name to this many characters for its folders, so that a socket's path stays within its limit.
     */
    private static final int LONGEST = 20;

    private DomainFolders() {}

    /** {@code domain-ID-NAME}. */
    public static String shortName(Conversion c) {
        String name = c.domain().name.replace('/', '_');
        int end = Math.min(LONGEST, name.codePointCount(0, name.length()));
        return c.host().domainId() + "-" + name.substring(0, name.offsetByCodePoints(0, end));
    }

    /** The domain's own folder below the state folder. */
    public static String domain(Conversion c) {
        return c.host().paths().lib() + "/domain-" + shortName(c);
    }
}
