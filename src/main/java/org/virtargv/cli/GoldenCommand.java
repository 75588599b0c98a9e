package org.virtargv.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.virtargv.argv.Quoting;
import org.virtargv.cli.option.FactsOptions;
import org.virtargv.cli.option.FolderSettings;
import org.virtargv.cli.option.ReportOptions;
import org.virtargv.cli.option.UsageException;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Progress;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.golden.GoldenFolder;
import org.virtargv.golden.Outcome;
import org.virtargv.problem.Location;
import org.virtargv.problem.Printable;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;
import org.virtargv.report.Entry;
import org.virtargv.report.GithubReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code golden}. */
@Command(
        name = "golden",
        mixinStandardHelpOptions = true,
        description = "Compares what the documents NAME.xml of folders convert to with what was accepted: "
                + "the command line in NAME.args and its warnings in NAME.warnings, or the refusal in NAME.err.",
        footer = {
            "",
            "The file virt-argv.conf in a folder contains its settings: options as above, one on "
                    + "each line; those after a line [PATTERN] are for the documents whose names match.",
            "NAME.devices.json and NAME.host.json beside NAME.xml are facts for that document alone.",
            "",
            "Examples:",
            "  virt-argv golden tests/domains",
            "  virt-argv golden --update tests/domains/guest.xml",
            "  virt-argv golden --report junit=report.xml tests/domains",
            "",
            "Exit status: 0 nothing has changed, 1 different, 2 usage, 70 an internal error of virt-argv."
        })
final class GoldenCommand implements Callable<Integer> {
    private static final Set<String> NOT_FOR_ACCEPTING = Set.of("--update", "--report", "--quiet");

    private final Streams streams;
    private final boolean ci;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR|NAME.xml",
            description = "A folder, or single documents (or one of the files beside them).")
    List<Path> inputs;

    @Option(
            names = "--update",
            description = "Accept the current results by writing them. Refused if the environment variable CI is set.")
    boolean update;

    @Option(names = "--quiet", description = "Show only the differences, not how many passed.")
    boolean quiet;

    @Mixin
    FactsOptions facts;

    @Mixin
    ReportOptions reports;

    @Spec
    CommandLine.Model.CommandSpec spec;

    private int passed;
    private int failed;
    private int changed;
    private boolean fault;

    GoldenCommand(Streams streams, boolean ci) {
        this.streams = streams;
        this.ci = ci;
    }

    /** Counts, prints and reports what came of a case. */
    private void take(Path folder, Outcome outcome, Progress progress) {
        String document = folder.resolve(outcome.name() + ".xml").toString();
        if (!outcome.diff().isEmpty()) {
            progress.clear();
            print(outcome.diff());
        }
        if (outcome.kind() == Outcome.Kind.changed) {
            changed++;
            print("to accept: " + accepting(document) + "\n");
        }
        passed += outcome.isPassed() ? 1 : 0;
        failed += outcome.isPassed() ? 0 : 1;
        fault |= outcome.kind() == Outcome.Kind.fault;
        reports.add(entry(document, outcome));
    }

    @Override
    public Integer call() throws Exception {
        if (update && ci) {
            throw new UsageException(
                    "--update is refused because the environment variable CI is set; accept a change on "
                            + "your own machine");
        }
        reports.open("golden", facts, inputs.stream().map(Path::toString).toList());
        for (Map.Entry<Path, Set<String>> folder : folders().entrySet()) {
            run(folder.getKey(), folder.getValue());
        }
        if (!quiet) {
            print(passed + " passed, " + failed + " failed\n");
        }
        int status = fault ? Exit.INTERNAL : failed == 0 ? Exit.DONE : Exit.REFUSED;
        return Math.max(status, reports.write(streams));
    }

    /** Standard output is for people unless a report takes it. */
    private void print(String text) {
        String shown = Printable.lines(text);
        (reports.takesStandardOutput() ? streams.err() : streams.out())
                .print(reports.replacesMessages() ? GithubReport.harmless(shown) : shown);
    }

    /** The names of the documents to compare, by their folders. */
    private Map<Path, Set<String>> folders() throws UsageException, IOException {
        Map<Path, Set<String>> out = new LinkedHashMap<>();
        for (Path input : inputs) {
            Optional<String> name = GoldenFolder.name(input);
            if (Files.isDirectory(input)) {
                out.computeIfAbsent(input, f -> new TreeSet<>()).addAll(GoldenFolder.names(input));
            } else if (name.isPresent() && Files.exists(input)) {
                Path folder = input.getParent() == null ? Path.of("") : input.getParent();
                out.computeIfAbsent(folder, f -> new TreeSet<>()).add(name.get());
            } else {
                throw new UsageException(input + " is neither a folder nor a document NAME.xml");
            }
        }
        return out;
    }

    private void run(Path folder, Set<String> names) throws UsageException, IOException {
        FolderSettings settings = new FolderSettings(
                folder, facts, option -> spec.commandLine().getParseResult().hasMatchedOption(option), true);
        settings.requireDocuments(
                GoldenFolder.names(folder).stream().map(n -> n + ".xml").toList());
        for (String name : names) {
            settings.load(name + ".xml");
        }
        GoldenFolder golden = new GoldenFolder(folder, settings::converter);
        int before = changed;
        Progress progress = new Progress(streams.progress(), "compared", names.size());
        InOrder.each(List.copyOf(names), name -> golden.run(name, update), outcome -> {
            progress.step();
            take(folder, outcome, progress);
        });
        progress.clear();
        if (names.isEmpty()) {
            failed++;
            print(folder + " contains no NAME.xml\n");
            Location at = Location.of(folder.toString());
            Problem none = new Problem(Severity.error, "golden-empty", at, "the folder contains no NAME.xml", null);
            reports.add(new Entry(folder.toString(), Entry.Outcome.failed, List.of(none)));
        } else if (changed - before > 1) {
            print("to accept all: " + accepting(folder.toString().isEmpty() ? "." : folder.toString()) + "\n");
        }
    }

    /** The command that accepts what came out, with the options that this run had. */
    private String accepting(String what) {
        StringBuilder out = new StringBuilder("virt-argv golden");
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!NOT_FOR_ACCEPTING.contains(option.longestName())) {
                for (String value : option.arity().max() == 0 ? List.of("") : option.originalStringValues()) {
                    out.append(' ').append(option.longestName());
                    out.append(value.isEmpty() ? "" : " " + Quoting.shell(value));
                }
            }
        }
        return out.append(" --update ").append(Quoting.shell(what)).toString();
    }

    private Entry entry(String document, Outcome outcome) {
        Entry.Outcome reported =
                switch (outcome.kind()) {
                    case passed -> Entry.Outcome.passed;
                    case changed, broken -> Entry.Outcome.failed;
                    case fault -> Entry.Outcome.fault;
                };
        List<Problem> problems = new ArrayList<>(outcome.problems());
        if (outcome.kind() == Outcome.Kind.changed) {
            Problem first = problems.get(0);
            String hint = "to accept it, run: " + accepting(document);
            problems.set(0, new Problem(first.severity(), first.id(), first.location(), first.message(), hint));
        }
        return new Entry(document, reported, problems, outcome.isPassed() ? null : outcome.diff());
    }
}
