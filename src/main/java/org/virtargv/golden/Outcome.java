package org.virtargv.golden;

import java.util.List;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

/**
 * Where a case stands now.
 *
 * @param name     of the case, {@code NAME}
 * @param problems what a report tells, each with its place in the document; none where the case passes
 * @param diff     what a person reads: empty where the case passes, else a unified diff or a sentence
 */
public record Outcome(String name, Kind kind, List<Problem> problems, String diff) {
    /** What can become of a case. */
    public enum Kind {
        passed,
        /** Different from what was accepted, or nothing was accepted yet: an update accepts it. */
        changed,
        /** A file of the case is missing, or cannot be read or written: a person must look. */
        broken,
        /** virt-argv itself failed. */
        fault
    }

    static Outcome passed(String name) {
        return new Outcome(name, Kind.passed, List.of(), "");
    }

    /** One problem, told in one sentence. */
    static Outcome of(String name, Kind kind, String id, Location at, String sentence) {
        Problem problem = new Problem(Severity.error, id, at, sentence, null);
        return new Outcome(name, kind, List.of(problem), sentence + "\n");
    }

    public boolean isPassed() {
        return kind == Kind.passed;
    }
}
