package org.virtargv;

import java.util.List;
import java.util.Map;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.print.Printer;

/**
 * The command line that a domain means. Immutable, and safe to be used by many threads.
 */
public final class Converted implements Result {
    private final List<Message> messages;
    private final List<String> argv;
    private final Map<String, String> environment;
    private final String shell;
    private final String script;

    Converted(CommandLine line, List<Message> messages) {
        this.messages = List.copyOf(messages);
        this.argv = List.of(Printer.nul.print(line).split("\0"));
        this.environment = Map.copyOf(line.environment());
        this.shell = Printer.shell.print(line);
        this.script = Printer.script.print(line);
    }

    /** Warnings and notes. */
    @Override
    public List<Message> messages() {
        return messages;
    }

    /**
     * The program and its arguments, ready for {@link ProcessBuilder}.
     *
     * @return unmodifiable; the first element is the path of QEMU
     */
    public List<String> argv() {
        return argv;
    }

    /**
     * What QEMU's environment holds beside what it inherits.
     *
     * @return unmodifiable, by name
     */
    public Map<String, String> environment() {
        return environment;
    }

    /**
     * The line for a POSIX shell, quoted, an option on each of its lines; in comments before it what must be prepared.
     *
     * @return what {@code virt-argv convert} prints
     */
    public String shell() {
        return shell;
    }

    /**
     * A POSIX shell script that prepares what the line needs, runs it, and cleans up.
     *
     * @return what {@code virt-argv convert --script} prints
     */
    public String script() {
        return script;
    }

    /** The line for a shell. */
    @Override
    public String toString() {
        return shell;
    }
}
