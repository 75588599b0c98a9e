package org.virtargv.facts.qemu;

import java.util.Map;
import java.util.Set;
import org.virtargv.json.JsonException;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Architecture;

/**
 * Where a profile's parts come from. Each part is asked for at most once, and may be read only then; a part that is
 * damaged is a {@link JsonException}.
 */
interface ProfileSource {
    QemuProfile.Version version();

    /** Who built it, as query-version tells under "package"; may be empty. */
    String build();

    Architecture arch();

    QemuProfile.Kvm kvm();

    Set<String> types();

    /**
     * The properties of a type that was asked for them, each with what its value is as QEMU names it ({@code bool},
     * {@code uint32}, {@code OnOffAuto}; empty where that is not known); null where the type was not asked.
     */
    Map<String, String> properties(String type);

    /** The types that were asked for their properties. */
    Set<String> asked();

    Map<String, Set<String>> options();

    /** Whether anything was asked under this accelerator. */
    boolean asked(Accelerator accelerator);

    /** By name; null where nothing was asked under this accelerator. */
    Map<String, QemuProfile.Machine> machines(Accelerator accelerator);

    /** The name of the machine of this alias, where that can be told without going through all of them; else null. */
    default String machine(Accelerator accelerator, String alias) {
        return null;
    }

    /** By name; null where nothing was asked under this accelerator. */
    Map<String, QemuProfile.CpuModel> cpuModels(Accelerator accelerator);

    /** Null where it was not asked or not told. */
    QemuProfile.CpuExpansion cpu(Accelerator accelerator, QemuProfile.Expand expand);

    QapiSchema schema();

    /** The words of a list: {@code tpm-models}, {@code tpm-types}, {@code migrate-capabilities}. */
    Set<String> words(String list);

    /**
     * The members of an answer that is one flat object, {@code sev} or {@code sgx}, or null where QEMU told nothing.
     */
    Map<String, Object> flat(String name);

    Set<QemuProfile.Gic> gic();
}
