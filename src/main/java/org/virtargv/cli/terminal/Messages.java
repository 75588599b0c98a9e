package org.virtargv.cli.terminal;

import java.util.List;
import org.virtargv.problem.Location;
import org.virtargv.problem.Printable;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;
import org.virtargv.read.SourceLines;
import picocli.CommandLine.Option;

/** How problems are told to a person: a line each, and under it the line of the document that it is about. */
public final class Messages {
    private static final String PLAIN = "\033[0m";
    private static final String BOLD = "\033[1m";

    @Option(names = "--brief", description = "Show one line for each message, without the source line.")
    public boolean brief;

    @Option(names = "--quiet", description = "Show only errors: no warnings, notes or summary.")
    public boolean quiet;

    /**
     * What to print.
     *
     * @param document what the problems are about, or null where it could not be read
     * @param colour   whether it is printed on a terminal that shows colours
     */
    String text(List<Problem> problems, byte[] document, boolean colour) {
        StringBuilder out = new StringBuilder();
        SourceLines source = null;
        for (Problem p : problems) {
            if (quiet && p.severity() != Severity.error) {
                continue;
            }
            out.append(colour ? coloured(p) : p.toString()).append('\n');
            if (!brief && p.location().line() > 0) {
                source = source == null ? SourceLines.of(document) : source;
                excerpt(out, source, p, colour);
            }
        }
        return out.toString();
    }

    private static void excerpt(StringBuilder out, SourceLines source, Problem p, boolean colour) {
        Location at = p.location();
        String line = source.line(at.line());
        if (line != null) {
            String caret = colour ? colour(p.severity()) + "^" + PLAIN : "^";
            out.append(Excerpt.of(line, at.line(), at.column(), caret));
        }
    }

    /** The words of {@link Problem#toString} with the place in bold and the severity in its colour. */
    private static String coloured(Problem p) {
        String hint = p.hint() == null ? "" : "; " + p.hint();
        return BOLD + Printable.of(p.location().toString()) + ": " + colour(p.severity()) + p.severity() + ": " + PLAIN
                + Printable.of(p.message() + hint) + " [" + p.id() + "]";
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case error -> "\033[1;31m";
            case warning -> "\033[1;35m";
            case note -> "\033[1;36m";
        };
    }
}
