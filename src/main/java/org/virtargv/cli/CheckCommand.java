package org.virtargv.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.virtargv.convert.Converter;
import org.virtargv.problem.Problems;
import org.virtargv.report.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tells everything that is wrong with domains, and writes no line.",
        footer = {
            "",
            "Examples:",
            "  virt-argv check guest.xml",
            "  virt-argv check --strict --report junit=report.xml domains/*.xml",
            "  virt-argv check --report github domains/*.xml",
            "",
            "Exit status: 0 all can be converted, 1 refused, 2 usage, 70 a fault of virt-argv."
        })
final class CheckCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "DOMAIN.xml", description = "Domain XML; - for standard input.")
    List<String> inputs;

    @Mixin
    FactsOptions facts;

    @Mixin
    Messages messages;

    @Mixin
    ReportOptions reports;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws UsageException {
        reports.open("check", facts, inputs);
        Converter converter = facts.converter();
        Summary summary = new Summary();
        int worst = Exit.DONE;
        for (String input : inputs) {
            Document document = Document.read(input, streams.in());
            Document.Attempt attempt = document.attempt(converter::convert);
            Problems problems = attempt.result().problems();
            summary.add(problems, attempt.result().refused());
            reports.add(new Entry(input, outcome(attempt.status()), problems.sorted()));
            if (!reports.replacesMessages()) {
                streams.print(problems, document.bytes(), messages);
            }
            worst = Math.max(worst, attempt.status());
        }
        if (summary.isOfMany() && !messages.quiet) {
            streams.err().println("virt-argv: " + summary.text("accepted"));
        }
        return Math.max(worst, reports.write(streams));
    }

    private static Entry.Outcome outcome(int status) {
        return status == Exit.DONE
                ? Entry.Outcome.passed
                : status == Exit.INTERNAL ? Entry.Outcome.fault : Entry.Outcome.failed;
    }
}
