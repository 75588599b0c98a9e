package org.virtargv.family;

import java.util.List;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;
import org.virtargv.problem.Severity;

/**
 * Tells of something that the domain lacks, and remembers what would have been it ({@link Conversion#lacking}).
 *
 * @param kinds        the elements of which one is lacking
 * @param partOfDomain an attribute, or an element without structure, of {@code <domain>} that would do; null for none
 */
public record Lacking(Problems problems, SetAside aside, List<Class<?>> kinds, String partOfDomain) {
    public void error(String id, Location at, String message, String hint) {
        add(new Problem(Severity.error, id, at, message, hint));
    }

    public void warning(String id, Location at, String message, String hint) {
        add(new Problem(Severity.warning, id, at, message, hint));
    }

    public void add(Problem problem) {
        aside.lacking(problem, this);
        problems.add(problem);
    }

    /** Whether it is there after all, and was set aside as malformed. */
    boolean isSetAside() {
        if (partOfDomain != null && aside.has(partOfDomain)) {
            return true;
        }
        for (Class<?> kind : kinds) {
            if (aside.has(kind)) {
                return true;
            }
        }
        return false;
    }
}
