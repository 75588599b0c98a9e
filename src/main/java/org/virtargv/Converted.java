package org.virtargv;

import java.util.List;
import java.util.Map;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.print.Printer;
import org.virtargv.argv.print.Spelling;

/**
 * The command line that a domain means. Immutable, and safe to be used by many threads.
 */
public final class Converted implements Result {
    private final List<Message> messages;
    private final Map<String, String> environment;
    /** Nobody changes it any more. */
    private final CommandLine line;

    // Each is printed for who first asks for it: few want all three, and printing them took 15 % of a conversion.
    // Threads that ask at the same time print the same twice, and what they then see is immutable.
    private List<String> argv;
    private String shell;
    private String script;

    Converted(CommandLine line, List<Message> messages) {
        this.messages = List.copyOf(messages);
        this.environment = Map.copyOf(line.environment());
        this.line = line;
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
        List<String> known = argv;
        if (known == null) {
            known = List.copyOf(Spelling.words(line));
            argv = known;
        }
        return known;
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
        String known = shell;
        if (known == null) {
            known = Printer.shell.print(line);
            shell = known;
        }
        return known;
    }

    /**
     * A POSIX shell script that prepares what the line needs, runs it, and cleans up.
     *
     * @return what {@code virt-argv convert --script} prints
     */
    public String script() {
        String known = script;
        if (known == null) {
            known = Printer.script.print(line);
            script = known;
        }
        return known;
    }

    /** The line for a shell. */
    @Override
    public String toString() {
        return shell();
    }
}
