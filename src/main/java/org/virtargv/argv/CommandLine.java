package org.virtargv.argv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.virtargv.domain.Node;

/**
 * A QEMU command line as values: environment, binary, options in order. It becomes text only in the printers, see
 * {@link org.virtargv.argv.print}.
 */
public final class CommandLine {
    private final Dialect dialect;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<Option> options = new ArrayList<>();
    private final List<Companion> companions = new ArrayList<>();
    /**
     * Properties that another element gave an option, by its properties' identity: these change, and so does their
     * hash.
     */
    private final IdentityHashMap<Props, Map<String, Origin>> given = new IdentityHashMap<>();

    /** The devices of the first options by their ids: whatever gives a device something asks for its option. */
    private final Map<String, Option> devices = new HashMap<>();

    private int indexed;

    private final Counters counters = new Counters();
    private String binary;
    private Origin origin;

    public CommandLine(Dialect dialect) {
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The numbers that are handed out along the line. */
    public Counters counters() {
        return counters;
    }

    /**
     * States what the options that follow are there for.
     *
     * @param element its name in the document, {@code disk}
     * @param node    null where the document has no such element: then nothing changes
     */
    public CommandLine from(String element, Node node) {
        if (node != null) {
            origin = new Origin(element, node.at);
        }
        return this;
    }

    public void environment(String name, String value) {
        environment.put(name, value);
    }

    public void binary(String path) {
        binary = path;
    }

    /** An option without a value: {@code -no-user-config}. */
    public CommandLine option(String name) {
        return add(name, null);
    }

    /** An option whose value is one word to QEMU, in which no character is special. */
    public CommandLine option(String name, String value) {
        return add(name, new Text(value));
    }

    /** An option whose value is properties; the dialect says how they are spelled. */
    public CommandLine option(String name, Props props) {
        if (props.ahead() != null) {
            add(name, props.ahead());
        }
        return add(name, props);
    }

    /** A property of every device of a type: {@code -global}. */
    public CommandLine global(String driver, String property, Object value) {
        return add("-global", new Global(driver, property, value));
    }

    /** Takes over an option as it is. */
    public CommandLine option(Option option) {
        options.add(option);
        return this;
    }

    private CommandLine add(String name, Value value) {
        options.add(new Option(name, value, origin));
        return this;
    }

    /**
     * The options of a name whose properties fit. Their properties may be changed.
     *
     * @param name {@code -device}
     */
    public List<Option> find(String name, Predicate<Props> fits) {
        List<Option> found = new ArrayList<>();
        for (Option o : options) {
            if (o.name().equals(name) && o.props() != null && fits.test(o.props())) {
                found.add(o);
            }
        }
        return found;
    }

    /** The {@code -device} of an id, or null. */
    public Option device(String id) {
        for (; indexed < options.size(); indexed++) {
            Option o = options.get(indexed);
            if (o.name().equals("-device") && o.props() != null && o.props().get("id") instanceof String own) {
                devices.putIfAbsent(own, o);
            }
        }
        Option found = devices.get(id);
        if (found != null && id.equals(found.props().get("id"))) {
            return found;
        }
        // an id may have been changed since
        List<Option> all = find("-device", p -> id.equals(p.get("id")));
        return all.isEmpty() ? null : all.get(0);
    }

    /** States that another element than the option's own gave it a property. */
    public void gave(Option option, String property, String element, Node node) {
        given.computeIfAbsent(option.props(), p -> new HashMap<>()).put(property, new Origin(element, node.at));
    }

    /** What gave an option a property: an element of its own, or what the option is there for. */
    public Origin origin(Option option, String property) {
        Map<String, Origin> own = option.props() == null ? null : given.get(option.props());
        return own == null ? option.origin() : own.getOrDefault(property, option.origin());
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
}
