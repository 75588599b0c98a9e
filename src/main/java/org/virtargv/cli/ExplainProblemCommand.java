package org.virtargv.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.virtargv.cli.option.UsageException;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.problem.Catalogue;
import org.virtargv.problem.Suggest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain-problem}. */
@Command(
        name = "explain-problem",
        mixinStandardHelpOptions = true,
        description = "Explains a problem by the id in brackets at the end of its message: the rule, an "
                + "example, and what to write instead.",
        footer = {
            "",
            "Examples:",
            "  virt-argv explain-problem ramfb-needs-display",
            "  virt-argv explain-problem --list",
            "",
            "Exit status: 0 explained, 2 usage or an unknown id, 70 an internal error of virt-argv."
        })
final class ExplainProblemCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "The id of a problem, for example disk-serial.")
    List<String> ids = List.of();

    @Option(names = "--list", description = "List the ids.")
    boolean list;

    ExplainProblemCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws UsageException {
        Catalogue catalogue = Catalogue.load();
        if (list) {
            catalogue.entries().keySet().stream().sorted().forEach(streams.out()::println);
            return Exit.DONE;
        } else if (ids.isEmpty()) {
            throw new UsageException("name a problem, for example: virt-argv explain-problem disk-serial");
        }
        List<String> pages = new ArrayList<>();
        for (String id : ids) {
            // as it stands at the end of a message
            String name = id.startsWith("[") && id.endsWith("]") ? id.substring(1, id.length() - 1) : id;
            Catalogue.Entry entry = catalogue.entries().get(name);
            if (entry == null) {
                throw new UsageException(unknown(name, catalogue.entries().keySet()));
            }
            pages.add(page(entry));
        }
        streams.out().print(String.join("\n", pages));
        return Exit.DONE;
    }

    private static String unknown(String id, Collection<String> known) {
        String hint = Suggest.hint(id.toLowerCase(Locale.ROOT), known);
        return "there is no problem '" + id + "'" + (hint == null ? "" : "; " + hint)
                + "; 'virt-argv explain-problem --list' lists all ids";
    }

    private static String page(Catalogue.Entry e) {
        StringBuilder out = new StringBuilder(e.id()).append("\n\n").append(indented(e.rule()));
        if (e.wrong() != null) {
            String options = String.join(" ", e.wrong().options());
            out.append("\nExample")
                    .append(options.isEmpty() ? "" : ", with " + options)
                    .append(":\n\n");
            out.append(indented(e.wrong().xml()));
        }
        if (e.right() != null) {
            out.append("\nWrite instead:\n\n").append(indented(e.right().xml()));
        }
        return out.toString();
    }

    private static String indented(String text) {
        StringBuilder out = new StringBuilder();
        text.lines().forEach(l -> out.append(l.isEmpty() ? "" : "  ").append(l).append('\n'));
        return out.toString();
    }
}
