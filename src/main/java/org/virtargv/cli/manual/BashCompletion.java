package org.virtargv.cli.manual;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completion for bash, from 4.4 on; it needs no package of completions. */
final class BashCompletion {
    private static final String BEGIN =
            """
            # bash completion of virt-argv
            _virt_argv_words() {
              mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word")
              if [[ ${#COMPREPLY[@]} = 1 && ${COMPREPLY[0]} = *= ]]; then compopt -o nospace; fi
            }

            # the names of files too; readline adds a slash to a folder, and goes on with what is quoted
            _virt_argv_words_or_files() {
              mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word"; compgen -f -- "$word")
              compopt -o filenames -o default
            }

            _virt_argv() {
              local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
              COMPREPLY=()
              # for bash, --name=value is three words
              if [[ $word = '=' ]]; then
                word=
              elif [[ $before = '=' ]]; then
                before=${COMP_WORDS[COMP_CWORD - 2]}
              fi
              if [[ $COMP_CWORD = 1 ]]; then
                _virt_argv_words 'COMMANDS'
                return
              fi
              if [[ $command = probe ]]; then
                if [[ $COMP_CWORD = 2 ]]; then
                  _virt_argv_words 'PROBES'
                  return
                fi
                command="probe ${COMP_WORDS[2]}"
              fi
              case "$command $before" in
            """;

    private BashCompletion() {}

    static String of(Completion completion) {
        StringBuilder out = new StringBuilder(BEGIN.replace("COMMANDS", below(completion, List.of()))
                .replace("PROBES", below(completion, List.of("probe"))));
        for (Completion.Command c : completion.commands()) {
            for (Completion.Choice o : c.options()) {
                if (o.value() != null) {
                    value(out, c, o);
                }
            }
        }
        out.append("  esac\n  case $command in\n");
        for (Completion.Command c : completion.commands()) {
            if (completion.below(c.path()).isEmpty()) {
                positional(out, c);
            }
        }
        return out.append("  esac\n}\ncomplete -F _virt_argv virt-argv\n").toString();
    }

    private static String below(Completion completion, List<String> path) {
        Stream<String> names = completion.below(path).stream().map(Completion.Command::name);
        return Stream.concat(names, Stream.of("--help", "--version")).collect(Collectors.joining(" "));
    }

    private static void value(StringBuilder out, Completion.Command command, Completion.Choice option) {
        out.append("    ")
                .append(patterns(command, option.names()))
                .append(") ")
                .append(values(option.value()))
                .append("; return ;;\n");
        List<String> more = option.value().words().stream()
                .filter(w -> w.endsWith("="))
                .map(w -> w.substring(0, w.length() - 1))
                .toList();
        if (!more.isEmpty()) {
            out.append("    ").append(patterns(command, more)).append(") _virt_argv_words_or_files ''; return ;;\n");
        }
    }

    private static String patterns(Completion.Command command, List<String> words) {
        String path = String.join(" ", command.path());
        return words.stream().map(w -> "'" + path + " " + w + "'").collect(Collectors.joining(" | "));
    }

    private static String values(Completion.Value value) {
        if (value == null) {
            return ":";
        }
        String words = " '" + String.join(" ", value.words()) + "'";
        return (value.file() ? "_virt_argv_words_or_files" : "_virt_argv_words") + words;
    }

    private static void positional(StringBuilder out, Completion.Command command) {
        out.append("    '").append(String.join(" ", command.path())).append("')\n      case $word in\n");
        out.append("        -*) _virt_argv_words '")
                .append(command.options().stream()
                        .flatMap(o -> o.names().stream())
                        .collect(Collectors.joining(" ")))
                .append("' ;;\n        *) ")
                .append(values(command.positional()))
                .append(" ;;\n      esac ;;\n");
    }
}
