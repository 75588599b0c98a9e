package org.virtargv.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one QEMU binary can do, as it said itself over QMP. Immutable; the same whether it comes from a profile file, a recorded transcript or a
 * live binary.
 *
 * @param origin           where this was learned, for messages
 * @param version          of QEMU
 * @param arch             the target's name as the domain format spells it: {@code x86_64}, {@code aarch64}, …
 * @param kvm              whether KVM can be used
 * @param types            every QOM type name
 * @param deviceProperties the properties of the device types that were asked; a type that is missing here was not asked
 * @param machines         by name
 * @param options          command-line options and their parameters, as far as query-command-line-options tells
 */
public record QemuProfile(String origin, Version version, String arch, boolean kvm, Set<String> types, Map<String, Set<String>> deviceProperties,
        Map<String, Machine> machines, Map<String, Set<String>> options) {

    /** QEMU's version number. */
    public record Version(int major, int minor, int micro) implements Comparable<Version> {
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

    /** A machine type. {@code alias} and {@code defaultRamId} may be null. */
    public record Machine(String name, String alias, boolean isDefault, int cpuMax, boolean hotpluggableCpus, String defaultCpuType,
            String defaultRamId, boolean numaMemSupported, boolean acpi, boolean deprecated) {
    }

    /** Whether this QEMU is of the given version or newer. */
    public boolean atLeast(int major, int minor) {
        return version.compareTo(new Version(major, minor, 0)) >= 0;
    }

    /** Whether {@code -device NAME} or {@code -object NAME} exists. */
    public boolean hasType(String name) {
        return types.contains(name);
    }

    /** Whether the device type has the property; true as well where this QEMU has the type and was not asked for its properties. */
    public boolean hasProperty(String type, String property) {
        Set<String> known = deviceProperties.get(type);
        return known == null ? hasType(type) : known.contains(property);
    }

    /** Whether the command-line option has the parameter; false where the option is not known. */
    public boolean hasOption(String option, String parameter) {
        return options.getOrDefault(option, Set.of()).contains(parameter);
    }

    /** A machine by its name or its alias, or null. */
    public Machine machine(String name) {
        Machine m = machines.get(name);
        return m != null ? m : machines.values().stream().filter(x -> name.equals(x.alias())).findFirst().orElse(null);
    }

    static Map<String, Machine> byName(Collection<Machine> machines) {
        Map<String, Machine> out = new LinkedHashMap<>();
        machines.forEach(m -> out.put(m.name(), m));
        return out;
    }
}
