package org.virtargv.cli.option;

import java.io.File;
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
public final class ParseMessage {
    private ParseMessage() {}

    public static String of(ParameterException e) {
        return what(e) + "; see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    }

    /** The same without where to look for more. */
    static String what(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        String what = null;
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            what = unmatched(unmatched.getUnmatched().get(0), spec);
        } else if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            what = missing(missing.getMissing().get(0), spec);
        } else if (e.getArgSpec() instanceof OptionSpec option && option.type().isEnum() && e.getValue() != null) {
            what = choice(option, e.getValue());
        }
        return what == null ? firstLine(e) : what;
    }

    private static String unmatched(String word, CommandSpec spec) {
        if (word.startsWith("-") && word.length() > 1) {
            List<String> known = new ArrayList<>();
            for (OptionSpec o : spec.options()) {
                // all short options are near each other
                known.addAll(o.hidden() ? List.of() : List.of(o.longestName()));
            }
            return "there is no option '" + word + "'" + hint(word, known);
        } else if (!spec.subcommands().isEmpty()) {
            List<String> known = List.copyOf(spec.subcommands().keySet());
            boolean document = spec.parent() == null && new File(word).isFile();
            return "there is no command '" + word + "'"
                    + (document ? "; to convert that file write 'virt-argv convert " + word + "'" : hint(word, known));
        }
        return "'" + word + "' is an unexpected argument";
    }

    private static String hint(String word, List<String> known) {
        String hint = word.length() < 3 ? null : Suggest.hint(word, known);
        return hint == null ? "" : "; " + hint;
    }

    private static String missing(ArgSpec missing, CommandSpec spec) {
        return missing.isOption()
                ? ((OptionSpec) missing).longestName() + " needs a value, " + missing.paramLabel()
                : missing.paramLabel() + " is missing" + taken(spec);
    }

    /** Of {@code explain --html guest.xml}: where the document went. */
    private static String taken(CommandSpec spec) {
        for (OptionSpec o : spec.options()) {
            for (String value : o.stringValues()) {
                if (value.endsWith(".xml")) {
                    return ": '" + value + "' was taken as the " + o.paramLabel() + " of " + o.longestName();
                }
            }
        }
        return "";
    }

    private static String choice(OptionSpec option, String value) {
        List<String> words = new ArrayList<>();
        for (Object each : option.type().getEnumConstants()) {
            words.add(each.toString());
        }
        return "'" + value + "' is not a " + option.paramLabel() + " that " + option.longestName()
                + " takes; use one of: " + String.join(", ", words);
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
