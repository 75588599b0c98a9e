package org.virtargv.family.machine;

import org.virtargv.argv.Props;
import org.virtargv.binding.Shape;
import org.virtargv.domain.Features;
import org.virtargv.domain.Features.State;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Words;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Architecture;

/**
 * What {@code <features>} says of the machine. The documentation's section "Hypervisor features"; QEMU's on {@code
 * -machine}.
 */
final class MachineFeatures {
    private MachineFeatures() {}

    /** A feature that is there without a state is on. */
    static void defaults(Conversion c) {
        GicVersion.defaults(c);
        Features f = c.domain().features;
        if (f == null) {
            return;
        }
        if (c.arch() == Architecture.s390x && !c.settings().abiUpdate()) {
            // old documents have it, and it never meant anything
            f.acpi = null;
            c.domain().features = isEmpty(f) ? null : f;
        }
        if (f.hpt != null && f.hpt.maxpagesize != null && f.hpt.maxpagesize.value != null) {
            try {
                f.hpt.maxpagesize.kib(f.hpt.maxpagesize.kib());
            } catch (ArithmeticException | IllegalArgumentException e) {
                // refused with the others
            }
        }
        for (State s : new State[] {f.pmu, f.vmport, f.smm, f.vmcoreinfo, f.pvspinlock}) {
            if (s != null && s.state == null) {
                s.state = OnOff.on;
            }
        }
        if (f.smm != null && f.smm.tseg != null && f.smm.tseg.unit == null) {
            f.smm.tseg.unit = "MiB";
        }
        if (f.hyperv != null && f.hyperv.mode == null) {
            f.hyperv.mode = Features.Hyperv.Mode.custom;
        }
    }

    private static boolean isEmpty(Features f) {
        return Shape.of(Features.class).elements.stream().allMatch(m -> m.get(f) == null);
    }

    /** The properties in libvirt's order. */
    static void put(Conversion c, Props machine) {
        Features f = c.domain().features;
        if (f == null) {
            return;
        }
        put(machine, "vmport", f.vmport);
        put(machine, "smm", f.smm);
        if (f.ioapic != null) {
            machine.put("kernel_irqchip", f.ioapic.driver == Features.Ioapic.Driver.qemu ? "split" : "on");
        }
        put(machine, "i8042", f.ps2);
        if (f.gic != null && f.gic.version != null && c.qemu().arch() == Architecture.aarch64) {
            machine.put("gic-version", Words.of(f.gic.version));
        }
        if (f.virtualization != null && c.libvirt().has(LibvirtChange.ARM_VIRTUALIZATION)) {
            machine.onOff("virtualization", true);
        }
        if (f.hpt != null) {
            machine.put("resize-hpt", Words.of(f.hpt.resizing));
            machine.put("cap-hpt-max-page-size", f.hpt.maxpagesize == null ? null : f.hpt.maxpagesize.kib() + "k");
        }
        put(machine, "cap-htm", f.htm);
        put(machine, "cap-nested-hv", f.nestedHv);
        put(machine, "cap-ccf-assist", f.ccfAssist);
        machine.put("cap-cfpc", f.cfpc == null ? null : Words.of(f.cfpc.value));
        machine.put("cap-sbbc", f.sbbc == null ? null : Words.of(f.sbbc.value));
        machine.put("cap-ibs", f.ibs == null ? null : Words.of(f.ibs.value));
        put(machine, "ras", f.ras);
        machine.put("aia", f.aia == null ? null : Words.of(f.aia.value));
    }

    private static void put(Props machine, String name, State feature) {
        if (feature != null) {
            machine.onOff(name, feature.state != OnOff.off);
        }
    }

    /**
     * {@code acpi=on} or {@code off}: the format's default is no ACPI, QEMU's default is ACPI, so it is always said for
     * a machine that can have it. QEMU tells since 8.0 which machines can; before, the option {@code -no-acpi} stands
     * elsewhere.
     */
    static void putAcpi(Conversion c, Props machine) {
        QemuProfile.Machine m = c.machine();
        if (m != null && m.acpi()) {
            Features f = c.domain().features;
            machine.onOff("acpi", f != null && f.acpi != null);
        }
    }
}
