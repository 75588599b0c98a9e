package org.virtargv.family.net;

import org.virtargv.domain.Interface;
import org.virtargv.family.Conversion;

/** What is refused of network cards. */
final class NicChecks {
    private NicChecks() {
    }

    static void check(Conversion c, Interface nic) {
    }
}
