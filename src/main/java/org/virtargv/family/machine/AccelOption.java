package org.virtargv.family.machine;

import org.virtargv.argv.Props;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Features;
import org.virtargv.domain.OnOff;
import org.virtargv.family.Conversion;

/** What runs the guest's code, and how. QEMU's documentation of {@code -accel}. */
final class AccelOption {
    private static final long MIB = 1024 * 1024;

    private AccelOption() {}

    static Props value(Conversion c) {
        Features f = c.domain().features;
        if (c.domain().type == Domain.Type.hvf || c.domain().type == Domain.Type.hyperv) {
            return Props.implied("accel", c.accelerator().name());
        }
        if (c.domain().type != Domain.Type.kvm) {
            boolean size = f != null && f.tcg != null && f.tcg.tbCache != null;
            return Props.implied("accel", "tcg").put("tb-size", size ? f.tcg.tbCache.bytes() / MIB : null);
        }
        boolean ring = f != null && f.kvm != null && f.kvm.dirtyRing != null && f.kvm.dirtyRing.state == OnOff.on;
        return Props.implied("accel", "kvm").put("dirty-ring-size", ring ? f.kvm.dirtyRing.size : null);
    }
}
