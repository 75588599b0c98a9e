package org.virtargv.golden;

import java.util.Set;
import org.virtargv.argv.Option;
import org.virtargv.argv.print.ShellPrinter;
import org.virtargv.convert.Converter;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;

/** Finds what in a document the first difference comes from. */
final class FirstChange {
    private FirstChange() {}

    /**
     * The place of the element that the first new option is there for, or of the first new message.
     *
     * @param before what was accepted
     * @return null where there is nothing new but only less
     */
    static Location of(String ending, Converter.Result now, String before) {
        Set<String> lines = Set.copyOf(before.lines().map(FirstChange::option).toList());
        if (ending.equals(".args")) {
            for (Option option : now.line().options()) {
                String text = ShellPrinter.option(now.line().dialect(), option);
                if (option.origin() != null && !lines.contains(text)) {
                    return option.origin().at();
                }
            }
            return null;
        }
        for (Problem p : now.problems().sorted()) {
            if (!lines.contains(p.toString())) {
                return p.location();
            }
        }
        return null;
    }

    private static String option(String line) {
        return line.endsWith(" \\") ? line.substring(0, line.length() - 2) : line;
    }
}
