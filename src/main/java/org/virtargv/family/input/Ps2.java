package org.virtargv.family.input;

import org.virtargv.domain.OnOff;
import org.virtargv.family.Conversion;

/** The machine's PS/2 controller. */
final class Ps2 {
    private Ps2() {}

    /** Whether the machine has one: of the machines for x86 those that are built like the IBM PC. */
    static boolean has(Conversion c) {
        return c.board().isPc();
    }

    /** Whether the document removes it. */
    static boolean off(Conversion c) {
        return c.domain().features != null
                && c.domain().features.ps2 != null
                && c.domain().features.ps2.state == OnOff.off;
    }
}
