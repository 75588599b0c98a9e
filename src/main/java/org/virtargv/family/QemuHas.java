package org.virtargv.family;

import org.virtargv.domain.Node;

/** Whether the QEMU that the line is for was built with what the line would name. */
public final class QemuHas {
    private QemuHas() {}

    /**
     * Refuses a device or object that this QEMU does not have.
     *
     * @param type    its QOM name
     * @param element what the document calls it, for the message: {@code <rng>}
     */
    public static void check(Conversion c, Node at, String type, String element) {
        if (!c.qemu().hasType(type)) {
            c.problems()
                    .error(
                            "qemu-type-missing",
                            at.at,
                            element + " is the type '" + type + "' in QEMU, and "
                                    + c.qemu().origin() + " (QEMU " + c.qemu().version() + ") has no such type",
                            "remove it, or choose another --qemu");
        }
    }
}
