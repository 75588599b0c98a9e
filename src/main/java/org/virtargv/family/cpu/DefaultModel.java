package org.virtargv.family.cpu;

import org.virtargv.domain.Cpu;
import org.virtargv.domain.Domain;
import org.virtargv.facts.QemuProfile;
import org.virtargv.family.Conversion;

/**
 * The model of a domain that names none: written down at once, so that the guest keeps its processor when QEMU's default changes.
 * It is the one that QEMU reports as the machine's default; with KVM on ARM nothing but the host's own runs.
 */
final class DefaultModel {
    private DefaultModel() {
    }

    static void fill(Conversion c) {
        boolean kvm = c.domain().type == Domain.Type.kvm;
        String arch = c.qemu().arch();
        Cpu cpu = c.domain().cpu == null ? new Cpu() : c.domain().cpu;
        cpu.at = cpu.at == null ? c.domain().at : cpu.at;
        if (kvm && (arch.equals("aarch64") || arch.equals("armv7l"))) {
            cpu.mode = Cpu.Mode.host_passthrough;
            cpu.check = Cpu.Check.none;
            c.domain().cpu = cpu;
            return;
        }
        QemuProfile.Machine m = c.machine();
        if (m == null || m.defaultCpuType() == null) {
            return;
        }
        cpu.mode = Cpu.Mode.custom;
        cpu.match = Cpu.Match.exact;
        cpu.check = Cpu.Check.none;
        cpu.model = new Cpu.Model();
        cpu.model.at = cpu.at;
        cpu.model.fallback = Cpu.Model.Fallback.forbid;
        cpu.model.name = modelName(m.defaultCpuType());
        c.domain().cpu = cpu;
    }

    /** The model of a QOM type name: {@code qemu64} of {@code qemu64-x86_64-cpu}. */
    static String modelName(String type) {
        return type.replaceFirst("-[a-z0-9_]+-cpu$", "");
    }
}
