package org.virtargv;

import java.util.List;
import java.util.Map;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.print.Printer;
import org.virtargv.argv.print.Spelling;

/**
 * The command line of a domain. Immutable and safe for use by multiple threads.
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
     * @return an unmodifiable list, whose first element is the path of QEMU
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
     * The environment variables to set for QEMU, in addition to the inherited ones.
     *
     * @return an unmodifiable map by name
     */
    public Map<String, String> environment() {
        return environment;
    }

    /**
     * The command line quoted for a POSIX shell, with one option on each line, after comments on what must be prepared.
     *
     * @return the text that {@code virt-argv convert} prints
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
     * A POSIX shell script that prepares what the command line needs, runs it, and cleans up.
     *
     * @return the text that {@code virt-argv convert --script} prints
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
