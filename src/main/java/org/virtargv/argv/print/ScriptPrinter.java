package org.virtargv.argv.print;

import java.util.List;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Quoting;

/**
 * A POSIX shell script that prepares what the line needs, runs it, and cleans up however it ends: what it began to
 * prepare and nothing else, for a tap device whose making failed may be somebody else's.
 */
final class ScriptPrinter {
    /** The descriptor that keeps the standard input: the last that every shell has, as devices take the first. */
    private static final int INPUT = 9;

    private ScriptPrinter() {}

    static String print(CommandLine line) {
        List<Companion> companions = line.companions();
        StringBuilder out =
                new StringBuilder("#!/bin/sh\nset -eu\nqemu=\ndaemons=\nbegun=\nstep=\n\ncleanup() {\n  set +e\n"
                        + "  trap '' PIPE # what is begun is ended even where nobody reads the output any more\n"
                        + "  [ -z \"$step\" ] || echo \"$step: this is not ready, and QEMU was not started\" >&2\n"
                        + "  [ -z \"$qemu\" ] || { kill \"$qemu\" 2>/dev/null; wait \"$qemu\"; }\n"
                        + "  for daemon in $daemons; do kill \"$daemon\" 2>/dev/null; done\n");
        for (int i = companions.size() - 1; i >= 0; i--) {
            cleanup(out, companions.get(i), i);
        }
        out.append("}\ntrap cleanup EXIT\ntrap 'exit 129' HUP\ntrap 'exit 130' INT\ntrap 'exit 143' TERM\n");
        folders(out, Folders.of(line));
        for (int i = 0; i < companions.size(); i++) {
            prepare(out, companions.get(i), i);
        }
        return run(out.append('\n'), line).toString();
    }

    /**
     * QEMU runs beside the shell, which hears a signal only while it waits, not while a command runs in its foreground.
     * What runs beside a shell has no standard input unless it is given one.
     */
    private static StringBuilder run(StringBuilder out, CommandLine line) {
        String words = ShellPrinter.words(line);
        out.append("step=\nexec ").append(INPUT).append("<&0\n").append(words, 0, words.length() - 1);
        out.append(" <&").append(INPUT).append(' ').append(INPUT).append("<&- &\nqemu=$!\n");
        return out.append("status=0\nwait \"$qemu\" || status=$?\nqemu=\nexit \"$status\"\n");
    }

    private static void folders(StringBuilder out, Set<String> folders) {
        if (!folders.isEmpty()) {
            out.append("\n# the folders of sockets and other files that QEMU makes\nmkdir -p --");
            folders.forEach(f -> out.append(' ').append(Quoting.shell(f)));
            out.append('\n');
        }
    }

    /** The part that cleans up, where the preparation's first command was done. */
    private static void cleanup(StringBuilder out, Companion c, int number) {
        if (!c.cleanup().isEmpty()) {
            out.append("  case \"$begun \" in *\" ").append(number).append(" \"*)\n");
            c.cleanup().forEach(command -> out.append("    ").append(command).append('\n'));
            out.append("  esac\n");
        }
    }

    private static void prepare(StringBuilder out, Companion c, int number) {
        out.append("\n# ").append(c.why().replace("\n", "\n# ")).append('\n');
        if (!c.prepare().isEmpty()) {
            out.append("step=")
                    .append(Quoting.shell(c.why().replace('\n', ' ')))
                    .append('\n');
        }
        for (int i = 0; i < c.prepare().size(); i++) {
            out.append(c.prepare().get(i)).append('\n');
            if (i == 0 && !c.cleanup().isEmpty()) {
                out.append("begun=\"$begun ").append(number).append("\"\n");
            }
        }
        if (c.daemon() != null) {
            out.append("step=\n").append(c.daemon()).append(" &\ndaemons=\"$daemons $!\"\n");
        }
        if (c.socket() != null) {
            out.append("until [ -S ")
                    .append(Quoting.shell(c.socket()))
                    .append(" ]; do\n  kill -0 $! 2>/dev/null || { echo ");
            out.append(Quoting.shell(c.why() + ": it ended before it was ready"))
                    .append(" >&2; exit 1; }\n");
            out.append("  sleep 0.1\ndone\n");
        }
    }
}
