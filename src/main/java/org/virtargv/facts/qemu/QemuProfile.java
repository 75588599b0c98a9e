package org.virtargv.facts.qemu;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.virtargv.argv.Props;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Architecture;

/**
 * What one QEMU binary can do, as it said itself over QMP. Immutable; the same whether it comes from a profile file, a
 * recorded transcript or a live binary. A part is read when it is first asked for: a conversion asks for few, and the
 * program has to be quick.
 *
 * <p>A profile may have been made where KVM could not be used. It still serves domains of type kvm, see {@link #kvm};
 * what only a QEMU that runs with KVM can tell is missing from it: {@link #cpu} is null for it.
 */
public final class QemuProfile implements QemuAnswers {
    private final String origin;
    private final ProfileSource source;
    private final Version version;
    private final Architecture arch;
    private final Kvm kvm;
    private final Once<Set<String>> types;
    private final Once<Map<String, Set<String>>> options;
    private final Once<QapiSchema> schema;
    private final Map<String, Map<String, String>> properties = new ConcurrentHashMap<>();
    private final Map<Accelerator, Map<String, Machine>> machines = new ConcurrentHashMap<>();
    private final CpuModels cpuModels;
    private final Map<String, CpuExpansion> expansions = new HashMap<>();

    QemuProfile(String origin, ProfileSource source) {
        this.origin = origin;
        this.source = source;
        this.version = source.version();
        this.arch = source.arch();
        this.kvm = source.kvm();
        this.types = new Once<>(source::types);
        this.options = new Once<>(source::options);
        this.schema = new Once<>(source::schema);
        this.cpuModels = new CpuModels(source);
    }

    /** Where this was learned, for messages. */
    public String origin() {
        return origin;
    }

    public Version version() {
        return version;
    }

    /** Who built it: {@code Debian 1:10.0.13+ds-0+deb13u1}; may be empty. */
    public String build() {
        return source.build();
    }

    /**
     * The target's name as the domain format spells it: {@code x86_64}, {@code aarch64}, {@code i686}, {@code armv7l},
     * …
     */
    public Architecture arch() {
        return arch;
    }

    /**
     * Whether a domain of type kvm can be meant for this QEMU: it was built with KVM. Whether the host has it is seen
     * when the line is run.
     */
    public boolean kvm() {
        return kvm.built();
    }

    /** Whether KVM could be used where QEMU was asked: only then does {@link #cpu} know the host's CPU. */
    public boolean kvmUsable() {
        return kvm.usable();
    }

    /** Whether this QEMU is of the given version or newer. */
    public boolean atLeast(int major, int minor) {
        return version.compareTo(new Version(major, minor, 0)) >= 0;
    }

    /** Every QOM type: devices, objects, accelerators ({@code kvm-accel}), machines ({@code pc-q35-10.0-machine}). */
    public Set<String> types() {
        return types.get();
    }

    /** Whether {@code -device NAME} or {@code -object NAME} exists. */
    public boolean hasType(String name) {
        return types().contains(name);
    }

    /**
     * The properties of a device, object, machine ({@code generic-pc-machine}) or CPU ({@code max-x86_64-cpu}) type;
     * null where it was not asked.
     */
    public Set<String> properties(String type) {
        Map<String, String> known = propertyTypes(type);
        return known == null ? null : known.keySet();
    }

    /**
     * The properties of a type, and what the value of each is as QEMU names it ({@code bool}, {@code uint32}, {@code
     * OnOffAuto}; empty where that is not known); null where the type was not asked.
     */
    public Map<String, String> propertyTypes(String type) {
        if (type == null) {
            return null;
        }
        Map<String, String> known = properties.get(type);
        if (known == null) {
            known = readProperties(type);
        }
        return known.isEmpty() ? null : known;
    }

    private synchronized Map<String, String> readProperties(String type) {
        Map<String, String> read = properties.get(type);
        if (read == null) {
            read = source.properties(type);
            read = read == null ? Map.of() : read;
            properties.put(type, read);
        }
        return read;
    }

    /**
     * Whether the type has the property; true as well where this QEMU has the type and was not asked for its
     * properties.
     */
    public boolean hasProperty(String type, String property) {
        Set<String> known = properties(type);
        return known == null ? hasType(type) : known.contains(property);
    }

    /** Whether the type was asked for its properties and has this one: for what is newer than the question. */
    public boolean tellsProperty(String type, String property) {
        Set<String> known = properties(type);
        return known != null && known.contains(property);
    }

    /** The types whose properties are known. */
    public Set<String> asked() {
        return source.asked();
    }

    /** Command-line options and their parameters, as far as query-command-line-options tells. */
    public Map<String, Set<String>> options() {
        return options.get();
    }

    /** Whether the command-line option has the parameter; false where the option is not known. */
    public boolean hasOption(String option, String parameter) {
        return options().getOrDefault(option, Set.of()).contains(parameter);
    }

    /**
     * Whether the command-line option exists, as far as query-command-line-options tells: it knows those that take
     * parameters.
     */
    public boolean hasOption(String option) {
        return options().containsKey(option);
    }

