package org.virtargv.family.cpu;

import org.virtargv.domain.Cpu;
import org.virtargv.family.Conversion;

/** Whether a guest's processors have an x2APIC, which knows more of them than an APIC does. */
public final class X2apic {
    private static final String NAME = "x2apic";

    private X2apic() {}

    /** What a feature of the document says goes before what the model has. */
    public static boolean has(Conversion c) {
        Cpu cpu = c.domain().cpu;
        Boolean written = cpu == null ? null : written(c, cpu);
        if (written != null) {
            return written;
        }
        if (cpu == null || cpu.mode == null) {
            // QEMU's default, qemu32 or qemu64
            return false;
        }
        if (cpu.mode == Cpu.Mode.maximum || cpu.mode == Cpu.Mode.host_passthrough) {
            return true;
        }
        if (CpuOption.isHosts(cpu)) {
            HostModel host = HostModel.of(c);
            // of a host that is not known, all that QEMU can emulate is taken
            return host == null || host.features().getOrDefault(NAME, of(host.model()));
        }
        return cpu.model != null && of(cpu.model.name);
    }

    private static Boolean written(Conversion c, Cpu cpu) {
        Boolean out = null;
        for (Cpu.Feature f : cpu.features) {
            if (FeatureNames.qemu(c, f.name).equals(NAME)) {
                out = switch (f.policy) {
                    case force, require -> true;
                    case optional -> HostCpu.has(c, f.name);
                    default -> false;
                };
            }
        }
        return out;
    }

    /**
     * A model has what that has which it is a version or a variant of, as {@code EPYC-v2} is one of {@code EPYC}. Of a
     * model that is not known at all nothing is denied.
     */
    private static boolean of(String model) {
        String name = model;
        while (true) {
            X86Models.Model known = X86Models.get().models.get(name);
            if (known != null) {
                return known.features().contains(NAME);
            }
            int dash = name.lastIndexOf('-');
            if (dash < 0) {
                return true;
            }
            name = name.substring(0, dash);
        }
    }
}
