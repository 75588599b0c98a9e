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
    static final Comparator<Problem> ORDER = Problem::compare;

    private static int compare(Problem a, Problem b) {
        int out = a.location.file().compareTo(b.location.file());
        out = out != 0 ? out : Integer.compare(a.location.line(), b.location.line());
        out = out != 0 ? out : Integer.compare(a.location.column(), b.location.column());
        out = out != 0 ? out : a.severity.compareTo(b.severity);
        out = out != 0 ? out : a.id.compareTo(b.id);
        return out != 0 ? out : a.message.compareTo(b.message);
    }

    /** {@code file:line:column: error: what and why; what to do [id]}, always one {@link Printable} line. */
    @Override
    public String toString() {
        String text = location + ": " + severity + ": " + message + (hint == null ? "" : "; " + hint) + " [" + id + "]";
        return Printable.of(text);
    }
}
