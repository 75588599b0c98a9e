package org.virtargv.machine;

import org.virtargv.domain.Domain;

/** What runs the guest's code, by QEMU's names (its documentation of {@code -accel}). */
public enum Accelerator {
    kvm,
    hvf,
    /** Microsoft's hypervisor below Linux. */
    mshv,
    tcg;

    public static Accelerator of(Domain domain) {
        return switch (domain.type) {
            case kvm -> kvm;
            case hvf -> hvf;
            case hyperv -> mshv;
            default -> tcg;
        };
    }
}
