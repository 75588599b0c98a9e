package org.virtargv.argv.print;

import java.util.LinkedHashSet;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Option;
import org.virtargv.argv.Props;

/**
 * The folders of the files that QEMU makes itself: sockets on which it listens, logs, what it records, memory in files.
 * QEMU makes the file and not its folder. What it only reads must be there, and its folder with it.
 */
final class Folders {
    private final Set<String> found = new LinkedHashSet<>();

    private Folders() {}

    /** In the order of the line, each once. */
    static Set<String> of(CommandLine line) {
        Folders folders = new Folders();
        for (Option o : line.options()) {
            if (o.props() != null) {
                folders.option(o.name(), o.props());
            }
        }
        return folders.found;
    }

    private void option(String name, Props props) {
        switch (name) {
            case "-chardev" -> {
                if ("file".equals(props.get("backend")) || Boolean.TRUE.equals(props.get("server"))) {
                    file(props.get("path"));
                }
                file(props.get("logfile"));
            }
            case "-audiodev" -> file(props.get("path"));
            case "-vnc" -> {
                if (props.all().get(0).value() instanceof String display && display.startsWith("unix:")) {
                    file(display.substring("unix:".length()));
                }
            }
            case "-spice" -> {
                if (Boolean.TRUE.equals(props.get("unix"))) {
                    file(props.get("addr"));
                }
            }
            case "-object" -> file(props.get("mem-path"));
            default -> {
                // the other options make no files
            }
        }
    }

    private void file(Object path) {
        String folder = path instanceof String text ? Companion.folder(text) : null;
        if (folder != null && !folder.equals("/dev")) {
            found.add(folder);
        }
    }
}
