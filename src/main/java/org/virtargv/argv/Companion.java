package org.virtargv.argv;

import java.util.ArrayList;
import java.util.List;

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

    /** A program that runs beside QEMU and listens on a socket, whose folder is made first. */
    public static Companion daemon(String why, List<String> prepare, String command, String socket) {
        List<String> all = new ArrayList<>(inFolder(socket));
        all.addAll(prepare);
        return new Companion(why, all, command, socket, List.of());
    }

    /**
     * A file that is made once, of a template, and kept.
     *
     * @param make the command that makes it where it is not there
     */
    public static Companion file(String why, String path, String make) {
        List<String> prepare = new ArrayList<>(inFolder(path));
        prepare.add(command("test", "-e", path) + " || " + make);
        return of(why, prepare, List.of());
    }

    /** The folder of a file; null where that is the root, or the folder in which the script runs. */
    public static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? null : path.substring(0, slash);
    }

    /** The command that makes a file's folder, where it needs one. */
    public static List<String> inFolder(String path) {
        String folder = path == null ? null : folder(path);
        return folder == null ? List.of() : List.of(command("mkdir", "-p", "--", folder));
    }

    /** One command, each word quoted. */
    public static String command(String... words) {
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            out.append(out.isEmpty() ? "" : " ").append(Quoting.shell(word));
        }
        return out.toString();
    }
}
