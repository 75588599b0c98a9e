package org.virtargv.report;

import org.virtargv.problem.Location;
import org.virtargv.problem.Printable;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

/**
 * Workflow commands of GitHub Actions, a line each: GitHub shows them beside the lines of a change. What a document
 * says is escaped, so that it cannot become a command of its own.
 */
public final class GithubReport implements Report {
    private final StringBuilder out = new StringBuilder();

    @Override
    public void add(Entry entry) {
        for (Problem p : entry.problems()) {
            Location at = p.location();
            out.append("::").append(command(p.severity())).append(" file=").append(property(name(at)));
            if (at.line() > 0) {
                out.append(",line=").append(at.line()).append(",col=").append(at.column());
            }
            out.append(",title=").append(property(p.id())).append("::");
            out.append(data(p.message() + (p.hint() == null ? "" : "; " + p.hint())))
                    .append('\n');
        }
    }

    /** Other text for the same log, of which no line is a command to GitHub, of today's form or the former. */
    public static String harmless(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (String line : text.split("(?<=\n)")) {
            out.append(line.stripLeading().startsWith("::") ? "| " : "").append(line.replace("##[", "## ["));
        }
        return out.toString();
    }

    private static String name(Location at) {
        return at.file().equals("-") ? "stdin" : at.file();
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case error -> "error";
            case warning -> "warning";
            case note -> "notice";
        };
    }

    /** The text behind the second pair of colons. */
    private static String data(String text) {
        return Printable.of(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
    }

    /** A value before it, which a colon or a comma would end. */
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    @Override
    public String text() {
        return out.toString();
    }
}
