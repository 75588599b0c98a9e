package org.virtargv.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.virtargv.convert.Converter;
import org.virtargv.golden.GoldenFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code golden}. */
@Command(
        name = "golden",
        mixinStandardHelpOptions = true,
        description = "Compares a folder of NAME.xml with the NAME.args or NAME.err beside each.",
        footer = {
            "",
            "A file named 'options' in the folder holds options for all of it, one a line.",
            "NAME.devices.json and NAME.host.json beside NAME.xml are its own facts.",
            "",
            "Examples:",
            "  virt-argv golden tests/domains",
            "  virt-argv golden --update tests/domains",
            "",
            "Exit status: 0 all as they were, 1 different, 2 usage, 70 a fault of virt-argv."
        })
final class GoldenCommand implements Callable<Integer> {
    private final Streams streams;
    private final boolean ci;

    @Parameters(arity = "1", paramLabel = "DIR", description = "The folder.")
    Path folder;

    @Option(names = "--update", description = "Write what comes out now. Never where the variable CI is set.")
    boolean update;

    @Mixin
    FactsOptions facts;

    @Spec
    CommandLine.Model.CommandSpec spec;

    GoldenCommand(Streams streams, boolean ci) {
        this.streams = streams;
        this.ci = ci;
    }

    @Override
    public Integer call() throws Exception {
        if (update && ci) {
            throw new UsageException(
                    "--update writes nothing where the variable CI is set: accept a change on your own machine");
        } else if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + " is not a folder");
        }
        FactsOptions options = options();
        GoldenFolder golden = new GoldenFolder(folder, new Converters(options));
        List<String> names = golden.names();
        int passed = 0;
        for (String name : names) {
            GoldenFolder.Outcome outcome = golden.run(name, update);
            passed += outcome.passed() ? 1 : 0;
            streams.out().print(outcome.diff());
        }
        int failed = names.size() - passed;
        if (names.isEmpty()) {
            streams.out().println(folder + " holds no NAME.xml");
            failed = 1;
        } else if (failed > 0) {
            streams.out()
                    .println("to accept: virt-argv golden --update "
                            + org.virtargv.argv.Quoting.shell(folder.toString()));
        }
        streams.out().println(passed + " passed, " + failed + " failed");
        return failed == 0 ? Exit.DONE : Exit.REFUSED;
    }

    /** The folder's own options, and over them those of the command line. */
    private FactsOptions options() throws IOException, UsageException {
        Path file = folder.resolve("options");
        if (!Files.exists(file)) {
            return facts;
        }
        List<String> words = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                words.add(line.strip());
            }
        }
        FactsOptions own = new FactsOptions();
        CommandLine parser = new CommandLine(CommandLine.Model.CommandSpec.create()
                .addMixin("facts", CommandLine.Model.CommandSpec.forAnnotatedObject(own)));
        try {
            parser.parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw new UsageException(file + ": " + e.getMessage());
        }
        facts.fillFrom(own, option -> spec.commandLine().getParseResult().hasMatchedOption(option));
        return facts;
    }

    /** The converter of the folder, with a case's own facts where it has some. */
    private static final class Converters implements GoldenFolder.Converters {
        private final FactsOptions options;
        private final Converter folder;

        Converters(FactsOptions options) throws UsageException {
            this.options = options;
            folder = options.converter();
        }

        @Override
        public Converter of(Path host, Path devices) throws UsageException {
            return new Converter(
                    folder.qemu(),
                    host == null ? folder.host() : FactsOptions.hostFacts(host.toString()),
                    devices == null ? folder.devices() : FactsOptions.deviceFacts(devices.toString()),
                    options.settings());
        }
    }
}
