package org.virtargv.family.cpu;

import org.virtargv.domain.Clock;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Features.Hyperv;
import org.virtargv.domain.Features.State;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.Since;

/** What {@code <hyperv>} must not say, and which of its features need others. */
final class HypervChecks {
    /** What Hyper-V's specification has as the least number of tries. */
    private static final long LEAST_RETRIES = 4095;

    private static final long MOST_RETRIES = 0xffff_ffffL;
    private static final int VENDOR_LENGTH = 12;

    private HypervChecks() {}

    static void check(Conversion c, Hyperv h) {
        if (!c.arch().isX86() && !c.arch().isArm()) {
            c.problems().error("hyperv-arch", h.at, "<hyperv> is only for x86 and ARM", null);
        }
        if (h.mode == Hyperv.Mode.host_model) {
            Since.refuse(c, LibvirtChange.HYPERV_HOST_MODEL, h, "mode 'host-model' of <hyperv>");
            if (HypervFeatures.hostModel(c) == null) {
                unknown(c, h);
            }
        }
        values(c, h);
        if (h.mode == Hyperv.Mode.passthrough) {
            return;
        }
        for (State s : HypervFeatures.all(h)) {
            if (s != null && s.state == null) {
                c.problems()
                        .error(
                                "hyperv-state",
                                s.at,
                                "a feature of <hyperv> has no attribute 'state'",
                                "write state='on'");
            }
        }
        // with mode host-model libvirt looks at what the document speaks of, before it fills in the rest
        dependencies(c, h);
    }

    private static void unknown(Conversion c, Hyperv h) {
        String message = "<hyperv mode='host-model'> means the features that QEMU supports with KVM on the "
                + "host, but " + c.qemu().origin() + " was probed without KVM";
        if (c.libvirtStyle()) {
            c.problems().error("hyperv-host-model-unknown", h.at, message, "list the features that you need");
        } else {
            c.problems()
                    .warning(
                            "hyperv-host-model-unknown",
                            h.at,
                            message + ": it passes all of them through",
                            "list the features that you need");
        }
    }

    private static void values(Conversion c, Hyperv h) {
        if (on(h.spinlocks)
                && h.spinlocks.retries != null
                && (h.spinlocks.retries < LEAST_RETRIES || h.spinlocks.retries > MOST_RETRIES)) {
            c.problems()
                    .error(
                            "hyperv-spinlocks",
                            h.spinlocks.at,
                            "retries of <spinlocks> is out of range (4095 to 4294967295)",
                            null);
        }
        if (on(h.vendorId) && (h.vendorId.value == null || h.vendorId.value.length() > VENDOR_LENGTH)) {
            c.problems()
                    .error(
                            "hyperv-vendor-id",
                            h.vendorId.at,
                            "<vendor_id> of <hyperv> needs a value of up to 12 characters",
                            null);
        } else if (on(h.vendorId) && h.vendorId.value.contains(",")) {
            c.problems()
                    .error("hyperv-vendor-id", h.vendorId.at, "the value of <vendor_id> cannot contain a comma", null);
        }
    }

    /** libvirt's own rules where the release has them; of the others QEMU insists on two. */
    private static void dependencies(Conversion c, Hyperv h) {
        boolean kvm = c.domain().type == Domain.Type.kvm && h.mode == Hyperv.Mode.custom;
        if (c.libvirt().has(LibvirtChange.HYPERV_DEPENDENCIES)) {
            needs(c, h.stimer, "<stimer>", hasClock(c.domain()), "<timer name='hypervclock'/> in <clock>");
            needs(c, h.stimer, "<stimer>", on(h.synic), "<synic>");
            needs(c, h.tlbflush, "<tlbflush>", on(h.vpindex), "<vpindex>");
            State direct = on(h.tlbflush) ? h.tlbflush.direct : null;
            needs(c, direct, "<direct> of <tlbflush>", on(h.vapic), "<vapic>");
            needs(c, h.ipi, "<ipi>", on(h.vpindex), "<vpindex>");
            needs(c, h.evmcs, "<evmcs>", on(h.vapic), "<vapic>");
        } else if (kvm && on(h.stimer) && !on(h.synic)) {
            insists(c, "hyperv-stimer", h.stimer, "<stimer>", "<synic>");
        }
        if (kvm && on(h.synic) && !on(h.vpindex)) {
            insists(c, "hyperv-synic", h.synic, "<synic>", "<vpindex>");
        }
    }

    private static void needs(Conversion c, State feature, String name, boolean there, String what) {
        if (on(feature) && !there) {
            c.problems()
                    .error(
                            "hyperv-needs",
                            feature.at,
                            name + " of <hyperv> needs " + what,
                            "add that, or disable the feature");
        }
    }

    private static void insists(Conversion c, String id, State feature, String name, String what) {
        QemuRejects.tell(c, id, feature.at, name + " of <hyperv> needs " + what + ", which QEMU requires", null);
    }

    private static boolean hasClock(Domain d) {
        return d.clock != null
                && d.clock.timers.stream()
                        .anyMatch(t -> t.name == Clock.Timer.Name.hypervclock && t.present == YesNo.yes);
    }

    private static boolean on(State s) {
        return s != null && s.state == OnOff.on;
    }
}
