package org.virtargv.family.cpu;

import org.virtargv.domain.Domain;
import org.virtargv.facts.QemuProfile;
import org.virtargv.family.Conversion;

/** What the best processor can do that the accelerator can give: QEMU took it apart when it was asked for its profile. */
final class HostCpu {
    private HostCpu() {
    }

    static QemuProfile.CpuExpansion expansion(Conversion c) {
        QemuProfile.Accelerator a = c.domain().type == Domain.Type.kvm ? QemuProfile.Accelerator.kvm : QemuProfile.Accelerator.tcg;
        return c.qemu().cpu(a, QemuProfile.Expand.migratable);
    }

    /** Whether it has the feature, by the format's name; false where nothing is known. */
    static boolean has(Conversion c, String feature) {
        QemuProfile.CpuExpansion best = expansion(c);
        return best != null && best.has(FeatureNames.qemu(c, feature));
    }
}
