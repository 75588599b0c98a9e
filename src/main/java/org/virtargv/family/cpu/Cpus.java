package org.virtargv.family.cpu;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Cpu;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Features;
import org.virtargv.domain.Lists;
import org.virtargv.domain.OnOff;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.MachineProperties;
import org.virtargv.family.MachineProperties.Place;

/** The processor's model and features. The documentation's section "CPU model and topology". */
public final class Cpus implements Family {
    private static final long MIB = 1024 * 1024;

    @Override
    public void defaults(Conversion c) {
        Cpu cpu = c.domain().cpu;
        if (cpu == null) {
            DefaultModel.fill(c);
            return;
        }
        if (namesNone(cpu)) {
            unnamed(c, cpu);
            return;
        }
        if (cpu.mode == null) {
            cpu.mode = Cpu.Mode.custom;
        }
        byMode(c, cpu);
        cpu.features.forEach(f -> f.policy = f.policy == null ? Cpu.Feature.Policy.require : f.policy);
        if (Lists.any(cpu.features, CpuChecks::isSveLength) && Lists.none(cpu.features, f -> f.name.equals("sve"))) {
            Cpu.Feature sve = new Cpu.Feature();
            sve.at = cpu.at;
            sve.name = "sve";
            sve.policy = Cpu.Feature.Policy.require;
            cpu.features.add(sve);
        }
    }

    private static boolean namesNone(Cpu cpu) {
        boolean named = cpu.model != null && cpu.model.name != null && !cpu.model.name.isBlank();
        return (cpu.mode == null || cpu.mode == Cpu.Mode.custom) && !named;
    }

    /** A CPU without a model is the machine's default, of which nothing can be said but how its cores are laid out. */
    private static void unnamed(Conversion c, Cpu cpu) {
        if (!cpu.features.isEmpty()) {
            c.error(
                    "cpu-features-without-model",
                    cpu.at,
                    "<cpu> has a <feature>, but neither a <model> nor a mode",
                    "add a <model>");
        } else if (cpu.vendor != null) {
            c.error("cpu-vendor-without-model", cpu.at, "<cpu> has a <vendor>, but no <model>", "add a <model>");
        } else {
            cpu.mode = null;
            cpu.model = null;
            DefaultModel.fill(c);
        }
    }

    private static void byMode(Conversion c, Cpu cpu) {
        boolean kvm = c.domain().type == Domain.Type.kvm;
        if (cpu.mode == Cpu.Mode.custom) {
            cpu.match = cpu.match == null ? Cpu.Match.exact : cpu.match;
            if (cpu.model != null && cpu.model.fallback == null) {
                cpu.model.fallback = Cpu.Model.Fallback.allow;
            }
        } else if (cpu.mode == Cpu.Mode.host_model) {
            // what the host's model falls back to is not for the domain to say
            cpu.model = cpu.model == null
                            || (cpu.model.vendorId == null && (cpu.model.name == null || cpu.model.name.isBlank()))
                    ? null
                    : cpu.model;
            if (cpu.model != null && CpuOption.isPowerHost(c, cpu)) {
                cpu.model.fallback = cpu.model.fallback == null ? Cpu.Model.Fallback.allow : cpu.model.fallback;
            }
        } else if (cpu.mode == Cpu.Mode.host_passthrough
                && c.arch().isX86()
                && cpu.migratable == null
                && c.qemu().hasProperty("max-x86_64-cpu", "migratable")) {
            cpu.migratable = OnOff.on;
        }
        if (cpu.check == null) {
            cpu.check = switch (cpu.mode) {
                case host_model -> Cpu.Check.partial;
                case custom -> kvm ? Cpu.Check.partial : Cpu.Check.none;
                default -> Cpu.Check.none;
            };
        }
    }

    /** The older processor that a POWER host is to behave like, for {@code -machine}; null for none. */
    static String compatibility(Conversion c) {
        Cpu cpu = c.domain().cpu;
        boolean named = cpu != null
                && CpuOption.isPowerHost(c, cpu)
                && cpu.model != null
                && cpu.model.name != null
                && !cpu.model.name.isBlank();
        return named ? cpu.model.name : null;
    }

    @Override
    public void check(Conversion c) {
        if (c.domain().cpu != null) {
            CpuChecks.check(c, c.domain().cpu);
        }
    }

    @Override
    public void machine(Conversion c, MachineProperties machine) {
        machine.at(Place.max_cpu_compat).put("max-cpu-compat", compatibility(c));
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Features f = c.domain().features;
        if (f != null && f.smm != null && f.smm.tseg != null && f.smm.state != OnOff.off) {
            line.from("tseg", f.smm.tseg).global("mch", "extended-tseg-mbytes", f.smm.tseg.bytes() / MIB);
        }
        Props cpu = CpuOption.value(c);
        if (cpu != null) {
            line.from("domain", c.domain()).from("cpu", c.domain().cpu).option("-cpu", cpu);
        }
    }
}
