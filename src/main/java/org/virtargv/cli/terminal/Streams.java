package org.virtargv.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.virtargv.file.OutputFile;
import org.virtargv.problem.Printable;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;

/** The streams of one run, handed in: data goes to {@code out}, messages to {@code err}. */
public record Streams(InputStream in, PrintStream out, PrintStream err, BooleanSupplier colour) {
    public Streams(InputStream in, PrintStream out, PrintStream err) {
        this(in, out, err, () -> false);
    }

    /**
     * Tells what was found in a document.
     *
     * @param document its text, or null where it could not be read
     */
    public void print(Problems problems, byte[] document, Messages messages) {
        List<Problem> all = problems.sorted();
        if (!all.isEmpty()) {
            err.print(messages.text(all, document, colour.getAsBoolean()));
        }
    }

    /** Where long work may show how far it is, or null where nobody looks. */
    public PrintStream progress() {
        return colour.getAsBoolean() ? err : null;
    }

    /** A problem that is not about a place in a document. */
    public void error(String id, String message) {
        err.println(Printable.of("virt-argv: error: " + message + " [" + id + "]"));
    }

    /**
     * Writes a command's data: to standard output for null or {@code -}, else to a file, whole or not at all.
     *
     * @return an exit status
     */
    public int write(String file, String text) {
        if (file == null || file.equals("-")) {
            out.print(text);
            return Exit.DONE;
        }
        try {
            OutputFile.write(Path.of(file), text);
            return Exit.DONE;
        } catch (IOException | InvalidPathException e) {
            error(
                    "output-failed",
                    file + " was not written: "
                            + (e instanceof IOException io ? OutputFile.reason(io) : "it is not a valid file name"));
            return Exit.REFUSED;
        }
    }
}
