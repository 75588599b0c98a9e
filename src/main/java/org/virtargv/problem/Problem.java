package org.virtargv.problem;

import java.util.Comparator;

/**
 * One thing to tell the user about an input.
 *
 * @param id      short and stable, for scripts and for searching: {@code ramfb-needs-display}
 * @param message what is wrong and why, one sentence without a full stop
 * @param hint    what to do about it, or null
 */
public record Problem(Severity severity, String id, Location location, String message, String hint) {
    /** By place, then by weight, so that the order does not depend on which pass found what first. */
    static final Comparator<Problem> ORDER = Comparator.comparing((Problem p) -> p.location.file())
            .thenComparingInt(p -> p.location.line())
            .thenComparingInt(p -> p.location.column())
            .thenComparing(Problem::severity)
            .thenComparing(Problem::id)
            .thenComparing(Problem::message);

    /** {@code file:line:column: error: what and why; what to do [id]}, always one {@link Printable} line. */
    @Override
    public String toString() {
        String text = location + ": " + severity + ": " + message + (hint == null ? "" : "; " + hint) + " [" + id + "]";
        return Printable.of(text);
    }
}
