package org.virtargv.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects everything there is to say about one input; nothing stops at the first. */
public final class Problems {
    /** More than a person reads; the rest is counted, so that hostile input cannot fill memory or a terminal. */
    static final int MOST = 100;

    private final List<Problem> all = new ArrayList<>();
    private boolean errors;
    private int more;

    /** Something that refuses the domain. */
    public void error(String id, Location at, String message, String hint) {
        add(new Problem(Severity.error, id, at, message, hint));
    }

    /** Something that is probably not what the user wants. */
    public void warning(String id, Location at, String message, String hint) {
        add(new Problem(Severity.warning, id, at, message, hint));
    }

    /** Something that the user should know: a choice made, a thing not checked. */
    public void note(String id, Location at, String message, String hint) {
        add(new Problem(Severity.note, id, at, message, hint));
    }

    public void add(Problem problem) {
        errors |= problem.severity() == Severity.error;
        if (all.size() < MOST || problem.severity() == Severity.error && all.removeIf(new FirstLesser()::test)) {
            all.add(problem);
        } else {
            more++;
        }
    }

    /** True for the first problem that is not an error: it makes room for one that is. */
    private static final class FirstLesser {
        private boolean done;

        boolean test(Problem problem) {
            if (done || problem.severity() == Severity.error) {
                return false;
            }
            done = true;
            return true;
        }
    }

    /** Takes over what the other says of lines that have no error yet. */
    public void addFurther(Problems other) {
        Set<Integer> refused = new HashSet<>();
        all.stream()
                .filter(p -> p.severity() == Severity.error)
                .forEach(p -> refused.add(p.location().line()));
        other.all.stream().filter(p -> !refused.contains(p.location().line())).forEach(this::add);
    }

    public boolean hasErrors() {
        return errors;
    }

    /** Everything collected, by place, a line each. */
    public String text() {
        StringBuilder out = new StringBuilder();
        sorted().forEach(p -> out.append(p).append('\n'));
        return out.toString();
    }

    /** Everything collected, by place. */
    public List<Problem> sorted() {
        List<Problem> out = new ArrayList<>(all);
        out.sort(Problem.ORDER);
        if (more > 0) {
            Location file = Location.of(out.get(0).location().file());
            out.add(new Problem(Severity.note, "more-problems", file, more + " more problems are not shown", null));
        }
        return out;
    }
}
