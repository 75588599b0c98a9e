package org.virtargv.family.cpu;

import java.util.Locale;
import org.virtargv.domain.Cpu;
import org.virtargv.domain.Domain;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.Provenance;
import org.virtargv.machine.Architecture;

/**
 * The model of a domain that names none: written down at once, so that the guest keeps its processor when QEMU's
 * default changes.
 *
 * <p>It is the one that QEMU reports as the machine's default under the accelerator, by the name that QEMU's list of
 * models has for it. Where that is the host's own processor, s390 guests get its model and all others what they would
 * get under emulation. KVM on ARM runs no named model, so nothing is said there; nor for architectures whose models the
 * format does not know.
 */
final class DefaultModel {
    private DefaultModel() {}

    static void fill(Conversion c) {
        boolean kvm = c.domain().type == Domain.Type.kvm;
        Architecture arch = c.arch();
        boolean unknown = arch == Architecture.ppc || arch == Architecture.m68k || arch.isSparc() || arch.isMips();
        if ((kvm && arch.isArm()) || unknown) {
            return;
        }
        QemuProfile.Machine machine = c.machine();
        String type = machine == null ? null : machine.defaultCpuType();
        if (type == null) {
            return;
        }
        boolean hostsOwn = arch == Architecture.s390x || arch.isPpc64();
        if (kvm && hostsOwn && !c.qemu().kvmUsable()) {
            // with KVM these have the host's processor, and such a profile knows no host's
            c.problems()
                    .note(
                            "cpu-of-host",
                            c.domain().at,
                            "the domain has no CPU model; with KVM the default on " + arch
                                    + " is the host's CPU, but this QEMU profile was made without KVM, "
                                    + "so it is written as 'host'",
                            "add a <model> to <cpu>");
            cpu(c).mode = Cpu.Mode.host_passthrough;
            c.domain().cpu.check = Cpu.Check.none;
            return;
        }
        String name = modelName(c, type);
        if (name == null) {
            return;
        }
        Cpu cpu = cpu(c);
        if (type.startsWith("host-") && arch == Architecture.s390x) {
            cpu.mode = Cpu.Mode.host_model;
            cpu.check = Cpu.Check.partial;
            return;
        }
        cpu.mode = Cpu.Mode.custom;
        cpu.match = Cpu.Match.exact;
        cpu.check = Cpu.Check.none;
        cpu.model = new Cpu.Model();
        cpu.model.at = cpu.at;
        cpu.model.fallback = Cpu.Model.Fallback.forbid;
        cpu.model.name = name.equals("qemu64") || name.equals("qemu32") ? byEmulator(c, name) : name;
        c.provenance()
                .fact(
                        cpu.model,
                        Provenance.TEXT,
                        "the machine's default in " + c.qemu().origin());
    }

    /**
     * The default of x86, qemu32 of the 32-bit emulator and qemu64 of the other one, which runs 32-bit guests as well.
     * The emulator that the document names decides where its name tells which of the two it is.
     */
    private static String byEmulator(Conversion c, String name) {
        String emulator = c.domain().devices.emulator;
        return switch (emulator.substring(emulator.lastIndexOf('/') + 1)) {
            case "qemu-system-i386" -> "qemu32";
            case "qemu-system-x86_64", "qemu-kvm", "kvm" -> "qemu64";
            default -> name;
        };
    }

    private static Cpu cpu(Conversion c) {
        Cpu cpu = c.domain().cpu == null ? new Cpu() : c.domain().cpu;
        cpu.at = cpu.at == null ? c.domain().at : cpu.at;
        c.domain().cpu = cpu;
        return cpu;
    }

    /**
     * The model of a QOM type name: {@code qemu64} of {@code qemu64-x86_64-cpu}; the format has POWER's models in
     * capitals. With KVM on POWER the default's type is the host's, and QEMU lists the host's model under its own name
     * with that type; a type that none of POWER's models has is no model to write down: null.
     */
    static String modelName(Conversion c, String type) {
        String name = c.qemu().cpuModel(c.accelerator(), type);
        if (name == null && !c.arch().isPpc64()) {
            name = withoutTarget(type);
        }
        return name != null && name.startsWith("power") && name.matches("power[0-9]+")
                ? name.toUpperCase(Locale.ROOT)
                : name;
    }

    /** {@code qemu64} of {@code qemu64-x86_64-cpu}; the type itself where it is not written so. */
    private static String withoutTarget(String type) {
        int end = type.endsWith("-cpu") ? type.length() - "-cpu".length() : -1;
        int hyphen = end < 0 ? -1 : type.lastIndexOf('-', end - 1);
        return hyphen < 0 ? type : type.substring(0, hyphen);
    }
}
