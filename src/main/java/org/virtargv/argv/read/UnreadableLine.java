package org.virtargv.argv.read;

import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

/** A text is not a command line that can be read; the problem says where and why. */
public final class UnreadableLine extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    UnreadableLine(String id, Location at, String message, String hint) {
        super(message);
        problem = new Problem(Severity.error, id, at, message, hint);
    }

    public Problem problem() {
        return problem;
    }
}
