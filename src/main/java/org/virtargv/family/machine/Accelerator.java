package org.virtargv.family.machine;

import org.virtargv.domain.Domain;
import org.virtargv.family.Conversion;

/** What runs the guest's code. */
final class Accelerator {
    private Accelerator() {
    }

    static String value(Conversion c) {
        return c.domain().type == Domain.Type.kvm ? "kvm" : "tcg";
    }
}
