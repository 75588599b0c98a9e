package org.virtargv.cli;

import java.io.InputStream;
import java.io.PrintStream;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;

/** The streams of one run, handed in: data goes to {@code out}, messages to {@code err}. */
record Streams(InputStream in, PrintStream out, PrintStream err) {
    void print(Problems problems) {
        for (Problem p : problems.sorted()) {
            err.println(p);
        }
    }

    /** A problem that is not about a place in a document. */
    void error(String id, String message) {
        err.println("virt-argv: error: " + message + " [" + id + "]");
    }
}
