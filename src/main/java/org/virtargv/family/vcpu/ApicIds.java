package org.virtargv.family.vcpu;

import org.virtargv.domain.Cpu;
import org.virtargv.domain.Domain;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.cpu.X2apic;

/**
 * The numbers by which interrupts find an x86 guest's processors. Threads, cores and dies have bits of their own in
 * them, so that numbers are left out where there are, say, three cores. Without KVM it is QEMU that emulates what
 * delivers interrupts: an APIC, or from QEMU 9.0 on (its list of changes) an x2APIC where the CPU model has it.
 */
final class ApicIds {
    /** The highest that an APIC knows; 255 is all of them. */
    static final long HIGHEST = 254;

    private static final int X2APIC_SINCE = 9;

    private ApicIds() {}

    /** @param atStart processors that are there when QEMU starts */
    static void check(Conversion c, int atStart) {
        int count = c.domain().vcpu.count;
        if (!c.arch().isX86() || c.domain().type != Domain.Type.qemu || atStart < 1 || count < 1) {
            return;
        }
        Cpu.Topology t = Topology.of(c);
        if (!c.qemu().atLeast(X2APIC_SINCE, 0)) {
            long highest = of(t, count - 1);
            if (highest > HIGHEST) {
                tell(
                        c,
                        "these vCPUs have APIC IDs up to " + highest + ", but QEMU before " + X2APIC_SINCE
                                + ".0 supports only IDs up to " + HIGHEST + " without KVM",
                        "write type='kvm' in <domain>, use fewer vCPUs, or choose a newer QEMU with --qemu");
            }
            return;
        }
        long highest = of(t, atStart - 1);
        if (highest > HIGHEST && !X2apic.has(c)) {
            Cpu cpu = c.domain().cpu;
            boolean named = cpu != null && cpu.model != null;
            tell(
                    c,
                    "the vCPUs at the start have APIC IDs up to " + highest + ", but IDs above " + HIGHEST
                            + " need a CPU with x2APIC, which "
                            + (named ? "the model '" + cpu.model.name + "' does" : "the features of <cpu> do")
                            + " not have",
                    "write <cpu mode='maximum'/>, or <feature policy='require' name='x2apic'/> beside a <model>");
        }
    }

    private static void tell(Conversion c, String message, String hint) {
        QemuRejects.tell(c, "vcpu-x2apic", c.domain().vcpu.at, message, hint);
    }

    /** The number of the processor of this index in a topology, or where there are sockets alone. */
    static long of(Cpu.Topology t, long index) {
        if (t == null || Math.min(Math.min(t.sockets, t.dies), Math.min(t.cores, t.threads)) < 1) {
            return index;
        }
        long rest = index;
        long out = 0;
        int shift = 0;
        for (int size : new int[] {t.threads, t.cores, t.dies}) {
            out |= (rest % size) << shift;
            rest /= size;
            shift += Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
        }
        return out | rest << shift;
    }
}
