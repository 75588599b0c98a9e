package org.virtargv.family.firmware;

import java.util.List;
import org.virtargv.family.Conversion;

/** What other parts of the domain need of its firmware. */
final class Needs {
    private Needs() {
    }

    /** Whether the guest is to have no system management mode. */
    static boolean smmOff(Conversion c) {
        return false;
    }

    /** Whether the guest has system management mode: asked of the completed domain. */
    static boolean smm(Conversion c) {
        return true;
    }

    /** Gives the guest system management mode, in which firmware guards its variables. */
    static void smmOn(Conversion c) {
    }

    /** Features in the words of firmware descriptions. */
    static List<String> features(Conversion c) {
        return List.of();
    }
}
