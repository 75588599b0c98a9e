package org.virtargv.facts.qemu;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.virtargv.machine.Accelerator;

/** Writes a profile file: sections in a fixed order, entries sorted, one a line; the same QEMU gives the same text. */
public final class ProfileWriter {
    private final StringBuilder out = new StringBuilder("{\n  \"format\": " + ProfileFile.FORMAT);
    private final QemuProfile profile;

    private ProfileWriter(QemuProfile profile) {
        this.profile = profile;
    }

    public static String write(QemuProfile profile) {
        return new ProfileWriter(profile).text();
    }

    private String text() {
        section("version", string(profile.version().toString()));
        section("build", string(profile.build()));
        section("arch", string(profile.arch().name()));
        section("kvm", "{\"built\": " + profile.kvm() + ", \"usable\": " + profile.kvmUsable() + "}");
        for (Accelerator a : Accelerator.values()) {
            if (profile.asked(a)) {
                entries("machines." + a, profile.machines(a), ProfileWriter::machine);
                entries("cpus." + a, profile.cpuModels(a), ProfileWriter::cpuModel);
                for (QemuProfile.Expand e : QemuProfile.Expand.values()) {
                    QemuProfile.CpuExpansion x = profile.cpu(a, e);
                    if (x != null) {
                        section("cpu." + a + "." + e, expansion(x));
                    }
                }
            }
        }
        section("tpm-models", strings(new TreeSet<>(profile.tpmModels())));
        section("tpm-types", strings(new TreeSet<>(profile.tpmTypes())));
        section("migrate-capabilities", lines(profile.migrateCapabilities()));
        optional("sev", profile.sev());
        optional("sgx", profile.sgx());
        section("gic", gic());
        entries("options", profile.options(), p -> strings(new TreeSet<>(p)));
        section("types", lines(profile.types()));
        Map<String, Map<String, String>> properties = new TreeMap<>();
        profile.asked().forEach(t -> properties.put(t, profile.propertyTypes(t)));
        entries("properties", properties, ProfileWriter::properties);
        ProfileSchema.Words schema = new ProfileSchema.Words(profile.schema());
        entries("commands", schema.commands, ProfileWriter::strings);
        entries("schema", schema.shapes, ProfileWriter::strings);
        return out.append("\n}\n").toString();
    }

    private void section(String name, String value) {
        out.append(",\n  ").append(string(name)).append(": ").append(value);
    }

    private void optional(String name, Map<String, Object> members) {
        if (members != null) {
            section(name, flat(members));
        }
    }

    private <T> void entries(String name, Map<String, T> entries, Function<T, String> value) {
        StringBuilder all = new StringBuilder("{");
        new TreeMap<>(entries).forEach((k, v) -> all.append(all.length() == 1 ? "\n    " : ",\n    ")
                .append(string(k))
                .append(": ")
                .append(value.apply(v)));
        section(name, all.append(all.length() == 1 ? "}" : "\n  }").toString());
    }

    private static String lines(Collection<String> words) {
        StringBuilder all = new StringBuilder("[");
        new TreeSet<>(words).forEach(w -> all.append(all.length() == 1 ? "\n    " : ",\n    ")
                .append(string(w)));
        return all.append(all.length() == 1 ? "]" : "\n  ]").toString();
    }

    /**
     * Types that a value can be held against stand behind their properties; of others no more than the name is kept.
     */
    private static String properties(Map<String, String> types) {
        List<String> words = new ArrayList<>();
        if (types != null) {
            new TreeMap<>(types)
                    .forEach((name, type) -> words.add(ValueKind.of(type) == null ? name : name + ":" + type));
        }
        return strings(words);
    }

    /** What is false or missing is left out, here and below. */
    private static String machine(QemuProfile.Machine m) {
        Map<String, Object> members = new TreeMap<>();
        text(members, "alias", m.alias());
        flag(members, "is-default", m.isDefault());
        members.put("cpu-max", (long) m.cpuMax());
        flag(members, "hotpluggable-cpus", m.hotpluggableCpus());
        text(members, "default-cpu-type", m.defaultCpuType());
        text(members, "default-ram-id", m.defaultRamId());
        flag(members, "numa-mem-supported", m.numaMemSupported());
        flag(members, "acpi", m.acpi());
        flag(members, "deprecated", m.deprecated());
        return flat(members);
    }

    private static String cpuModel(QemuProfile.CpuModel m) {
        Map<String, Object> members = new TreeMap<>();
        text(members, "typename", m.type());
        text(members, "alias-of", m.aliasOf());
        flag(members, "static", m.isStatic());
        flag(members, "migration-safe", m.migrationSafe());
        flag(members, "deprecated", m.deprecated());
        String flat = flat(members);
        return m.unavailable() == null
                ? flat
                : flat.substring(0, flat.length() - 1) + (members.isEmpty() ? "" : ", ") + "\"unavailable-features\": "
                        + strings(new TreeSet<>(m.unavailable())) + "}";
    }

    private static String expansion(QemuProfile.CpuExpansion x) {
        StringBuilder all = new StringBuilder("{\n    \"model\": {\"name\": ")
                .append(string(x.model()))
                .append(", \"props\": {");
        String comma = "";
        for (Map.Entry<String, Object> p : new TreeMap<>(x.properties()).entrySet()) {
            all.append(comma)
                    .append("\n      ")
                    .append(string(p.getKey()))
                    .append(": ")
                    .append(scalar(p.getValue()));
            comma = ",";
        }
        all.append("}}");
        if (x.deprecated() != null) {
            all.append(",\n    \"deprecated-props\": ").append(strings(new TreeSet<>(x.deprecated())));
        }
        return all.append("\n  }").toString();
    }

    private String gic() {
        List<String> all = new ArrayList<>();
        for (QemuProfile.Gic g : profile.gic()) {
            all.add("{\"version\": " + g.version() + ", \"emulated\": " + g.emulated() + ", \"kernel\": " + g.kernel()
                    + "}");
        }
        return "[" + String.join(", ", new TreeSet<>(all)) + "]";
    }

    private static void flag(Map<String, Object> members, String name, boolean value) {
        if (value) {
            members.put(name, true);
        }
    }

    private static void text(Map<String, Object> members, String name, String value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private static String flat(Map<String, Object> members) {
        List<String> all = new ArrayList<>();
        members.forEach((k, v) -> all.add(string(k) + ": " + scalar(v)));
        return "{" + String.join(", ", all) + "}";
    }

    private static String strings(Collection<String> words) {
        List<String> all = new ArrayList<>();
        words.forEach(w -> all.add(string(w)));
        return "[" + String.join(", ", all) + "]";
    }

    private static String scalar(Object value) {
        return value instanceof String s ? string(s) : String.valueOf(value);
    }

    private static String string(String s) {
        StringBuilder q = new StringBuilder("\"");
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '"' || c == '\\') {
                q.append('\\').append(c);
            } else if (c < ' ') {
                q.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                q.append(c);
            }
        }
        return q.append('"').toString();
    }
}
