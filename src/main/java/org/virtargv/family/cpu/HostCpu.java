package org.virtargv.family.cpu;

import java.util.Set;
import org.virtargv.domain.Domain;
import org.virtargv.facts.host.CpuFacts;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Accelerator;

/**
 * What the best processor can do that the accelerator can give: QEMU took it apart when it was asked for its profile,
 * or the host facts tell.
 */
final class HostCpu {
    private HostCpu() {}

    static QemuProfile.CpuExpansion expansion(Conversion c) {
        return c.qemu().cpu(c.accelerator(), QemuProfile.Expand.migratable);
    }

    /** The features that QEMU calls deprecated, by whatever accelerator tells of them; null where none does. */
    static Set<String> deprecated(Conversion c) {
        for (Accelerator a : new Accelerator[] {c.accelerator(), Accelerator.kvm}) {
            for (QemuProfile.Expand each :
                    new QemuProfile.Expand[] {QemuProfile.Expand.migratable, QemuProfile.Expand.full}) {
                QemuProfile.CpuExpansion best = c.qemu().cpu(a, each);
                if (best != null
                        && best.deprecated() != null
                        && !best.deprecated().isEmpty()) {
                    return best.deprecated();
                }
            }
        }
        return null;
    }

    /** What the host facts tell of it, for a domain that runs on it; null for nothing. */
    static CpuFacts told(Conversion c) {
        return c.domain().type == Domain.Type.kvm && c.host().cpu().model() != null
                ? c.host().cpu()
                : null;
    }

    /** Whether it has the feature, by the format's name; false where nothing is known. */
    static boolean has(Conversion c, String feature) {
        CpuFacts told = told(c);
        if (told != null) {
            X86Models.Model model = c.arch().isX86() ? X86Models.get().models.get(told.model()) : null;
            return told.features()
                    .getOrDefault(feature, model != null && model.features().contains(feature));
        }
        QemuProfile.CpuExpansion best = expansion(c);
        return best != null && best.has(FeatureNames.qemu(c, feature));
    }
}
