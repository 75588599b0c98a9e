package org.virtargv.cli.manual;

import java.util.ArrayList;
import java.util.List;

/** Completion for zsh, by its own function {@code _arguments}, which also shows what each option is for. */
final class ZshCompletion {
    private static final String BEGIN =
            """
            #compdef virt-argv

            _virt-argv_words_or_files() {
              local words="$*"
              _alternative "words:word:($words)" 'files:file:_files'
            }

            # a word that goes on with the name of a file after its equals sign
            _virt-argv_words_with_files() {
              if compset -P '*='; then
                _files
              else
                local -a open=("${(@M)@:#*=}") closed=("${(@)@:#*=}")
                compadd -S '' -- $open
                compadd -- $closed
              fi
            }
            """;

    private ZshCompletion() {}

    static String of(Completion completion) {
        StringBuilder out = new StringBuilder(BEGIN);
        for (Completion.Command c : completion.commands()) {
            if (completion.below(c.path()).isEmpty()) {
                leaf(out, c);
            } else {
                group(out, completion, c.path());
            }
        }
        group(out, completion, List.of());
        return out.append("\nif [[ $zsh_eval_context[-1] = loadautofunc ]]; then\n  _virt-argv \"$@\"\n")
                .append("else\n  compdef _virt-argv virt-argv\nfi\n")
                .toString();
    }

    private static String function(List<String> path) {
        return path.isEmpty() ? "_virt-argv" : "_virt-argv_" + String.join("_", path);
    }

    /** A command that has others below it. */
    private static void group(StringBuilder out, Completion completion, List<String> path) {
        List<Completion.Command> below = completion.below(path);
        out.append('\n').append(function(path)).append("() {\n  local context state state_descr line\n");
        out.append("  typeset -A opt_args\n  _arguments -C ");
        out.append("'(- *)-h[Show a help message]' '(- *)--help[Show a help message]' ");
        out.append("'(- *)-V[Show the version]' '(- *)--version[Show the version]' ");
        out.append("'1:command:->command' '*::argument:->argument'\n");
        out.append("  case $state in\n    command)\n      local -a commands=(\n");
        for (Completion.Command c : below) {
            out.append("        ")
                    .append(quoted(c.name().replace(":", "\\:") + ":" + c.description()))
                    .append('\n');
        }
        out.append("      )\n      _describe -t commands command commands ;;\n    argument)\n");
        out.append("      case $line[1] in\n");
        for (Completion.Command c : below) {
            out.append("        ")
                    .append(c.name())
                    .append(") ")
                    .append(function(c.path()))
                    .append(" ;;\n");
        }
        out.append("      esac ;;\n  esac\n}\n");
    }

    private static void leaf(StringBuilder out, Completion.Command command) {
        out.append('\n').append(function(command.path())).append("() {\n  _arguments");
        for (Completion.Choice o : command.options()) {
            for (String name : o.names()) {
                out.append(" \\\n    ").append(quoted(option(o, name)));
            }
        }
        if (command.positional() != null) {
            out.append(" \\\n    ").append(quoted("*:argument:" + action(command.positional())));
        }
        out.append("\n}\n");
    }

    /** An option by one of its names: what it excludes, its name, what it is for, and its value. */
    private static String option(Completion.Choice option, String name) {
        StringBuilder out = new StringBuilder();
        if (option.repeatable()) {
            out.append('*');
        } else if (option.names().size() > 1) {
            List<String> others = new ArrayList<>(option.names());
            out.append('(').append(String.join(" ", others)).append(')');
        }
        out.append(name);
        if (option.value() != null) {
            out.append(name.startsWith("--") ? "=" : "+");
        }
        out.append('[')
                .append(option.description()
                        .replace("\\", "\\\\")
                        .replace("[", "\\[")
                        .replace("]", "\\]"))
                .append(']');
        if (option.value() != null) {
            out.append(":value:").append(action(option.value()));
        }
        return out.toString();
    }

    private static String action(Completion.Value value) {
        String words = String.join(" ", value.words());
        if (value.words().stream().anyMatch(w -> w.endsWith("="))) {
            return " _virt-argv_words_with_files " + words;
        }
        if (value.file()) {
            return value.words().isEmpty() ? "_files" : " _virt-argv_words_or_files " + words;
        }
        return value.words().isEmpty() ? " " : "(" + words + ")";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
