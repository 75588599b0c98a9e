package org.virtargv.facts.qemu;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.json.JsonCursor;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Architecture;

/**
 * A profile that comes with the program, as the build wrote it: a class that finds an entry of the profile file by its
 * name. Reading the file would take a good part of a start.
 */
abstract class BuiltInProfile implements ProfileSource {
    /** The JSON of a section without entries, or null where there is none. */
    abstract String section(String name);

    /** The names of a section's entries, one a line, or null where there is no such section. */
    abstract String names(String section);

    /** The JSON of an entry, or null where there is none. */
    abstract String entry(String section, String name);

    /** The name of the machine that the alias stands for, or null. */
    abstract String machine(String section, String alias);

    abstract boolean hasType(String name);

    /** Null where the build made none, as in an editor. */
    static BuiltInProfile of(String profile) {
        try {
            return Class.forName("org.virtargv.facts.qemu.Profile_"
                            + profile.replace('.', '_').replace('-', '_'))
                    .asSubclass(BuiltInProfile.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static JsonCursor cursor(String json) {
        // the build saw that it is ASCII
        return json == null ? null : new JsonCursor(json.getBytes(StandardCharsets.ISO_8859_1));
    }

    private JsonCursor at(String section) {
        return cursor(section(section));
    }

    private <T> Map<String, T> entries(String section, EntryMap.Reader<T> reader) {
        return new EntryMap<>(isEmpty(section), () -> lines(section), name -> {
            JsonCursor c = cursor(entry(section, name));
            return c == null ? null : reader.read(name, c);
        });
    }

    private boolean isEmpty(String section) {
        String names = names(section);
        return names == null || names.isEmpty();
    }

    private List<String> lines(String section) {
        return isEmpty(section) ? List.of() : List.of(names(section).split("\n"));
    }

    @Override
    public QemuProfile.Version version() {
        return ProfileFile.version(at("version").string());
    }

    @Override
    public String build() {
        return section("build") == null ? "" : at("build").string();
    }

    @Override
    public Architecture arch() {
        return Architecture.of(at("arch").string());
    }

    @Override
    public QemuProfile.Kvm kvm() {
        Map<String, Object> k = QmpShapes.flat(at("kvm"));
        return new QemuProfile.Kvm(QmpShapes.is(k, "built"), QmpShapes.is(k, "usable"));
    }

    @Override
    public Set<String> types() {
        return new EntryMap<>(false, () -> lines("types"), name -> hasType(name) ? true : null).keySet();
    }

    @Override
    public Map<String, String> properties(String type) {
        JsonCursor c = cursor(entry("properties", type));
        return c == null ? null : QmpShapes.properties(c);
    }

    @Override
    public Set<String> asked() {
        return entries("properties", (name, c) -> name).keySet();
    }

    @Override
    public Map<String, Set<String>> options() {
        return entries("options", (name, c) -> QmpShapes.strings(c));
    }

    @Override
    public boolean asked(Accelerator accelerator) {
        return names("machines." + accelerator) != null;
    }

    @Override
    public Map<String, QemuProfile.Machine> machines(Accelerator accelerator) {
        return asked(accelerator) ? entries("machines." + accelerator, QmpShapes::machine) : null;
    }

    @Override
    public String machine(Accelerator accelerator, String alias) {
        return machine("machines." + accelerator, alias);
    }

    @Override
    public Map<String, QemuProfile.CpuModel> cpuModels(Accelerator accelerator) {
        String section = "cpus." + accelerator;
        return names(section) == null ? null : entries(section, QmpShapes::cpuModel);
    }

    @Override
    public QemuProfile.CpuExpansion cpu(Accelerator accelerator, QemuProfile.Expand expand) {
        JsonCursor c = at("cpu." + accelerator + "." + expand);
        return c == null ? null : QmpShapes.expansion(c);
    }

    @Override
    public QapiSchema schema() {
        return new ProfileSchema(
                true,
                entries("commands", (name, c) -> name).keySet(),
                name -> cursor(entry("commands", name)),
                name -> cursor(entry("schema", name)));
    }

    @Override
    public Set<String> words(String list) {
        JsonCursor c = at(list);
        return c == null ? Set.of() : QmpShapes.strings(c);
    }

    @Override
    public Map<String, Object> flat(String name) {
        JsonCursor c = at(name);
        return c == null ? null : QmpShapes.flat(c);
    }

    @Override
    public Set<QemuProfile.Gic> gic() {
        JsonCursor c = at("gic");
        return c == null ? Set.of() : QmpShapes.gic(c);
    }
}
