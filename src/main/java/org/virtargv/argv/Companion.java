package org.virtargv.argv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that must be there before QEMU starts, with the shell commands that bring it and take it away: another
 * program, a copied file, a tap, a mediated device. A line for a person names it in comments, a script carries it out;
 * under libvirt it is libvirt's work.
 *
 * @param why     what it is and what needs it, a line of text
 * @param prepare commands of a POSIX shell, ready quoted
 * @param daemon  the command of a program that runs beside QEMU, ready quoted, or null
 * @param socket  the socket that the daemon opens when it is ready, or null
 * @param cleanup commands that undo the preparation, ready quoted
 */
public record Companion(String why, List<String> prepare, String daemon, String socket, List<String> cleanup) {
    /** Commands before, commands after. */
    public static Companion of(String why, List<String> prepare, List<String> cleanup) {
        return new Companion(why, prepare, null, null, cleanup);
    }

    /** A program that runs beside QEMU and listens on a socket; the preparation may be empty. */
    public static Companion daemon(String why, List<String> prepare, String command, String socket) {
        return new Companion(why, prepare, command, socket, List.of());
    }

    /** One command, each word quoted. */
    public static String command(String... words) {
        return Stream.of(words).map(Quoting::shell).collect(Collectors.joining(" "));
    }

    /** The comment before a line: a name with a newline in it must not end the comment. */
    void comment(StringBuilder out) {
        List<String> lines = new ArrayList<>();
        lines.add(why + ":");
        prepare.forEach(c -> lines.add("  " + c));
        if (daemon != null) {
            lines.add("  " + daemon + " &");
        }
        lines.forEach(l -> out.append("# ").append(l.replace("\n", "\n# ")).append('\n'));
    }

    /** The part of a script that cleans up, where the preparation's first command was done. */
    void cleanup(StringBuilder out, int number) {
        if (!cleanup.isEmpty()) {
            out.append("  case \"$begun \" in *\" ").append(number).append(" \"*)\n");
            cleanup.forEach(c -> out.append("    ").append(c).append('\n'));
            out.append("  esac\n");
        }
    }

    /** The part of a script that prepares. */
    void script(StringBuilder out, int number) {
        out.append("\n# ").append(why.replace("\n", "\n# ")).append('\n');
        for (int i = 0; i < prepare.size(); i++) {
            out.append(prepare.get(i)).append('\n');
            if (i == 0 && !cleanup.isEmpty()) {
                out.append("begun=\"$begun ").append(number).append("\"\n");
            }
        }
        if (daemon != null) {
            out.append(daemon).append(" &\ndaemons=\"$daemons $!\"\n");
        }
        if (socket != null) {
            out.append("until [ -S ").append(Quoting.shell(socket)).append(" ]; do kill -0 $!; sleep 0.1; done\n");
        }
    }
}
