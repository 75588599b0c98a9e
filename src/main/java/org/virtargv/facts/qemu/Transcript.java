package org.virtargv.facts.qemu;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.facts.FactsException;
import org.virtargv.json.JsonCursor;
import org.virtargv.json.JsonCursor.Range;
import org.virtargv.json.JsonException;
import org.virtargv.machine.Accelerator;
import org.virtargv.machine.Architecture;

/**
 * A recorded QMP conversation: command and answer in turn, JSON documents one after the other. A second conversation
 * may follow, with TCG, where the first was with the hardware's help; each starts with {@code qmp_capabilities}.
 * Reading it only finds where each answer stands.
 */
public final class Transcript implements ProfileSource {
    private final byte[] text;
    private final List<Map<String, Range>> conversations = new ArrayList<>();
    private final Map<String, Range> properties = new HashMap<>();
    /** Types that QEMU listed and then knew nothing of: their module is missing. */
    private final Set<String> refused = new HashSet<>();

    private QemuProfile.Version version;
    private String build = "";
    private Architecture arch;
    private QemuProfile.Kvm kvm = new QemuProfile.Kvm(false, false);

    private Transcript(byte[] text) {
        this.text = text;
    }

    /** @throws FactsException where the text is no such conversation, or does not hold what a conversion needs */
    public static QemuProfile parse(String origin, String text) throws FactsException {
        return parse(origin, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws FactsException where the text (UTF-8) is no such conversation, or does not hold what a conversion needs
     */
    public static QemuProfile parse(String origin, byte[] text) throws FactsException {
        if (new JsonCursor(text).atEnd()) {
            throw new FactsException("the file is empty");
        }
        Transcript out = new Transcript(text);
        try {
            out.read();
            return new QemuProfile(origin, out);
        } catch (JsonException e) {
            throw new FactsException("not a complete QMP transcript: " + e.getMessage());
        }
    }

    private void read() throws FactsException {
        JsonCursor c = new JsonCursor(text);
        while (!c.atEnd()) {
            TranscriptCommand command = TranscriptCommand.read(c);
            Range answer = answer(c);
            if (conversations.isEmpty() || command.name.equals("qmp_capabilities")) {
                conversations.add(new HashMap<>());
            }
            if (answer == null) {
                if (command.type != null) {
                    refused.add(command.type);
                }
                continue;
            }
            if (command.name.endsWith("-list-properties") && command.type != null) {
                properties.putIfAbsent(command.type, answer);
            } else {
                conversations.get(conversations.size() - 1).putIfAbsent(command.key(), answer);
            }
        }
        Map<String, Range> first = conversations.get(0);
        for (String needed :
                List.of("query-version", "query-target", "query-machines", "qom-list-types", "query-qmp-schema")) {
            if (!first.containsKey(needed)) {
                throw new FactsException("not a complete QMP transcript: it contains no answer to " + needed);
            }
        }
        head(first);
    }

    private void head(Map<String, Range> first) {
        String target = QmpShapes.text(QmpShapes.flat(at(first.get("query-target"))), "arch");
        arch = QmpShapes.known(Architecture.ofTarget(target), target);
        JsonCursor c = at(first.get("query-version"));
        c.open('{');
        while (c.more('}')) {
            switch (c.name()) {
                case "qemu" -> {
                    Map<String, Object> v = QmpShapes.flat(c);
                    version = new QemuProfile.Version(
                            QmpShapes.number(v, "major"), QmpShapes.number(v, "minor"), QmpShapes.number(v, "micro"));
                }
                case "package" -> build = c.string();
                default -> c.skip();
            }
        }
        if (version == null) {
            throw new JsonException("the answer to query-version contains no version");
        }
        if (first.containsKey("query-kvm")) {
            Map<String, Object> k = QmpShapes.flat(at(first.get("query-kvm")));
            kvm = new QemuProfile.Kvm(QmpShapes.is(k, "present"), QmpShapes.is(k, "enabled"));
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
            throw new JsonException(
                    "a JSON document stands where an answer belongs, but has neither \"return\" nor \"error\"");
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
        Set<String> out = QmpShapes.names(at(answer("qom-list-types")));
        out.removeAll(refused);
        return out;
    }

    @Override
    public Map<String, String> properties(String type) {
        Range r = properties.get(type);
        return r == null ? null : QmpShapes.namesAndTypes(at(r));
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
        JsonCursor c = at(all);
        c.open('[');
        while (c.more(']')) {
            String name = null;
            Set<String> parameters = Set.of();
            c.open('{');
            while (c.more('}')) {
                switch (c.name()) {
                    case "option" -> name = c.string();
                    case "parameters" -> parameters = QmpShapes.names(c);
                    default -> c.skip();
                }
            }
            out.put(name, parameters);
        }
        return out;
    }

    @Override
    public boolean asked(Accelerator accelerator) {
        return answer(accelerator, "query-machines") != null;
    }

    @Override
    public Map<String, QemuProfile.Machine> machines(Accelerator accelerator) {
        Range all = answer(accelerator, "query-machines");
        if (all == null) {
            return null;
        }
        Map<String, QemuProfile.Machine> out = new LinkedHashMap<>();
        JsonCursor c = at(all);
        c.open('[');
        while (c.more(']')) {
            QemuProfile.Machine m = QmpShapes.machine(null, c);
            out.put(m.name(), m);
        }
        return out;
    }

    @Override
    public Map<String, QemuProfile.CpuModel> cpuModels(Accelerator accelerator) {
        Range all = answer(accelerator, "query-cpu-definitions");
        if (all == null) {
            return null;
        }
        Map<String, QemuProfile.CpuModel> out = new LinkedHashMap<>();
        JsonCursor c = at(all);
        c.open('[');
        while (c.more(']')) {
            QemuProfile.CpuModel m = QmpShapes.cpuModel(null, c);
            out.put(m.name(), m);
        }
        return out;
    }

    @Override
    public QemuProfile.CpuExpansion cpu(Accelerator accelerator, QemuProfile.Expand expand) {
        String model = accelerator == Accelerator.tcg ? "max" : "host";
        Range fixed = answer(accelerator, "query-cpu-model-expansion static " + model);
        Range full = answer(accelerator, "query-cpu-model-expansion full " + model);
        Range r =
                switch (expand) {
                    case migratable -> fixed == null ? full : fixed;
                    case all -> answer(accelerator, "query-cpu-model-expansion static " + model + " migratable=false");
                    case hyperv ->
                        answer(
                                accelerator,
                                "query-cpu-model-expansion full " + model + " hv-passthrough=true migratable=false");
                    case full -> full;
                };
        return r == null ? null : QmpShapes.expansion(at(r));
    }

    @Override
    public QapiSchema schema() {
        return QapiSchema.ofAnswer(text, answer("query-qmp-schema"));
    }

    @Override
    public Set<String> words(String list) {
        Range r = answer("query-" + list);
        if (r == null) {
            return Set.of();
        }
        if (!list.equals("migrate-capabilities")) {
            return QmpShapes.strings(at(r));
        }
        Set<String> out = new LinkedHashSet<>();
        JsonCursor c = at(r);
        c.open('[');
        while (c.more(']')) {
            out.add(QmpShapes.text(QmpShapes.flat(c), "capability"));
        }
        return out;
    }

    @Override
    public Map<String, Object> flat(String name) {
        Range r = answer("query-" + name + "-capabilities");
        return r == null ? null : QmpShapes.flat(at(r));
    }

    @Override
    public Set<QemuProfile.Gic> gic() {
        Range r = answer("query-gic-capabilities");
        return r == null ? Set.of() : QmpShapes.gic(at(r));
    }

    private JsonCursor at(Range range) {
        return new JsonCursor(text, range);
    }

    private Range answer(String command) {
        return conversations.get(0).get(command);
    }

    private Range answer(Accelerator accelerator, String command) {
        boolean two = conversations.size() > 1;
        boolean first = accelerator == Accelerator.kvm
                ? kvm.usable()
                : !kvm.usable() && two == (accelerator == Accelerator.hvf);
        boolean second = two && accelerator == Accelerator.tcg;
        return first ? answer(command) : second ? conversations.get(1).get(command) : null;
    }
}