    /** The machine types, by name, as the best accelerator sees them. */
    public Map<String, Machine> machines() {
        return machines(best());
    }

    /**
     * The machine types, by name; default CPUs may differ by accelerator. Those of TCG where nothing was asked under
     * this accelerator.
     */
    public Map<String, Machine> machines(Accelerator accelerator) {
        Map<String, Machine> known = machines.get(accelerator);
        return known == null ? readMachines(accelerator) : known;
    }

    private synchronized Map<String, Machine> readMachines(Accelerator accelerator) {
        Map<String, Machine> known = machines.get(accelerator);
        if (known == null) {
            known = source.machines(accelerator);
            if (known == null) {
                known = accelerator == Accelerator.tcg ? Map.of() : machines(Accelerator.tcg);
            }
            machines.put(accelerator, known);
        }
        return known;
    }

    /** Whether QEMU was asked under this accelerator. */
    boolean asked(Accelerator accelerator) {
        return source.asked(accelerator);
    }

    /** A machine by its name or its alias, or null; of null null. */
    public Machine machine(String name) {
        return machine(name, best());
    }

    /** A machine by its name or its alias, as the accelerator sees it, or null. */
    public Machine machine(String name, Accelerator accelerator) {
        if (name == null) {
            return null;
        }
        Map<String, Machine> all = machines(accelerator);
        Machine m = all.get(name);
        if (m == null) {
            String named = source.machine(source.asked(accelerator) ? accelerator : Accelerator.tcg, name);
            if (named != null) {
                return all.get(named);
            }
            for (Machine candidate : all.values()) {
                if (name.equals(candidate.alias())) {
                    return candidate;
                }
            }
        }
        return m;
    }

    /** The machine that a domain gets that names none; null for an architecture that has no default. */
    public Machine defaultMachine() {
        for (Machine m : machines().values()) {
            if (m.isDefault()) {
                return m;
            }
        }
        return null;
    }

    /**
     * The CPU models, by name. Where nothing was asked under this accelerator they are those of TCG, and what keeps
     * them from running is not known.
     */
    public Map<String, CpuModel> cpuModels(Accelerator accelerator) {
        return cpuModels.of(accelerator);
    }

    /** The name of the first CPU model that has a QOM type ({@code qemu64-x86_64-cpu}), or null. */
    public String cpuModel(Accelerator accelerator, String type) {
        return cpuModels.named(accelerator, type);
    }

    /**
     * The best CPU under the accelerator taken apart ({@code host}, under TCG {@code max}); null where QEMU was not
     * asked or did not tell.
     */
    public synchronized CpuExpansion cpu(Accelerator accelerator, Expand expand) {
        String key = accelerator + "/" + expand;
        if (!expansions.containsKey(key)) {
            expansions.put(key, source.cpu(accelerator, expand));
        }
        return expansions.get(key);
    }

    /** The accelerator of the first questions: KVM where it could be used. */
    public Accelerator best() {
        return kvm.usable() ? Accelerator.kvm : source.asked(Accelerator.hvf) ? Accelerator.hvf : Accelerator.tcg;
    }

    /**
     * Whether the QMP schema holds what the path says; see {@link QapiSchema} for how a path is written:
     * {@code netdev_add[type=stream]/reconnect-ms}, {@code blockdev-add/driver=nvme}, {@code
     * query-display-options()/gl}.
     */
    public boolean schemaHas(String path) {
        return schema().has(path);
    }

    /**
     * Holds properties against the arguments of a command, or against what it answers.
     *
     * @param command {@code blockdev-add}; {@code query-audiodevs()} for the answer
     * @param json    whether they are spelled as JSON, which tells a number from a string of digits
     * @return null where they fit, or where QEMU tells nothing of the command
     */
    public Misfit misfit(String command, Props props, boolean json) {
        boolean answer = command.endsWith("()");
        String name = answer ? command.substring(0, command.length() - 2) : command;
        if (!schemaHas(name)) {
            return null;
        }
        String start = schema().start(name, answer);
        return start == null ? null : SchemaFit.of(schema(), start, props, json);
    }

    QapiSchema schema() {
        return schema.get();
    }

    /** TPM device types of query-tpm-models: {@code tpm-tis}, {@code tpm-crb}, {@code tpm-spapr}. */
    public Set<String> tpmModels() {
        return source.words("tpm-models");
    }

    /** TPM backends of query-tpm-types: {@code passthrough}, {@code emulator}. */
    public Set<String> tpmTypes() {
        return source.words("tpm-types");
    }

    public Set<String> migrateCapabilities() {
        return source.words("migrate-capabilities");
    }

    /**
     * What query-sev-capabilities tells ({@code cbitpos}, {@code reduced-phys-bits}, …), or null where the host has no
     * SEV.
     */
    public Map<String, Object> sev() {
        return source.flat("sev");
    }

    /** What query-sgx-capabilities tells, or null where the host has no SGX. */
    public Map<String, Object> sgx() {
        return source.flat("sgx");
    }

    /** The ARM interrupt controllers; empty where QEMU knows none. */
    public Set<Gic> gic() {
        return source.gic();
    }
}
