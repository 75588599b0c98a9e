package org.virtargv.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.virtargv.facts.JsonCursor.Range;

/**
 * A recorded QMP conversation: command and answer in turn, JSON documents one after the other. A second conversation may follow, with TCG,
 * where the first was with the hardware's help; each starts with {@code qmp_capabilities}. Reading it only finds where each answer stands.
 */
public final class Transcript implements ProfileSource {
    private final byte[] text;
    private final List<Map<String, Range>> conversations = new ArrayList<>();
    private final Map<String, Range> properties = new HashMap<>();
    private QemuProfile.Version version;
    private String arch;
    private QemuProfile.Kvm kvm = new QemuProfile.Kvm(false, false);

    private Transcript(byte[] text) {
        this.text = text;
    }

    /** @throws FactsException where the text is no such conversation, or does not hold what a conversion needs */
    public static QemuProfile parse(String origin, String text) throws FactsException {
        return parse(origin, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws FactsException where the text (UTF-8) is no such conversation, or does not hold what a conversion needs */
    public static QemuProfile parse(String origin, byte[] text) throws FactsException {
        if (new JsonCursor(text).atEnd()) {
            throw new FactsException("the file is empty");
        }
        Transcript out = new Transcript(text);
        try {
            out.read();
            return new QemuProfile(origin, out);
        } catch (JsonCursor.Malformed e) {
            throw new FactsException("not a complete QMP transcript: " + e.getMessage());
        }
    }

    private void read() throws FactsException {
        JsonCursor c = new JsonCursor(text);
        while (!c.atEnd()) {
            Command command = command(c);
            Range answer = answer(c);
            if (conversations.isEmpty() || command.name.equals("qmp_capabilities")) {
                conversations.add(new HashMap<>());
            }
            if (answer == null) {
                continue;
            }
            if (command.name.endsWith("-list-properties") && command.type != null) {
                properties.putIfAbsent(command.type, answer);
            } else {
                conversations.get(conversations.size() - 1).putIfAbsent(command.key(), answer);
            }
        }
        Map<String, Range> first = conversations.get(0);
        for (String needed : List.of("query-version", "query-target", "query-machines", "qom-list-types", "query-qmp-schema")) {
            if (!first.containsKey(needed)) {
                throw new FactsException("not a complete QMP transcript: it holds no answer to " + needed);
            }
        }
        head(first);
    }

    private void head(Map<String, Range> first) throws FactsException {
        Map<String, Object> target = flat(first.get("query-target"));
        arch = Architecture.ofTarget(String.valueOf(target.get("arch")));
        JsonCursor c = new JsonCursor(text, first.get("query-version"));
        c.open('{');
        while (c.more('}')) {
            if (c.name().equals("qemu")) {
                Map<String, Object> v = flat(c.skip());
                version = new QemuProfile.Version(part(v, "major"), part(v, "minor"), part(v, "micro"));
            } else {
                c.skip();
            }
        }
        if (version == null) {
            throw new FactsException("not a complete QMP transcript: the answer to query-version holds no version");
        }
        if (first.containsKey("query-kvm")) {
            Map<String, Object> k = flat(first.get("query-kvm"));
            kvm = new QemuProfile.Kvm(Boolean.TRUE.equals(k.get("present")), Boolean.TRUE.equals(k.get("enabled")));
        }
    }

    private static int part(Map<String, Object> version, String name) throws FactsException {
        if (version.get(name) instanceof Long n && n >= 0 && n < 1000) {
            return n.intValue();
        }
        throw new FactsException("not a complete QMP transcript: the answer to query-version holds no number '" + name + "'");
    }

    /** What was asked; all but the name may be null. */
    private static final class Command {
        private String name;
        private String type;
        private String model;
        private String detail = "";

        /** Expansions of a CPU model are many; every other question is asked once. */
        String key() {
            return model == null ? name : name + " " + type + " " + model + detail;
        }
    }

    private static Command command(JsonCursor c) {
        Command out = new Command();
        c.open('{');
        while (c.more('}')) {
            switch (c.name()) {
                case "execute" -> out.name = c.string();
                case "arguments" -> arguments(c, out);
                default -> c.skip();
            }
        }
        if (out.name == null) {
            throw new JsonCursor.Malformed("a document stands where a command belongs, and holds no \"execute\"");
        }
        return out;
    }

    private static void arguments(JsonCursor c, Command out) {
        c.open('{');
        while (c.more('}')) {
            switch (c.name()) {
                case "typename", "type" -> out.type = c.string();
                case "model" -> model(c, out);
                default -> c.skip();
            }
        }
    }

    private static void model(JsonCursor c, Command out) {
        c.open('{');
        while (c.more('}')) {
            switch (c.name()) {
                case "name" -> out.model = c.string();
                case "props" -> {
                    Set<String> props = new TreeSet<>();
                    c.open('{');
                    while (c.more('}')) {
                        props.add(" " + c.name() + "=" + c.scalar());
                    }
                    out.detail = String.join("", props);
                }
                default -> c.skip();
            }
        }
    }

    /** The place of what the answer returns, or null where it is an error. */
    private static Range answer(JsonCursor c) {
        Range out = null;
        boolean error = false;
        c.open('{');
        while (c.more('}')) {
            switch (c.name()) {
                case "return" -> out = c.skip();
                case "error" -> {
                    error = true;
                    c.skip();
                }
                default -> c.skip();
            }
        }
        if (out == null && !error) {
            throw new JsonCursor.Malformed("a document stands where an answer belongs, and holds neither \"return\" nor \"error\"");
        }
        return out;
    }

    private Map<String, Range> conversation(QemuProfile.Accelerator accelerator) {
        boolean two = conversations.size() > 1;
        return switch (accelerator) {
            case kvm -> kvm.usable() ? conversations.get(0) : null;
            case hvf -> two && !kvm.usable() ? conversations.get(0) : null;
            case tcg -> two ? conversations.get(1) : kvm.usable() ? null : conversations.get(0);
        };
    }

    private Range answer(String command) {
        return conversations.get(0).get(command);
    }

    @Override
    public QemuProfile.Version version() {
        return version;
    }

    @Override
    public String arch() {
        return arch;
    }

    @Override
    public QemuProfile.Kvm kvm() {
        return kvm;
    }

    @Override
    public Set<String> types() {
        return names(answer("qom-list-types"));
    }

    @Override
    public Set<String> properties(String type) {
        Range r = properties.get(type);
        return r == null ? null : names(r);
    }

    @Override
    public Set<String> asked() {
        return properties.keySet();
    }

    @Override
    public Map<String, Set<String>> options() {
        Map<String, Set<String>> out = new HashMap<>();
        Range all = answer("query-command-line-options");
        if (all == null) {
            return out;
        }
        JsonCursor c = new JsonCursor(text, all);
        c.open('[');
        while (c.more(']')) {
            String name = null;
            Set<String> parameters = Set.of();
            c.open('{');
            while (c.more('}')) {
                switch (c.name()) {
                    case "option" -> name = c.string();
                    case "parameters" -> parameters = names(c.skip());
                    default -> c.skip();
                }
            }
            out.put(name, parameters);
        }
        return out;
    }

    @Override
    public Map<String, QemuProfile.Machine> machines(QemuProfile.Accelerator accelerator) {
        List<Map<String, Object>> all = list(accelerator, "query-machines");
        if (all == null) {
            return null;
        }
        Map<String, QemuProfile.Machine> out = new LinkedHashMap<>();
        for (Map<String, Object> m : all) {
            String name = (String) m.get("name");
            out.put(name, new QemuProfile.Machine(name, (String) m.get("alias"), is(m, "is-default"), m.get("cpu-max") instanceof Long n ? n.intValue() : 1,
                    is(m, "hotpluggable-cpus"), (String) m.get("default-cpu-type"), (String) m.get("default-ram-id"), is(m, "numa-mem-supported"),
                    is(m, "acpi"), is(m, "deprecated")));
        }
        return out;
    }

    @Override
    public Map<String, QemuProfile.CpuModel> cpuModels(QemuProfile.Accelerator accelerator) {
        Map<String, Range> conversation = conversation(accelerator);
        if (conversation == null || !conversation.containsKey("query-cpu-definitions")) {
            return null;
        }
        Map<String, QemuProfile.CpuModel> out = new LinkedHashMap<>();
        JsonCursor c = new JsonCursor(text, conversation.get("query-cpu-definitions"));
        c.open('[');
        while (c.more(']')) {
            QemuProfile.CpuModel model = cpuModel(c);
            out.put(model.name(), model);
        }
        return out;
    }

    private static QemuProfile.CpuModel cpuModel(JsonCursor c) {
        Map<String, Object> m = new HashMap<>();
        Set<String> unavailable = null;
        c.open('{');
        while (c.more('}')) {
            String name = c.name();
            if (name.equals("unavailable-features")) {
                unavailable = strings(c);
            } else {
                m.put(name, c.scalar());
            }
        }
        return new QemuProfile.CpuModel((String) m.get("name"), (String) m.get("typename"), (String) m.get("alias-of"), unavailable, is(m, "static"),
                is(m, "migration-safe"), is(m, "deprecated"));
    }

    @Override
    public QemuProfile.CpuExpansion cpu(QemuProfile.Accelerator accelerator, QemuProfile.Expand expand) {
        Map<String, Range> conversation = conversation(accelerator);
        if (conversation == null) {
            return null;
        }
        String model = accelerator == QemuProfile.Accelerator.tcg ? "max" : "host";
        Range r = null;
        String prefix = "query-cpu-model-expansion ";
        switch (expand) {
            case migratable -> r = conversation.getOrDefault(prefix + "static " + model, conversation.get(prefix + "full " + model));
            case all -> r = conversation.get(prefix + "static " + model + " migratable=false");
            case hyperv -> r = conversation.get(prefix + "full " + model + " hv-passthrough=true migratable=false");
            case full -> r = conversation.get(prefix + "full " + model);
        }
        return r == null ? null : expansion(r);
    }

    private QemuProfile.CpuExpansion expansion(Range range) {
        Map<String, Object> properties = new LinkedHashMap<>();
        String model = null;
        Set<String> deprecated = null;
        JsonCursor c = new JsonCursor(text, range);
        c.open('{');
        while (c.more('}')) {
            switch (c.name()) {
                case "deprecated-props" -> deprecated = strings(c);
                case "model" -> {
                    c.open('{');
                    while (c.more('}')) {
                        switch (c.name()) {
                            case "name" -> model = c.string();
                            case "props" -> properties = flat(c.skip());
                            default -> c.skip();
                        }
                    }
                }
                default -> c.skip();
            }
        }
        return new QemuProfile.CpuExpansion(model, properties, deprecated);
    }

    @Override
    public QapiSchema schema() {
        return QapiSchema.ofAnswer(text, answer("query-qmp-schema"));
    }

    @Override
    public Set<String> words(String list) {
        return switch (list) {
            case "tpm-models", "tpm-types" -> answer("query-" + list) == null ? Set.of() : strings(new JsonCursor(text, answer("query-" + list)));
            case "migrate-capabilities" -> {
                Set<String> out = new LinkedHashSet<>();
                List<Map<String, Object>> all = list(answer("query-migrate-capabilities"));
                all.forEach(m -> out.add((String) m.get("capability")));
                yield out;
            }
            default -> throw new IllegalArgumentException(list);
        };
    }

    @Override
    public Map<String, Object> flat(String name) {
        Range r = answer("query-" + name + "-capabilities");
        return r == null ? null : flat(r);
    }

    @Override
    public Set<QemuProfile.Gic> gic() {
        Set<QemuProfile.Gic> out = new LinkedHashSet<>();
        for (Map<String, Object> m : list(answer("query-gic-capabilities"))) {
            out.add(new QemuProfile.Gic(((Long) m.get("version")).intValue(), is(m, "emulated"), is(m, "kernel")));
        }
        return out;
    }

    private Set<String> names(Range range) {
        Set<String> out = new LinkedHashSet<>();
        JsonCursor c = new JsonCursor(text, range);
        c.open('[');
        while (c.more(']')) {
            c.open('{');
            while (c.more('}')) {
                if (c.name().equals("name")) {
                    out.add(c.string());
                } else {
                    c.skip();
                }
            }
        }
        return out;
    }

    private static Set<String> strings(JsonCursor c) {
        Set<String> out = new LinkedHashSet<>();
        c.open('[');
        while (c.more(']')) {
            out.add(c.string());
        }
        return out;
    }

    private Map<String, Object> flat(Range range) {
        return flat(new JsonCursor(text, range));
    }

    private static Map<String, Object> flat(JsonCursor c) {
        Map<String, Object> out = new LinkedHashMap<>();
        c.open('{');
        while (c.more('}')) {
            out.put(c.name(), c.scalar());
        }
        return out;
    }

    private List<Map<String, Object>> list(QemuProfile.Accelerator accelerator, String command) {
        Map<String, Range> conversation = conversation(accelerator);
        return conversation == null || !conversation.containsKey(command) ? null : list(conversation.get(command));
    }

    private List<Map<String, Object>> list(Range range) {
        List<Map<String, Object>> out = new ArrayList<>();
        if (range != null) {
            JsonCursor c = new JsonCursor(text, range);
            c.open('[');
            while (c.more(']')) {
                out.add(flat(c));
            }
        }
        return out;
    }

    private static boolean is(Map<String, Object> members, String name) {
        return Boolean.TRUE.equals(members.get(name));
    }
}
