package org.virtargv.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.virtargv.convert.Converter;
import org.virtargv.explain.Explanation;
import org.virtargv.explain.ExplanationText;
import org.virtargv.file.InputFile;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Says for each assigned device what becomes of it, of GPUs what becomes of their display, and why.",
        footer = {
            "",
            "Examples:",
            "  virt-argv explain guest.xml",
            "  virt-argv explain --devices gpus.json --display auto guest.xml",
            "  virt-argv explain --json --qemu qemu-7.2 guest.xml",
            "",
            "Exit status: 0 explained, 1 explained and the domain is refused, 2 usage, 70 a fault of virt-argv."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "DOMAIN.xml", description = "Domain XML; - for standard input.")
    List<String> inputs;

    @Mixin
    FactsOptions facts;

    @Option(names = "--json", description = "Write a JSON list, an object for each domain.")
    boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    String output;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws UsageException {
        facts.refuseOverwriting(output, inputs);
        Converter converter = facts.converter();
        List<Explanation> all = new ArrayList<>();
        for (String input : inputs) {
            all.add(explain(converter, input));
        }
        StringBuilder text = new StringBuilder();
        all.forEach(e -> text.append(ExplanationText.text(e)));
        int status = streams.write(output, json ? ExplanationText.json(all) : text.toString());
        return status != Exit.DONE ? status : all.stream().anyMatch(Explanation::refused) ? Exit.REFUSED : Exit.DONE;
    }

    private Explanation explain(Converter converter, String input) {
        try {
            return Explanation.of(converter, input, InputFile.read(input, streams.in()));
        } catch (InputFile.Unreadable e) {
            Problem problem = new Problem(Severity.error, "input-unreadable", Location.of(input), e.getMessage(), null);
            return new Explanation(input, true, List.of(), List.of(problem));
        }
    }
}
