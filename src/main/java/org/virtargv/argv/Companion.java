package org.virtargv.argv;

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
}
