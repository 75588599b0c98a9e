package org.virtargv.family.cpu;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.virtargv.domain.Cpu;
import org.virtargv.domain.Cpu.Mode;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Lists;
import org.virtargv.facts.host.CpuFacts;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Board;

/** What {@code <cpu>} and what counts to it must not say. */
final class CpuChecks {
    private static final int VENDOR_LENGTH = 12;

    private CpuChecks() {}

    static void check(Conversion c, Cpu cpu) {
        boolean kvm = c.domain().type == Domain.Type.kvm;
        hostUnknown(c, cpu);
        if (cpu.mode == Mode.host_passthrough && !kvm && c.accelerator() != Accelerator.mshv) {
            c.error(
                    "cpu-passthrough-emulated",
                    cpu.at,
                    "<cpu mode='host-passthrough'> needs KVM, but the domain is emulated",
                    "write type='kvm' in <domain>, or mode='maximum'");
        }
        if (cpu.model != null && cpu.model.vendorId != null && cpu.model.vendorId.length() != VENDOR_LENGTH) {
            c.error(
                    "cpu-vendor-id",
                    cpu.model.at,
                    "vendor_id '" + cpu.model.vendorId + "' of <model> must have exactly 12 characters",
                    null);
        }
        if (cpu.migratable != null && cpu.mode != Mode.host_passthrough && cpu.mode != Mode.maximum) {
            c.error(
                    "cpu-migratable",
                    cpu.at,
                    "migratable of <cpu> is only for the modes 'host-passthrough' and 'maximum'",
                    null);
        }
        features(c, cpu);
        known(c, cpu);
        usable(c, cpu);
        power(c, cpu);
        cache(c, cpu);
        addressBits(c, cpu);
        others(c, cpu);
        if (c.domain().features != null && c.domain().features.hyperv != null) {
            HypervChecks.check(c, c.domain().features.hyperv);
        }
    }

    private static void features(Conversion c, Cpu cpu) {
        Set<String> seen = new HashSet<>();
        for (Cpu.Feature f : cpu.features) {
            if (FeatureNames.isFormats(c, f) && !FeatureNames.isKnown(c, FeatureNames.qemu(c, f.name))) {
                c.warning(
                        "cpu-feature-unknown",
                        f.at,
                        "<feature> '" + f.name + "' is unknown to " + c.qemu().origin() + ", so it is ignored",
                        null);
            }
            if (FeatureNames.isTopologys(c, FeatureNames.qemu(c, f.name))) {
                c.note(
                        "cpu-feature-topology",
                        f.at,
                        "<feature> '" + f.name + "' is ignored, because QEMU sets it from the guest's CPU topology",
                        null);
            }
            if (!seen.add(f.name)) {
                c.error("cpu-feature-twice", f.at, "<feature> '" + f.name + "' is given twice", null);
            }
        }
    }

    /**
     * A model can be worked out from a processor that the facts tell of, no other. A person's line can do with what
     * comes nearest; libvirt's cannot, for it names the model.
     */
    private static void hostUnknown(Conversion c, Cpu cpu) {
        if (!CpuOption.isHosts(cpu) || CpuOption.isPowerHost(c, cpu) || HostModel.of(c) != null) {
            return;
        }
        boolean kvm = c.domain().type == Domain.Type.kvm;
        if (c.libvirtStyle()) {
            c.lacking("type")
                    .error(
                            "cpu-host-unknown",
                            cpu.at,
                            "<cpu> takes its model from the host's CPU, but "
                                    + c.qemu().origin() + " does not describe one",
                            kvm
                                    ? "probe QEMU on a host with KVM, add cpu.hostModel to the host facts, or write "
                                            + "mode='host-passthrough'"
                                    : "name a <model>, or write mode='maximum'");
            return;
        }
        c.warning(
                "cpu-host-approximated",
                cpu.at,
                "<cpu> takes its model from the host's CPU, which is not known, so the command line has -cpu "
                        + CpuOption.likeHost(c)
                        + (kvm
                                ? ", which has all features of the host that it runs on, so the "
                                        + "guest cannot migrate to a different kind of host"
                                : ", which has all features that QEMU can emulate and changes with "
                                        + "each release of QEMU"),
                kvm
                        ? "pin the model with <cpu mode='custom'> and a <model>, or add cpu.hostModel to the "
                                + "host facts"
                        : "pin the model with <cpu mode='custom'> and a <model>");
    }

    /** QEMU does not start with a model that it does not have; it takes POWER's in small letters and in capitals. */
    private static void known(Conversion c, Cpu cpu) {
        Set<String> models = c.qemu().cpuModels(c.accelerator()).keySet();
        String name = cpu.model == null ? null : cpu.model.name;
        if (cpu.mode == Mode.custom
                && !CpuOption.isHosts(cpu)
                && name != null
                && !name.isBlank()
                && !models.isEmpty()
                && !models.contains(name)
                && models.stream().noneMatch(name::equalsIgnoreCase)) {
            c.error(
                    "cpu-model-unknown",
                    cpu.model.at,
                    "<model> '" + name + "' is unknown to " + c.qemu().origin(),
                    "run 'qemu-system-" + c.qemu().arch().target() + " -cpu help' for a list of models");
        } else if (cpu.mode == Mode.custom
                && name != null
                && c.board() == Board.armVirt
                && ArmModels.isElsewhere(name)) {
            QemuRejects.tell(
                    c,
                    "cpu-model-board",
                    cpu.model.at,
                    "<model> '" + name + "' is not supported by QEMU's machine 'virt'",
                    "write cortex-a15 for 32 bits, or cortex-a57 or mode='maximum' for 64");
        }
    }

