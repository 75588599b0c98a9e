package org.virtargv.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.virtargv.cli.option.FactsOptions;
import org.virtargv.cli.option.FolderSettings;
import org.virtargv.cli.option.ReportOptions;
import org.virtargv.cli.option.UsageException;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Messages;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.cli.terminal.Summary;
import org.virtargv.convert.Converter;
import org.virtargv.file.InputFile;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problems;
import org.virtargv.report.Entry;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reports everything that is wrong with domains, without writing a command line.",
        footer = {
            "",
            "The file virt-argv.conf in a document's folder holds settings, as it does for golden.",
            "",
            "Examples:",
            "  virt-argv check guest.xml",
            "  virt-argv check --strict --report junit=report.xml domains/*.xml",
            "  virt-argv check --report github domains/*.xml",
            "",
            "Exit status: 0 all documents can be converted, 1 refused, 2 usage, 70 an internal error of virt-argv."
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

    @Spec
    CommandLine.Model.CommandSpec spec;

    private final Map<Path, FolderSettings> folders = new HashMap<>();
    /** The converter of a document that stands in no folder. */
    private Converter standardInput;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws UsageException {
        reports.open("check", facts, inputs);
        Summary summary = new Summary();
        int worst = Exit.DONE;
        for (String input : inputs) {
            Document document = Document.read(input, streams.in());
            Document.Attempt attempt = attempt(document);
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

    /** Converts the document with the settings of its folder; facts beside it that cannot be read refuse it. */
    private Document.Attempt attempt(Document document) throws UsageException {
        try {
            return document.attempt(converter(document.name())::convert);
        } catch (InputFile.Unreadable e) {
            Problems problems = new Problems();
            problems.error("facts-unreadable", Location.of(document.name()), e.getMessage(), null);
            return new Document.Attempt(new Converter.Result(null, null, problems), Exit.REFUSED);
        }
    }

    private Converter converter(String input) throws UsageException, InputFile.Unreadable {
        Path path = path(input);
        if (path == null) {
            standardInput = standardInput == null ? facts.converter() : standardInput;
            return standardInput;
        }
        Path folder = path.getParent() == null ? Path.of("") : path.getParent();
        FolderSettings settings = folders.get(folder);
        if (settings == null) {
            settings = new FolderSettings(
                    folder, facts, option -> spec.commandLine().getParseResult().hasMatchedOption(option), false);
            folders.put(folder, settings);
        }
        settings.load(path.getFileName().toString());
        return settings.converter(path.getFileName().toString());
    }

    /** Null for what stands in no folder: standard input, the root, and what is no name of a file. */
    private static Path path(String input) {
        try {
            Path path = input.equals("-") ? null : Path.of(input);
            return path == null || path.getFileName() == null ? null : path;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Entry.Outcome outcome(int status) {
        return status == Exit.DONE
                ? Entry.Outcome.passed
                : status == Exit.INTERNAL ? Entry.Outcome.fault : Entry.Outcome.failed;
    }
}
