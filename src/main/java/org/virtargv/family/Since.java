package org.virtargv.family;

import org.virtargv.domain.Node;
import org.virtargv.facts.LibvirtChange;

/** What a document may say of which the chosen release of libvirt does not know yet. */
public final class Since {
    private Since() {}

    /** Refuses a value that the release does not know, as it does itself. */
    public static void refuse(Conversion c, LibvirtChange change, Node at, String what) {
        if (!c.libvirt().has(change)) {
            c.problems()
                    .error(
                            "libvirt-lacks",
                            at.at,
                            what + " is supported since libvirt " + change.since
                                    + ", but the command line is for libvirt " + c.libvirt(),
                            "remove it, or choose a newer release with --libvirt");
        }
    }

    /**
     * Whether the release knows it; where it does not, it is told that the line is written as if it were not there,
     * which is what that release does.
     *
     * @param what as the document spells it: {@code <hwuuid>}
     */
    public static boolean knows(Conversion c, LibvirtChange change, Node at, String what) {
        if (c.libvirt().has(change)) {
            return true;
        }
        c.problems()
                .warning(
                        "libvirt-too-old",
                        at.at,
                        what + " is supported since libvirt " + change.since + ", so libvirt " + c.libvirt()
                                + " ignores it",
                        "remove it, or choose a newer release with --libvirt");
        return false;
    }
}
