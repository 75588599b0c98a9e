package org.virtargv.argv.print;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Dialect;
import org.virtargv.argv.Option;
import org.virtargv.argv.Quoting;

/**
 * For a POSIX shell: an environment variable, the binary or an option on each line, all but the last continued by a
 * backslash; before them in comments what must be there first.
 */
public final class ShellPrinter {
    private ShellPrinter() {}

    static String print(CommandLine line) {
        StringBuilder out = new StringBuilder();
        line.companions().forEach(c -> comment(out, c));
        return out.append(words(line)).toString();
    }

    /** One option with its value, quoted. */
    public static String option(Dialect dialect, Option option) {
        String value = Spelling.of(dialect, option);
        return Quoting.shell(option.name()) + (value == null ? "" : " " + Quoting.shell(value));
    }

    /** A name with a newline in it must not end the comment. */
    private static void comment(StringBuilder out, Companion c) {
        List<String> lines = new ArrayList<>();
        lines.add(c.why() + ":");
        c.prepare().forEach(command -> lines.add("  " + command));
        if (c.daemon() != null) {
            lines.add("  " + c.daemon() + " &");
        }
        lines.forEach(l -> out.append("# ").append(l.replace("\n", "\n# ")).append('\n'));
    }

    /** The line itself. */
    static String words(CommandLine line) {
        List<String> lines = new ArrayList<>();
        line.environment().forEach((k, v) -> lines.add(k + "=" + Quoting.shell(v)));
        // bare, a binary with an equals sign would be read as an assignment
        lines.add(line.binary().indexOf('=') < 0 ? Quoting.shell(line.binary()) : Quoting.quoted(line.binary()));
        for (Option o : line.options()) {
            String words = option(line.dialect(), o);
            if (o.name().startsWith("-")) {
                lines.add(words);
            } else {
                // a bare word of the user's belongs to what stands before it
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + words);
            }
        }
        return String.join(" \\\n", lines) + "\n";
    }
}
