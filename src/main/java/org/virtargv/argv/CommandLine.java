package org.virtargv.argv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A QEMU command line in the making: environment, binary, options in order. */
public final class CommandLine {
    /** One option and its value; null for an option that takes none. */
    public record Option(String name, String value) {}

    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<Option> options = new ArrayList<>();
    /** The properties of the options that were written as JSON, by the option's place. */
    private final Map<Integer, Props> structured = new HashMap<>();

    private final List<Companion> companions = new ArrayList<>();
    private String binary;
    private boolean plainDevices;

    public void environment(String name, String value) {
        environment.put(name, value);
    }

    public void binary(String path) {
        binary = path;
    }

    /** An option without a value: {@code -no-user-config}. */
    public CommandLine option(String name) {
        options.add(new Option(name, null));
        return this;
    }

    /**
     * An option whose value is ready; commas that belong to a value inside it were doubled with {@link Quoting#comma}.
     */
    public CommandLine option(String name, String value) {
        options.add(new Option(name, value));
        return this;
    }

    /**
     * An option in QEMU's JSON spelling: {@code -device}, {@code -object}, {@code -blockdev}, {@code -netdev}, {@code
     * -audiodev}.
     */
    public CommandLine json(String name, Props props) {
        if (props.ahead() != null) {
            json(name, props.ahead());
        }
        structured.put(options.size(), props);
        return option(name, plainDevices && name.equals("-device") ? props.keyValue("driver") : props.json());
    }

    /** Spells every {@code -device} that follows as key=value: QEMU before 7.0 is not trusted with the JSON of one. */
    public CommandLine plainDevices(boolean plain) {
        plainDevices = plain;
        return this;
    }

    /**
     * Changes options that were written as JSON.
     *
     * @param id     which of the options of this name: those whose property {@code id} is this
     * @param change what to do with their properties
     * @return whether there is such an option
     */
    public boolean change(String name, String id, Consumer<Props> change) {
        boolean found = false;
        for (Map.Entry<Integer, Props> e : structured.entrySet()) {
            if (options.get(e.getKey()).name().equals(name)
                    && id.equals(e.getValue().get("id"))) {
                change.accept(e.getValue());
                options.set(e.getKey(), new Option(name, e.getValue().json()));
                found = true;
            }
        }
        return found;
    }

    /** Whether an option that was written as JSON has such properties. */
    public boolean any(String name, Predicate<Props> properties) {
        return structured.entrySet().stream()
                .anyMatch(e -> options.get(e.getKey()).name().equals(name) && properties.test(e.getValue()));
    }

    /** An option in the key=value spelling whose first key may stand without its name. */
    public CommandLine keyValue(String name, Props props, String impliedKey) {
        return option(name, props.keyValue(impliedKey));
    }

    /** Something that must be there before QEMU starts. */
    public void companion(Companion companion) {
        companions.add(companion);
    }

    public List<Companion> companions() {
        return Collections.unmodifiableList(companions);
    }

    public Map<String, String> environment() {
        return Collections.unmodifiableMap(environment);
    }

    public String binary() {
        return binary;
    }

    public List<Option> options() {
        return Collections.unmodifiableList(options);
    }

    /** The binary and every argument, unquoted, in order. */
    public List<String> words() {
        List<String> out = new ArrayList<>();
        out.add(binary);
        for (Option o : options) {
            out.add(o.name());
            if (o.value() != null) {
                out.add(o.value());
            }
        }
        return out;
    }

    /**
     * For a POSIX shell: an environment variable, the binary or an option on each line, all but the last continued by a
     * backslash; before them in comments what must be there first.
     */
    public String shell() {
        StringBuilder out = new StringBuilder();
        companions.forEach(c -> c.comment(out));
        return out.append(line()).toString();
    }

    /**
     * A POSIX shell script that prepares what the line needs, runs it, and cleans up however it ends: what it began to
     * prepare and nothing else, for a tap device whose making failed may be somebody else's.
     */
    public String script() {
        StringBuilder out = new StringBuilder(
                "#!/bin/sh\nset -eu\ndaemons=\nbegun=\n\ncleanup() {\n  set +e\n  for daemon in $daemons; do kill "
                        + "\"$daemon\" 2>/dev/null; done\n");
        for (int i = companions.size() - 1; i >= 0; i--) {
            companions.get(i).cleanup(out, i);
        }
        out.append("}\ntrap cleanup EXIT\ntrap 'exit 129' HUP\ntrap 'exit 130' INT\ntrap 'exit 143' TERM\n");
        for (int i = 0; i < companions.size(); i++) {
            companions.get(i).script(out, i);
        }
        return out.append('\n').append(line()).toString();
    }

    private String line() {
        List<String> lines = new ArrayList<>();
        environment.forEach((k, v) -> lines.add(k + "=" + Quoting.shell(v)));
        // bare, a binary with an equals sign would be read as an assignment
        lines.add(binary.indexOf('=') < 0 ? Quoting.shell(binary) : Quoting.quoted(binary));
        for (Option o : options) {
            String words = Quoting.shell(o.name()) + (o.value() == null ? "" : " " + Quoting.shell(o.value()));
            if (o.name().startsWith("-")) {
                lines.add(words);
            } else {
                // a bare word of the user's belongs to what stands before it
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + words);
            }
        }
        return String.join(" \\\n", lines) + "\n";
    }

    /** Every argument followed by a NUL, environment left out: what {@code xargs -0} reads. */
    public String nul() {
        StringBuilder out = new StringBuilder();
        words().forEach(w -> out.append(w).append('\0'));
        return out.toString();
    }

    /** {@code {"environment":{…},"argv":[…]}}, an argument a line. */
    public String jsonText() {
        StringBuilder out = new StringBuilder("{\n  \"environment\": {");
        String between = "\n";
        for (Map.Entry<String, String> e : environment.entrySet()) {
            out.append(between).append("    ");
            Quoting.jsonString(out, e.getKey());
            out.append(": ");
            Quoting.jsonString(out, e.getValue());
            between = ",\n";
        }
        out.append(environment.isEmpty() ? "},\n" : "\n  },\n").append("  \"argv\": [");
        between = "\n";
        for (String w : words()) {
            out.append(between).append("    ");
            Quoting.jsonString(out, w);
            between = ",\n";
        }
        return out.append("\n  ]\n}\n").toString();
    }
}
