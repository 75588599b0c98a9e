package org.virtargv.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.virtargv.facts.EmbeddedHosts;
import org.virtargv.facts.EmbeddedProfiles;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.problem.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What a shell completes: commands, options, and the values that are known, made of the commands' own descriptions. */
final class Completion {
    /** An option, and the words that its value may be; none for a file. */
    private record Choice(List<String> names, boolean takesValue, List<String> values, String description) {}

    private final Map<String, List<Choice>> commands = new LinkedHashMap<>();

    private Completion(Map<String, CommandLine> all) {
        all.forEach((path, command) -> commands.put(path, choices(command)));
    }

    /** @param commands by path: {@code convert}, {@code probe device} */
    static Completion of(Map<String, CommandLine> commands) {
        return new Completion(commands);
    }

    private static List<Choice> choices(CommandLine command) {
        List<Choice> out = new ArrayList<>();
        for (OptionSpec o : command.getCommandSpec().options()) {
            if (!o.hidden()) {
                out.add(new Choice(
                        List.of(o.names()), o.arity().max() > 0, values(o), String.join(" ", o.description())));
            }
        }
        return out;
    }

    private static List<String> values(OptionSpec o) {
        if (o.type().isEnum()) {
            return Arrays.stream(o.type().getEnumConstants())
                    .map(String::valueOf)
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
            default -> List.of();
        };
    }

    private List<String> firstWords() {
        return commands.keySet().stream().map(p -> p.split(" ")[0]).distinct().toList();
    }

    private List<String> second(String first) {
        return commands.keySet().stream()
                .filter(p -> p.startsWith(first + " "))
                .map(p -> p.substring(first.length() + 1))
                .toList();
    }

    private static List<String> problems() {
        return Catalogue.load().entries().keySet().stream().sorted().toList();
    }

    /** For bash; zsh takes it with bashcompinit. */
    String bash() {
        StringBuilder out = new StringBuilder("# bash completion of virt-argv\n_virt_argv() {\n"
                + "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}\n"
                + "  COMPREPLY=()\n"
                + "  [ \"$command\" = probe ] && [ \"$COMP_CWORD\" -gt 2 ] && command=\"probe ${COMP_WORDS[2]}\"\n"
                + "  if [ \"$COMP_CWORD\" = 1 ]; then\n    mapfile -t COMPREPLY < <(compgen -W '");
        out.append(String.join(" ", firstWords())).append(" --help --version' -- \"$word\")\n    return\n  fi\n");
        out.append("  if [ \"$command\" = probe ]; then\n    mapfile -t COMPREPLY < <(compgen -W '");
        out.append(String.join(" ", second("probe"))).append("' -- \"$word\")\n    return\n  fi\n");
        out.append("  case \"$command $before\" in\n");
        commands.forEach(
                (path, choices) -> choices.stream().filter(Choice::takesValue).forEach(c -> {
                    String pattern = c.names().stream()
                            .map(n -> "'" + path + " " + n + "'")
                            .collect(Collectors.joining("|"));
                    out.append("    ").append(pattern).append(") mapfile -t COMPREPLY < <(compgen -f -W '");
                    out.append(String.join(" ", c.values())).append("' -- \"$word\"); return ;;\n");
                }));
        out.append("  esac\n  case \"$command\" in\n");
        commands.forEach((path, choices) -> {
            out.append("    '")
                    .append(path)
                    .append("')\n      case $word in\n        -*) mapfile -t COMPREPLY < <(compgen -W '");
            out.append(choices.stream().flatMap(c -> c.names().stream()).collect(Collectors.joining(" ")));
            out.append("' -- \"$word\") ;;\n        *) mapfile -t COMPREPLY < <(compgen ");
            out.append(path.equals("explain-problem") ? "-W '" + String.join(" ", problems()) + "'" : "-f");
            out.append(" -- \"$word\") ;;\n      esac ;;\n");
        });
        return out.append("  esac\n}\ncomplete -o filenames -F _virt_argv virt-argv\n")
                .toString();
    }

    String zsh() {
        return "#compdef virt-argv\nautoload -U +X bashcompinit && bashcompinit\n" + bash();
    }

    String fish() {
        StringBuilder out = new StringBuilder("# fish completion of virt-argv\n");
        String none = "complete -c virt-argv -n __fish_use_subcommand -f -a ";
        firstWords().forEach(w -> out.append(none).append(w).append('\n'));
        second("probe").forEach(w -> out.append("complete -c virt-argv -n '__fish_seen_subcommand_from probe' -f -a ")
                .append(w)
                .append('\n'));
        commands.forEach((path, choices) -> choices.forEach(c -> {
            String[] words = path.split(" ");
            out.append("complete -c virt-argv -n '__fish_seen_subcommand_from ")
                    .append(words[words.length - 1])
                    .append('\'');
            for (String n : c.names()) {
                out.append(n.startsWith("--") ? " -l " + n.substring(2) : " -s " + n.substring(1));
            }
            if (c.takesValue()) {
                out.append(c.values().isEmpty() ? " -r -F" : " -x -a '" + String.join(" ", c.values()) + "'");
            }
            out.append(" -d '")
                    .append(c.description().replace("\\", "\\\\").replace("'", "\\'"))
                    .append("'\n");
        }));
        out.append("complete -c virt-argv -n '__fish_seen_subcommand_from explain-problem' -f -a '");
        return out.append(String.join(" ", problems())).append("'\n").toString();
    }
}