    /** A named model that the host has not all of starts in QEMU with a mere warning; libvirt would not start it. */
    private static void usable(Conversion c, Cpu cpu) {
        QemuProfile.CpuModel model =
                cpu.mode != Mode.custom || CpuOption.isHosts(cpu) || cpu.model == null || cpu.check == Cpu.Check.none
                        ? null
                        : c.qemu().cpuModels(c.accelerator()).get(cpu.model.name);
        if (model != null && model.unavailable() != null) {
            Set<String> missing = new TreeSet<>(model.unavailable());
            cpu.features.stream()
                    .filter(f -> f.policy == Cpu.Feature.Policy.disable || f.policy == Cpu.Feature.Policy.forbid)
                    .forEach(f -> missing.remove(FeatureNames.qemu(c, f.name)));
            if (!missing.isEmpty()) {
                c.warning(
                        "cpu-model-unusable",
                        cpu.model.at,
                        "<model> '" + cpu.model.name + "' has features that the host of "
                                + c.qemu().origin() + " lacks: " + String.join(", ", missing),
                        "disable these features, or use another model");
            }
        }
    }

    /** A POWER host cannot behave like one that came after it. */
    private static void power(Conversion c, Cpu cpu) {
        String wanted = Cpus.compatibility(c);
        CpuFacts host = HostCpu.told(c);
        if (wanted != null && host != null && generation(wanted) > generation(host.model())) {
            c.error(
                    "cpu-newer-than-host",
                    cpu.at,
                    "<model> '" + wanted + "' is newer than the host's CPU, " + host.model(),
                    null);
        }
    }

    private static int generation(String model) {
        String digits = model.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    private static void others(Conversion c, Cpu cpu) {
        if (cpu.deprecatedFeatures != null && HostCpu.deprecated(c) == null) {
            c.error(
                    "cpu-deprecated-features",
                    cpu.at,
                    "deprecated_features of <cpu> needs a QEMU that reports which features are deprecated, but "
                            + c.qemu().origin() + " does not",
                    null);
        }
        boolean noSve = Lists.any(cpu.features, f -> f.name.equals("sve") && f.policy == Cpu.Feature.Policy.disable);
        if (noSve && Lists.any(cpu.features, CpuChecks::isSveLength)) {
            c.error(
                    "cpu-sve",
                    cpu.at,
                    "<feature name='sve'> is disabled, but a vector length of SVE is required",
                    null);
        }
    }

    /** Whether it wants vectors of some length of ARM's SVE, which is then wanted itself. */
    static boolean isSveLength(Cpu.Feature f) {
        return f.name.matches("sve[0-9]+") && f.policy == Cpu.Feature.Policy.require;
    }

    private static void cache(Conversion c, Cpu cpu) {
        if (cpu.cache == null) {
            return;
        }
        boolean host = cpu.mode == Mode.host_passthrough || cpu.mode == Mode.maximum;
        String mode = cpu.cache.mode.name();
        if (!c.arch().isX86()) {
            c.error("cpu-cache-arch", cpu.cache.at, "<cache> of <cpu> is only for x86", null);
        } else if (cpu.cache.mode == Cpu.Cache.Mode.emulate && (cpu.cache.level == null || cpu.cache.level != 3)) {
            c.error("cpu-cache-level", cpu.cache.at, "<cache mode='emulate'> must have level='3'", null);
        } else if (cpu.cache.mode != Cpu.Cache.Mode.emulate && cpu.cache.level != null) {
            c.error(
                    "cpu-cache-level",
                    cpu.cache.at,
                    "<cache mode='" + mode + "'> applies to all levels at once",
                    "remove the attribute 'level'");
        } else if (cpu.cache.mode == Cpu.Cache.Mode.passthrough && !host) {
            c.error(
                    "cpu-cache-passthrough",
                    cpu.cache.at,
                    "<cache mode='passthrough'> is only for <cpu> of mode 'host-passthrough' or 'maximum'",
                    null);
        }
    }

    private static void addressBits(Conversion c, Cpu cpu) {
        Cpu.Maxphysaddr m = cpu.maxphysaddr;
        Long most = c.host().cpu().physicalAddressBits();
        if (m == null) {
            return;
        }
        if (!c.arch().isX86()) {
            c.error("maxphysaddr-arch", m.at, "<maxphysaddr> is only for x86", null);
        } else if (m.mode == Cpu.Maxphysaddr.Mode.passthrough) {
            if (m.bits != null) {
                c.error(
                        "maxphysaddr-bits",
                        m.at,
                        "<maxphysaddr mode='passthrough'> cannot have the attribute 'bits'",
                        "write the attribute 'limit', or mode='emulate'");
            }
        } else if (m.bits != null && c.domain().type == Domain.Type.kvm && most != null && m.bits > most) {
            c.error(
                    "maxphysaddr-beyond-host",
                    m.at,
                    "bits " + m.bits + " of <maxphysaddr> is more than the host has, which is " + most,
                    null);
        } else if (m.limit != null) {
            c.error("maxphysaddr-limit", m.at, "limit of <maxphysaddr> is only for mode='passthrough'", null);
        }
    }
}
