package org.virtargv.facts.qemu;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.virtargv.facts.qemu.QemuAnswers.CpuModel;
import org.virtargv.machine.Accelerator;

/** The CPU models of a profile, each read when it is first asked for. */
final class CpuModels {
    private final ProfileSource source;
    private final Map<Accelerator, Map<String, CpuModel>> models = new ConcurrentHashMap<>();
    /** The types are defaults of machines, so there are few; looking through all models took 5 % of a conversion. */
    private final Map<Accelerator, Map<String, String>> named = new ConcurrentHashMap<>();

    CpuModels(ProfileSource source) {
        this.source = source;
    }

    /** By name; those of TCG, without what keeps them from running, where nothing was asked under this accelerator. */
    Map<String, CpuModel> of(Accelerator accelerator) {
        Map<String, CpuModel> known = models.get(accelerator);
        return known == null ? read(accelerator) : known;
    }

    /** The name of the first model that has the type, or null. */
    String named(Accelerator accelerator, String type) {
        return named.computeIfAbsent(accelerator, a -> new ConcurrentHashMap<>())
                .computeIfAbsent(type, t -> find(accelerator, t));
    }

    private String find(Accelerator accelerator, String type) {
        for (CpuModel m : of(accelerator).values()) {
            if (type.equals(m.type())) {
                return m.name();
            }
        }
        return null;
    }

    private synchronized Map<String, CpuModel> read(Accelerator accelerator) {
        Map<String, CpuModel> known = models.get(accelerator);
        if (known == null) {
            known = source.cpuModels(accelerator);
            if (known == null) {
                known = accelerator == Accelerator.tcg ? Map.of() : withoutBlockers(of(Accelerator.tcg));
            }
            models.put(accelerator, known);
        }
        return known;
    }

    private static Map<String, CpuModel> withoutBlockers(Map<String, CpuModel> models) {
        return new EntryMap<>(models.isEmpty(), () -> List.copyOf(models.keySet()), name -> {
            CpuModel m = models.get(name);
            return m == null
                    ? null
                    : new CpuModel(
                            m.name(), m.type(), m.aliasOf(), null, m.isStatic(), m.migrationSafe(), m.deprecated());
        });
    }
}
