package org.virtargv.cli.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.virtargv.cli.option.ReportOptions;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.host.EmbeddedHosts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.problem.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What a shell can complete: commands, their options, and what is known of the values; made of picocli's specs. */
final class Completion {
    /**
     * What may stand for a value.
     *
     * @param words what is known; one that ends in an equals sign goes on with the name of a file
     * @param file whether it may be the name of a file or a folder
     */
    record Value(List<String> words, boolean file) {}

    /** An option; its value is null where it takes none. */
    record Choice(List<String> names, boolean repeatable, Value value, String description) {}

    /**
     * A command.
     *
     * @param path its words: {@code probe device}
     * @param positional what may stand beside the options; null where nothing may
     */
    record Command(List<String> path, String description, List<Choice> options, Value positional) {
        String name() {
            return path.get(path.size() - 1);
        }
    }

    private final List<Command> commands = new ArrayList<>();

    private Completion(Map<String, CommandLine> all) {
        all.forEach((path, command) -> commands.add(command(path, command)));
    }

    /** @param commands by path: {@code convert}, {@code probe device} */
    static Completion of(Map<String, CommandLine> commands) {
        return new Completion(commands);
    }

    List<Command> commands() {
        return commands;
    }

    /** The commands whose path is this one and a word more. */
    List<Command> below(List<String> path) {
        return commands.stream()
                .filter(c -> c.path().size() == path.size() + 1
                        && c.path().subList(0, path.size()).equals(path))
                .toList();
    }

    private static Command command(String path, CommandLine command) {
        List<Choice> options = new ArrayList<>();
        for (OptionSpec o : command.getCommandSpec().options()) {
            if (!o.hidden()) {
                Value value = o.arity().max() > 0 ? new Value(words(o), isFile(o)) : null;
                options.add(new Choice(
                        List.of(o.names()), o.isMultiValue(), value, sentence(String.join(" ", o.description()))));
            }
        }
        List<PositionalParamSpec> positionals = command.getCommandSpec().positionalParameters();
        String[] description = command.getCommandSpec().usageMessage().description();
        return new Command(
                List.of(path.split(" ")),
                sentence(String.join(" ", description)),
                options,
                positionals.isEmpty() ? null : positional(path, positionals.get(0)));
    }

    private static Value positional(String path, PositionalParamSpec spec) {
        return new Value(path.equals("explain-problem") ? problems() : List.of(), isFile(spec));
    }

    private static List<String> words(OptionSpec o) {
        if (o.type().isEnum()) {
            return Arrays.stream(o.type().getEnumConstants())
                    .map(c -> c.toString().replace('_', '-')) // Java has no hyphen in a name, the options have
                    .toList();
        }
        return switch (o.longestName()) {
            case "--qemu" -> EmbeddedProfiles.names();
            case "--host" -> EmbeddedHosts.names();
            case "--libvirt" ->
                Arrays.stream(LibvirtRelease.values()).map(String::valueOf).toList();
            case "--devices" -> List.of("live");
            case "--display" -> List.of("auto", "on", "off");
            case "--hotplug" -> List.of("on", "off");
            case "--report" -> ReportOptions.WORDS;
            default -> List.of();
        };
    }

    /** The labels of values are words of the help; those that name something in a file system are told by them. */
    private static boolean isFile(ArgSpec spec) {
        String label = spec.paramLabel();
        for (String word : new String[] {"FILE", "DIR", ".xml", ".json", "BINARY", "QEMU", "HOST", "A B"}) {
            if (label.contains(word) && !label.startsWith("KIND")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> problems() {
        return Catalogue.load().entries().keySet().stream().sorted().toList();
    }

    /** The first sentence, without its full stop: there is room for one. */
    private static String sentence(String description) {
        int end = description.indexOf(". ");
        String first = end < 0 ? description : description.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
