package org.virtargv.family.cpu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.argv.Props;
import org.virtargv.domain.Clock;
import org.virtargv.domain.Cpu;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Features;
import org.virtargv.domain.Features.State;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.panic.Panics;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Architecture;

/**
 * The value of {@code -cpu}: the model, its features, and everything else that the format says elsewhere and QEMU
 * counts among a processor's properties: timers, the hypervisor's faces, performance counters, caches. In libvirt's
 * order.
 */
final class CpuOption {
    private final Conversion c;
    private final Props out = new Props();

    private CpuOption(Conversion c) {
        this.c = c;
    }

    /** Null where the machine's processor is left alone. */
    static Props value(Conversion c) {
        CpuOption o = new CpuOption(c);
        Cpu cpu = c.domain().cpu;
        String model = null;
        if (cpu != null && cpu.mode != null) {
            model = o.model(cpu);
        }
        o.timers();
        o.features();
        if (cpu != null) {
            o.caches(cpu);
            o.addressBits(cpu);
        }
        if (model == null && o.out.isEmpty()) {
            return null;
        }
        String some = c.arch() == Architecture.i686 ? "qemu32" : "qemu64";
        return Props.cpu(model == null ? some : model).addAll(o.out);
    }

    private String model(Cpu cpu) {
        if (cpu.mode == Cpu.Mode.host_passthrough || cpu.mode == Cpu.Mode.maximum) {
            if (cpu.migratable != null) {
                out.add("migratable", cpu.migratable);
            }
            if (c.arch() == Architecture.armv7l && c.qemu().arch() == Architecture.aarch64) {
                out.add("aarch64", false);
            }
            put(written(cpu, new LinkedHashMap<>()));
            return cpu.mode == Cpu.Mode.maximum ? "max" : "host";
        }
        if (isPowerHost(c, cpu)) {
            return "host";
        }
        if (cpu.model != null && cpu.model.vendorId != null) {
            out.add("vendor", cpu.model.vendorId);
        }
        HostModel host = isHosts(cpu) ? HostModel.of(c) : null;
        if (host == null && isHosts(cpu)) {
            put(written(cpu, new LinkedHashMap<>()));
            return likeHost(c);
        }
        String name = host == null ? cpu.model.name : host.model();
        Map<String, Boolean> features = written(cpu, new LinkedHashMap<>(host == null ? Map.of() : host.features()));
        if (c.arch().isX86()) {
            RemovedFeatures.of(name).stream()
                    .filter(f -> FeatureNames.isKnown(c, f))
                    .forEach(f -> features.putIfAbsent(f, false));
        }
        put(features);
        return name;
    }

    /**
     * POWER has no models that a host is described by: the host's own is passed through, perhaps in the manner of an
     * older one.
     */
    static boolean isPowerHost(Conversion c, Cpu cpu) {
        return cpu.mode == Cpu.Mode.host_model && c.arch().isPpc64() && c.domain().type == Domain.Type.kvm;
    }

    /** Whether the model is worked out from the host's processor. */
    static boolean isHosts(Cpu cpu) {
        return cpu.mode == Cpu.Mode.host_model || (cpu.mode == Cpu.Mode.custom && cpu.match == Cpu.Match.minimum);
    }

    /**
     * QEMU's nearest model to a host's processor that nothing is known of: the processor itself, or all that emulation
     * can do.
     */
    static String likeHost(Conversion c) {
        return c.accelerator() == Accelerator.kvm || c.accelerator() == Accelerator.mshv ? "host" : "max";
    }

    private void put(Map<String, Boolean> features) {
        features.forEach(out::add);
        deprecated(features);
    }

    /** All that QEMU calls deprecated off, or on what of it there is; what the document names stays as it says. */
    private void deprecated(Map<String, Boolean> features) {
        OnOff wanted = c.domain().cpu.deprecatedFeatures;
        Set<String> names = wanted == null ? null : HostCpu.deprecated(c);
        if (names == null) {
            return;
        }
        QemuProfile.CpuExpansion best = HostCpu.expansion(c);
        for (String name : names) {
            boolean there = best != null && best.has(name);
            if (!features.containsKey(name) && (wanted == OnOff.off || there)) {
                out.add(name, wanted == OnOff.on);
            }
        }
    }

