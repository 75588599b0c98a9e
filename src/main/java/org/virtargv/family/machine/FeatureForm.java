package org.virtargv.family.machine;

import org.virtargv.binding.Member;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Features;
import org.virtargv.domain.Node;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.YesNo;

/** How libvirt keeps {@code <features>}: each switch says its state, and one that is off nothing else. */
final class FeatureForm {
    private FeatureForm() {}

    static void keep(Features features) {
        within(features);
        if (features.asyncTeardown != null && features.asyncTeardown.enabled == null) {
            features.asyncTeardown.enabled = YesNo.yes;
        }
        if (features.hyperv != null) {
            within(features.hyperv);
        }
        if (features.kvm != null) {
            within(features.kvm);
        }
    }

    private static void within(Node parent) {
        for (Member m : Shape.of(parent.getClass()).elements) {
            if (m.get(parent) instanceof Features.State s) {
                s.state = s.state == null ? OnOff.on : s.state;
                if (s.state == OnOff.off) {
                    Features.State off = (Features.State) m.shape().make();
                    off.at = s.at;
                    off.state = OnOff.off;
                    m.set(parent, off);
                }
            }
        }
    }
}
