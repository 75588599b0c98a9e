package org.virtargv.facts.qemu;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.virtargv.facts.FactsException;
import org.virtargv.json.JsonCursor;
import org.virtargv.json.JsonCursor.Range;
import org.virtargv.json.JsonException;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Architecture;

/**
 * A profile file: a JSON object of sections, sorted, one entry a line, so that two profiles can be compared with diff.
 * Written by {@link ProfileWriter}. Reading it only finds the sections.
 */
public final class ProfileFile implements ProfileSource {
    /** The format that this version reads and writes. */
    public static final int FORMAT = 2;

    /** The oldest format that can be read: it does not tell what the values of properties are. */
    private static final int OLDEST = 1;

    private final byte[] text;
    private final Map<String, Range> sections = new HashMap<>();
    private long format;
    private QemuProfile.Version version;
    private String build = "";
    private Architecture arch;
    private QemuProfile.Kvm kvm;
    private Map<String, Range> properties;

    private ProfileFile(byte[] text) {
        this.text = text;
    }

    /** @throws FactsException where the text (UTF-8) is no profile of this format */
    public static QemuProfile parse(String origin, byte[] text) throws FactsException {
        ProfileFile out = new ProfileFile(text);
        if (new JsonCursor(text).atEnd()) {
            throw new FactsException("the file is empty");
        }
        try {
            out.read();
        } catch (JsonException e) {
            throw new FactsException("not a complete QEMU profile: " + e.getMessage());
        }
        return new QemuProfile(origin, out);
    }

    private void read() throws FactsException {
        JsonCursor c = new JsonCursor(text);
        c.open('{');
        while (c.more('}')) {
            String name = c.name();
            if (name.equals("format")) {
                format = c.number();
                if (format < OLDEST || format > FORMAT) {
                    throw new FactsException("a QEMU profile of format " + format + ", but this version reads formats "
                            + OLDEST + " to " + FORMAT + "; create it again with: virt-argv probe qemu");
                }
            } else {
                sections.put(name, c.skip());
            }
        }
        if (format == 0 || !c.atEnd()) {
            throw new FactsException(
                    format == 0
                            ? "not a QEMU profile: it has no format number"
                            : "there is text after the end of the profile");
        }
        for (String needed :
                new String[] {"version", "arch", "kvm", "machines.tcg", "types", "properties", "schema", "commands"}) {
            if (!sections.containsKey(needed)) {
                throw new FactsException("not a complete QEMU profile: it has no \"" + needed + "\"");
            }
        }
        head();
    }

    private void head() throws FactsException {
        try {
            version = version(at("version").string());
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new FactsException("not a complete QEMU profile: \"version\" is not three numbers");
        }
        String name = at("arch").string();
        arch = QmpShapes.known(Architecture.of(name), name);
        Map<String, Object> k = QmpShapes.flat(at("kvm"));
        kvm = new QemuProfile.Kvm(QmpShapes.is(k, "built"), QmpShapes.is(k, "usable"));
        if (sections.containsKey("build")) {
            build = at("build").string();
        }
    }

    static QemuProfile.Version version(String text) {
        String[] numbers = text.split("\\.");
        return new QemuProfile.Version(
                Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }

    private JsonCursor at(String section) {
        return new JsonCursor(text, sections.get(section));
    }

    /** The places of a section's entries, in its order; empty where there is no such section. */
    private Map<String, Range> entries(String section) {
        Map<String, Range> out = new LinkedHashMap<>();
        if (sections.containsKey(section)) {
            JsonCursor c = at(section);
            c.open('{');
            while (c.more('}')) {
                out.put(c.name(), c.skip());
            }
        }
        return out;
    }

    @Override
    public QemuProfile.Version version() {
        return version;
    }

    @Override
    public String build() {
        return build;
    }

    @Override
    public Architecture arch() {
        return arch;
    }

    @Override
    public QemuProfile.Kvm kvm() {
        return kvm;
    }

    @Override
    public Set<String> types() {
        Set<String> out = new HashSet<>(2048);
        JsonCursor c = at("types");
        c.open('[');
        while (c.more(']')) {
            out.add(c.string());
        }
        return out;
    }

    private synchronized Map<String, Range> propertyEntries() {
        if (properties == null) {
            properties = entries("properties");
        }
        return properties;
    }

    @Override
    public Map<String, String> properties(String type) {
        Range r = propertyEntries().get(type);
        return r == null ? null : QmpShapes.properties(new JsonCursor(text, r));
    }

    @Override
    public Set<String> asked() {
        return propertyEntries().keySet();
    }

    @Override
    public Map<String, Set<String>> options() {
        Map<String, Set<String>> out = new HashMap<>();
        for (Map.Entry<String, Range> e : entries("options").entrySet()) {
            out.put(e.getKey(), QmpShapes.strings(new JsonCursor(text, e.getValue())));
        }
        return out;
    }

    @Override
    public boolean asked(Accelerator accelerator) {
        return sections.containsKey("machines." + accelerator);
    }

    @Override
    public Map<String, QemuProfile.Machine> machines(Accelerator accelerator) {
        String section = "machines." + accelerator;
        if (!sections.containsKey(section)) {
            return null;
        }
        Map<String, QemuProfile.Machine> out = new LinkedHashMap<>();
        JsonCursor c = at(section);
        c.open('{');
        while (c.more('}')) {
            String name = c.name();
            out.put(name, QmpShapes.machine(name, c));
        }
        return out;
    }

    @Override
    public Map<String, QemuProfile.CpuModel> cpuModels(Accelerator accelerator) {
        String section = "cpus." + accelerator;
        if (!sections.containsKey(section)) {
            return null;
        }
        Map<String, QemuProfile.CpuModel> out = new LinkedHashMap<>();
        JsonCursor c = at(section);
        c.open('{');
        while (c.more('}')) {
            String name = c.name();
            out.put(name, QmpShapes.cpuModel(name, c));
        }
        return out;
    }

    @Override
    public QemuProfile.CpuExpansion cpu(Accelerator accelerator, QemuProfile.Expand expand) {
        String section = "cpu." + accelerator + "." + expand;
        return sections.containsKey(section) ? QmpShapes.expansion(at(section)) : null;
    }

    @Override
    public QapiSchema schema() {
        Map<String, Range> commands = entries("commands");
        Map<String, Range> shapes = entries("schema");
        return new ProfileSchema(format > OLDEST, commands.keySet(), n -> at(commands.get(n)), n -> at(shapes.get(n)));
    }

    private JsonCursor at(Range range) {
        return range == null ? null : new JsonCursor(text, range);
    }

    @Override
    public Set<String> words(String list) {
        return sections.containsKey(list) ? QmpShapes.strings(at(list)) : Set.of();
    }

    @Override
    public Map<String, Object> flat(String name) {
        return sections.containsKey(name) ? QmpShapes.flat(at(name)) : null;
    }

    @Override
    public Set<QemuProfile.Gic> gic() {
        return sections.containsKey("gic") ? QmpShapes.gic(at("gic")) : Set.of();
    }
}