    /**
     * What the document says of features, over what is there; a feature that this QEMU does not know cannot be said.
     */
    private Map<String, Boolean> written(Cpu cpu, Map<String, Boolean> features) {
        for (Cpu.Feature f : cpu.features) {
            String name = FeatureNames.qemu(c, f.name);
            if (FeatureNames.isKnown(c, name) && !FeatureNames.isTopologys(c, name)) {
                features.put(
                        name,
                        switch (f.policy) {
                            case force, require -> true;
                            case optional -> HostCpu.has(c, f.name);
                            default -> false;
                        });
            }
        }
        return features;
    }

    private void timers() {
        if (c.domain().clock == null) {
            hypervClock(List.of());
            return;
        }
        for (Clock.Timer t : c.domain().clock.timers) {
            switch (t.name) {
                case kvmclock -> {
                    if (t.present != null) {
                        out.add("kvmclock", t.present == YesNo.yes);
                    }
                }
                case hypervclock -> {
                    if (t.present == YesNo.yes) {
                        out.add("hv-time", true);
                    }
                }
                case tsc -> {
                    if (t.frequency != null && t.frequency > 0) {
                        out.add("tsc-frequency", t.frequency);
                    }
                }
                case armvtimer -> {
                    if (t.tickpolicy != null) {
                        out.add("kvm-no-adjvtime", t.tickpolicy == Clock.Timer.Tickpolicy.discard);
                    }
                }
                default -> {
                    // no business of the processor's
                }
            }
        }
        hypervClock(c.domain().clock.timers);
    }

    /** The clock that the host's timers of Hyper-V need, unless the document has it, or speaks of those timers. */
    private void hypervClock(List<Clock.Timer> written) {
        Map<String, Object> host = HypervFeatures.hostModel(c);
        if (host != null
                && Boolean.TRUE.equals(host.get("hv-stimer"))
                && c.domain().features.hyperv.stimer == null
                && written.stream().noneMatch(t -> t.name == Clock.Timer.Name.hypervclock && t.present == YesNo.yes)) {
            out.add("hv-time", true);
        }
    }

    private void features() {
        Features f = c.domain().features;
        if (f != null) {
            if (f.apic != null && f.apic.eoi != null) {
                out.add("kvm-pv-eoi", f.apic.eoi);
            }
            if (f.pvspinlock != null) {
                out.add("kvm-pv-unhalt", f.pvspinlock.state);
            }
            if (f.hyperv != null) {
                HypervFeatures.put(c, out, f.hyperv);
            }
        }
        if (Panics.needsProcessor(c)) {
            if (c.libvirt().has(LibvirtChange.HYPERV_CRASH_VALUE)) {
                out.add("hv-crash", true);
            } else {
                out.flag("hv-crash");
            }
        }
        if (f != null && f.kvm != null) {
            kvm(f.kvm);
        }
        if (f != null && f.pmu != null) {
            out.add("pmu", f.pmu.state);
        }
    }

    private void kvm(Features.Kvm kvm) {
        if (on(kvm.hidden)) {
            out.add("kvm", false);
        }
        if (on(kvm.hintDedicated)) {
            out.add("kvm-hint-dedicated", true);
        }
        if (on(kvm.pollControl)) {
            out.add("kvm-poll-control", true);
        }
        if (kvm.pvIpi != null && kvm.pvIpi.state == OnOff.off) {
            out.add("kvm-pv-ipi", false);
        }
    }

    private static boolean on(State state) {
        return state != null && state.state == OnOff.on;
    }

    /** QEMU has the host's caches, an emulated one of level 3, or none. */
    private void caches(Cpu cpu) {
        if (cpu.cache == null) {
            return;
        }
        boolean host = cpu.mode == Cpu.Mode.host_passthrough || cpu.mode == Cpu.Mode.maximum;
        switch (cpu.cache.mode) {
            case emulate -> {
                out.add("l3-cache", true);
                if (host) {
                    out.add("host-cache-info", false);
                }
            }
            case passthrough -> {
                out.add("host-cache-info", true);
                out.add("l3-cache", false);
            }
            case disable -> {
                if (host) {
                    out.add("host-cache-info", false);
                }
                out.add("l3-cache", false);
            }
        }
    }

    private void addressBits(Cpu cpu) {
        if (cpu.maxphysaddr == null) {
            return;
        }
        if (cpu.maxphysaddr.mode == Cpu.Maxphysaddr.Mode.passthrough) {
            out.add("host-phys-bits", true);
            if (cpu.maxphysaddr.limit != null) {
                out.add("host-phys-bits-limit", cpu.maxphysaddr.limit);
            }
        } else if (cpu.maxphysaddr.bits != null) {
            out.add("phys-bits", cpu.maxphysaddr.bits);
        } else {
            out.add("host-phys-bits", false);
        }
    }
}
