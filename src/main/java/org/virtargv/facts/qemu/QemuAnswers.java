package org.virtargv.facts.qemu;

import java.util.Map;
import java.util.Set;

/** The kinds of answer that a QEMU gives over QMP, as far as a conversion asks for them. */
public interface QemuAnswers {
    /** QEMU's version number. */
    record Version(int major, int minor, int micro) implements Comparable<Version> {
        @Override
        public int compareTo(Version o) {
            int c = Integer.compare(major, o.major);
            c = c != 0 ? c : Integer.compare(minor, o.minor);
            return c != 0 ? c : Integer.compare(micro, o.micro);
        }

        @Override
        public String toString() {
            return major + "." + minor + "." + micro;
        }
    }

    /**
     * KVM, as query-kvm tells it.
     *
     * @param built  this QEMU was built with it
     * @param usable it could be used where QEMU was asked
     */
    record Kvm(boolean built, boolean usable) {}

    /**
     * A machine type. {@code alias}, {@code defaultCpuType} and {@code defaultRamId} may be null; {@code acpi} is false
     * where QEMU (below 8.0) does not tell.
     */
    record Machine(
            String name,
            String alias,
            boolean isDefault,
            int cpuMax,
            boolean hotpluggableCpus,
            String defaultCpuType,
            String defaultRamId,
            boolean numaMemSupported,
            boolean acpi,
            boolean deprecated) {}

    /**
     * A CPU model.
     *
     * @param type        its QOM type
     * @param aliasOf     the model that it stands for, or null
     * @param unavailable properties that keep it from running here; null where QEMU does not tell
     */
    record CpuModel(
            String name,
            String type,
            String aliasOf,
            Set<String> unavailable,
            boolean isStatic,
            boolean migrationSafe,
            boolean deprecated) {
        /** Whether it runs as it is; null where QEMU does not tell. */
        public Boolean usable() {
            return unavailable == null ? null : unavailable.isEmpty();
        }
    }

    /** What of the best CPU is asked for. */
    enum Expand {
        /** What a guest can be migrated with: query-cpu-model-expansion of {@code host} (KVM) or {@code max} (TCG). */
        migratable,
        /** The same with {@code migratable} false: what cannot be migrated as well. */
        all,
        /** Every property, Hyper-V's among them: type full, {@code hv-passthrough} true. */
        hyperv,
        /** Every property of the model as it is: type full. */
        full
    }

    /**
     * A CPU model taken apart.
     *
     * @param model      the model that the properties are added to
     * @param properties name to Boolean, Long or String
     * @param deprecated properties that QEMU would rather not see (s390x), or null where it does not tell
     */
    record CpuExpansion(String model, Map<String, Object> properties, Set<String> deprecated) {
        /** Whether the property is there and true. */
        public boolean has(String property) {
            return Boolean.TRUE.equals(properties.get(property));
        }
    }

    /** A version of ARM's interrupt controller: emulated by QEMU, by the kernel, or both. */
    record Gic(int version, boolean emulated, boolean kernel) {}
}
