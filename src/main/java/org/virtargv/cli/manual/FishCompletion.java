package org.virtargv.cli.manual;

import java.util.List;

/** Completion for fish, from 3.1 on. */
final class FishCompletion {
    private static final String BEGIN =
            """
            # fish completion of virt-argv
            function __virt_argv_words --description 'What stands before the cursor'
                set -l words (commandline -opc)
                set -e words[1]
                printf '%s\\n' $words
            end

            function __virt_argv_at --description 'Whether these words are all that stands before the cursor'
                set -l words (__virt_argv_words)
                test "$words" = "$argv"
            end

            function __virt_argv_in --description 'Whether the line begins with these words'
                set -l words (__virt_argv_words)
                set -l length (count $argv)
                test (count $words) -ge $length; and test "$words[1..$length]" = "$argv"
            end

            """;

    private FishCompletion() {}

    static String of(Completion completion) {
        StringBuilder out = new StringBuilder(BEGIN);
        group(out, completion, List.of());
        for (Completion.Command c : completion.commands()) {
            if (completion.below(c.path()).isEmpty()) {
                c.options().forEach(o -> option(out, c, o));
                positional(out, c);
            } else {
                group(out, completion, c.path());
            }
        }
        return out.toString();
    }

    private static void group(StringBuilder out, Completion completion, List<String> path) {
        String here = start("__virt_argv_at", path) + " -f";
        out.append(here).append(" -s h -l help -d 'Show a help message'\n");
        out.append(here).append(" -s V -l version -d 'Show the version'\n");
        for (Completion.Command c : completion.below(path)) {
            out.append(here).append(" -a ").append(c.name()).append(described(c.description()));
        }
    }

    private static String start(String test, List<String> path) {
        return "complete -c virt-argv -n "
                + quoted(String.join(" ", test, String.join(" ", path)).trim());
    }

    private static void option(StringBuilder out, Completion.Command command, Completion.Choice option) {
        out.append(start("__virt_argv_in", command.path()));
        for (String n : option.names()) {
            out.append(n.startsWith("--") ? " -l " + n.substring(2) : " -s " + n.substring(1));
        }
        if (option.value() != null) {
            // where a word goes on with the name of a file, fish completes that name itself
            boolean file =
                    option.value().file() || option.value().words().stream().anyMatch(w -> w.endsWith("="));
            out.append(file ? " -r -F" : " -x");
            if (!option.value().words().isEmpty()) {
                out.append(" -a ").append(quoted(String.join(" ", option.value().words())));
            }
        }
        out.append(described(option.description()));
    }

    private static void positional(StringBuilder out, Completion.Command command) {
        Completion.Value value = command.positional();
        if (value == null || !value.file()) {
            out.append(start("__virt_argv_in", command.path())).append(" -f");
            if (value != null && !value.words().isEmpty()) {
                out.append(" -a ").append(quoted(String.join(" ", value.words())));
            }
            out.append('\n');
        }
    }

    private static String described(String text) {
        return " -d " + quoted(text) + "\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
