package org.virtargv.family.input;

import org.virtargv.domain.OnOff;
import org.virtargv.family.Conversion;

/** The machine's PS/2 controller. */
final class Ps2 {
    private Ps2() {}

    /** Whether the document removes it. */
    static boolean off(Conversion c) {
        return c.domain().features != null
                && c.domain().features.ps2 != null
                && c.domain().features.ps2.state == OnOff.off;
    }
}
