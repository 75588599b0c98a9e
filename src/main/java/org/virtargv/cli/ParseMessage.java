package org.virtargv.cli;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.problem.Suggest;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in our words where picocli's speak of its parser. */
final class ParseMessage {
    private ParseMessage() {}

    static String of(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        String what = null;
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            what = unmatched(unmatched.getUnmatched().get(0), spec);
        } else if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            what = missing(missing.getMissing().get(0));
        }
        return (what == null ? firstLine(e) : what) + "; see " + spec.qualifiedName() + " --help";
    }

    private static String unmatched(String word, CommandSpec spec) {
        if (word.startsWith("-") && word.length() > 1) {
            List<String> known = new ArrayList<>();
            for (OptionSpec o : spec.options()) {
                known.addAll(o.hidden() ? List.of() : List.of(o.names()));
            }
            return "there is no option '" + word + "'" + hint(word, known);
        } else if (!spec.subcommands().isEmpty()) {
            List<String> known = List.copyOf(spec.subcommands().keySet());
            return "there is no command '" + word + "'" + hint(word, known);
        }
        return "'" + word + "' is one argument too many";
    }

    private static String hint(String word, List<String> known) {
        // all short options are near each other
        String hint = word.length() < 3 ? null : Suggest.hint(word, known);
        return hint == null ? "" : "; " + hint;
    }

    private static String missing(ArgSpec spec) {
        return spec.isOption()
                ? ((OptionSpec) spec).longestName() + " needs a value, " + spec.paramLabel()
                : spec.paramLabel() + " is missing";
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
