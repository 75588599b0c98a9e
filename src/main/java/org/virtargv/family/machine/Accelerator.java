package org.virtargv.family.machine;

import org.virtargv.domain.Domain;
import org.virtargv.domain.Features;
import org.virtargv.domain.OnOff;
import org.virtargv.family.Conversion;

/** What runs the guest's code, and how. QEMU's documentation of {@code -accel}. */
final class Accelerator {
    private static final long MIB = 1024 * 1024;

    private Accelerator() {}

    static String value(Conversion c) {
        Features f = c.domain().features;
        if (c.domain().type == Domain.Type.hvf) {
            return "hvf";
        }
        if (c.domain().type != Domain.Type.kvm) {
            return "tcg"
                    + (f != null && f.tcg != null && f.tcg.tbCache != null
                            ? ",tb-size=" + f.tcg.tbCache.bytes() / MIB
                            : "");
        }
        boolean ring = f != null && f.kvm != null && f.kvm.dirtyRing != null && f.kvm.dirtyRing.state == OnOff.on;
        return "kvm" + (ring ? ",dirty-ring-size=" + f.kvm.dirtyRing.size : "");
    }
}
