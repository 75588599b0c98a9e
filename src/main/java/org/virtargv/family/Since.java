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
                            what + " is known since libvirt " + change.since + ", and the line is libvirt "
                                    + c.libvirt() + "'s",
                            "write it in another way, or choose another --libvirt");
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
                        what + " is known since libvirt " + change.since + ", and libvirt " + c.libvirt()
                                + " leaves it out",
                        "remove it, or choose another --libvirt");
        return false;
    }
}
