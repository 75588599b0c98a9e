package org.virtargv.family.cpu;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.virtargv.domain.Domain;
import org.virtargv.domain.OnOff;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Architecture;

/**
 * The best processor that the host can give, as a named model and what it has more or less than the model: what {@code
 * mode='host-model'} asks for.
 *
 * <p>The host facts may tell it ready made. Else QEMU tells the processor's features. Of the named models that QEMU
 * knows and whose vendor is the processor's, the one is taken that describes it in the fewest words, a feature that is
 * missing counting for two that are added; one that was made after the very processor goes before all others. What
 * keeps QEMU from running the model is switched off with the rest. Both lists are in the order of the features' places.
 *
 * @param model    QEMU's name
 * @param features QEMU's names, and whether they are on
 */
record HostModel(String model, Map<String, Boolean> features) {
    private static final int MISSING_COUNTS = 2;

    /** Null where QEMU did not tell of the host's processor. */
    static HostModel of(Conversion c) {
        if (HostCpu.told(c) != null) {
            Map<String, Boolean> told = new LinkedHashMap<>();
            HostCpu.told(c).features().forEach((name, on) -> told.put(FeatureNames.qemu(c, name), on));
            return new HostModel(HostCpu.told(c).model(), told);
        }
        QemuProfile.CpuExpansion best = HostCpu.expansion(c);
        if (best == null) {
            return null;
        }
        if (!c.arch().isX86() && c.arch() != Architecture.s390x) {
            return null;
        }
        if (!c.arch().isX86()) {
            Map<String, Boolean> features = new LinkedHashMap<>();
            boolean without = c.domain().cpu.deprecatedFeatures == OnOff.off && best.deprecated() != null;
            best.properties().forEach((name, value) -> {
                if (value instanceof Boolean on) {
                    features.put(name, on && !(without && best.deprecated().contains(name)));
                }
            });
            return new HostModel(best.model(), features);
        }
        X86Models all = X86Models.get();
        Set<String> host = new TreeSet<>();
        for (String name : all.order.keySet()) {
            String qemuName = FeatureNames.qemu(c, name);
            if (best.has(qemuName) && !FeatureNames.isTopologys(c, qemuName)) {
                host.add(name);
            }
        }
        Candidate winner = null;
        List<X86Models.Model> newestFirst = new ArrayList<>(all.models.values());
        Collections.reverse(newestFirst);
        for (X86Models.Model m : newestFirst) {
            QemuProfile.CpuModel known = models(c).get(m.name());
            if (known != null && (m.vendor() == null || m.vendor().equals(vendor(best)))) {
                Candidate candidate = new Candidate(c, m, known, host, best);
                winner = winner == null || candidate.isBetterThan(winner) ? candidate : winner;
            }
        }
        return winner == null ? null : winner.describe(c, all, host);
    }

    private static Map<String, QemuProfile.CpuModel> models(Conversion c) {
        return c.qemu().cpuModels(c.domain().type == Domain.Type.kvm ? Accelerator.kvm : Accelerator.tcg);
    }

    private static String vendor(QemuProfile.CpuExpansion best) {
        Object id = best.properties().get("vendor");
        return id == null
                ? ""
                : switch (id.toString()) {
                    case "GenuineIntel" -> "Intel";
                    case "AuthenticAMD" -> "AMD";
                    case "HygonGenuine" -> "Hygon";
                    default -> id.toString();
                };
    }

    private static long number(QemuProfile.CpuExpansion best, String property) {
        return best.properties().get(property) instanceof Number n ? n.longValue() : -1;
    }

    /** One model as a description. */
    private static final class Candidate {
        final X86Models.Model model;
        final boolean same;
        final Set<String> off;
        final long words;

        Candidate(
                Conversion c,
                X86Models.Model model,
                QemuProfile.CpuModel known,
                Set<String> host,
                QemuProfile.CpuExpansion best) {
            this.model = model;
            off = off(c, model, known, host);
            same = model.wasMadeAfter(number(best, "family"), number(best, "model"), number(best, "stepping"));
            long more = host.stream().filter(f -> !model.features().contains(f)).count();
            words = more + (long) MISSING_COUNTS * off.size();
        }

        /** What the model has and the host has not, and what keeps QEMU from running the model. */
        private static Set<String> off(
                Conversion c, X86Models.Model model, QemuProfile.CpuModel known, Set<String> host) {
            Set<String> out = new HashSet<>();
            for (String f : X86Models.get().order.keySet()) {
                boolean more = host.contains(f) && !model.features().contains(f);
                boolean blocks =
                        known.unavailable() != null && known.unavailable().contains(FeatureNames.qemu(c, f));
                if (!more && (blocks || (model.features().contains(f) && !host.contains(f)))) {
                    out.add(f);
                }
            }
            return out;
        }

        boolean isBetterThan(Candidate other) {
            return same != other.same ? same : words < other.words;
        }

        HostModel describe(Conversion c, X86Models all, Set<String> host) {
            Comparator<String> place = Comparator.comparing(all.order::get);
            Map<String, Boolean> out = new LinkedHashMap<>();
            host.stream()
                    .filter(f -> !model.features().contains(f))
                    .sorted(place)
                    .forEach(f -> out.put(FeatureNames.qemu(c, f), true));
            off.stream().sorted(place).forEach(f -> out.put(FeatureNames.qemu(c, f), false));
            return new HostModel(model.name(), out);
        }
    }
}
