package org.virtargv.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Collects everything there is to say about one input; nothing stops at the first. */
public final class Problems {
    /** More than a person reads; the rest is counted, so that hostile input cannot fill memory or a terminal. */
    static final int MOST = 100;

    private final List<Problem> all = new ArrayList<>();
    /** Where an earlier step found an error. */
    private final Set<Location> refused = new HashSet<>();

    private boolean errors;
    private boolean errorsOfStep;
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
        if (refused.contains(problem.location())) {
            return;
        }
        errors |= problem.severity() == Severity.error;
        errorsOfStep |= problem.severity() == Severity.error;
        boolean full = all.size() >= MOST;
        if (!full || (problem.severity() == Severity.error && all.removeIf(new FirstLesser()::test))) {
            all.add(problem);
        }
        if (full) {
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

    /**
     * Begins a step that builds on those before it: what it finds wrong at a place that was refused before follows from
     * that, and is left out.
     */
    public void nextStep() {
        if (errors) {
            all.stream().filter(p -> p.severity() == Severity.error).forEach(p -> refused.add(p.location()));
        }
        errorsOfStep = false;
    }

    /** Takes back what follows from another problem. */
    public void removeIf(Predicate<Problem> follows) {
        all.removeIf(follows);
    }

    /** Makes warnings of the errors that are none for who asks. */
    public void soften(Predicate<Problem> which) {
        all.replaceAll(p -> p.severity() == Severity.error && which.test(p)
                ? new Problem(Severity.warning, p.id(), p.location(), p.message(), p.hint())
                : p);
        errors = all.stream().anyMatch(p -> p.severity() == Severity.error);
    }

    public boolean hasErrors() {
        return errors;
    }

    /** Whether the current step has found errors: what it builds on itself is not there then. */
    public boolean stepHasErrors() {
        return errorsOfStep;
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
