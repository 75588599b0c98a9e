package org.virtargv.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.EmbeddedProfiles;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.HostFacts;
import org.virtargv.file.InputFile;
import org.virtargv.golden.GoldenFolder;
import org.virtargv.problem.Printable;
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
        boolean fault = false;
        for (String name : names) {
            GoldenFolder.Outcome outcome = golden.run(name, update);
            passed += outcome.passed() ? 1 : 0;
            fault |= outcome.fault();
            streams.out().print(Printable.lines(outcome.diff()));
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
        return fault ? Exit.INTERNAL : failed == 0 ? Exit.DONE : Exit.REFUSED;
    }

    /** The folder's own options, and over them those of the command line. */
    private FactsOptions options() throws IOException, UsageException {
        Path file = folder.resolve("options");
        if (!Files.exists(file)) {
            return facts;
        }
        List<String> words = new ArrayList<>();
        try {
            InputFile.readText(file).lines().map(String::strip).forEach(line -> {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    words.add(line);
                }
            });
        } catch (InputFile.Unreadable e) {
            throw new UsageException(file + " " + e.getMessage());
        }
        FactsOptions own = new FactsOptions();
        CommandLine parser = new CommandLine(CommandLine.Model.CommandSpec.create()
                .addMixin("facts", CommandLine.Model.CommandSpec.forAnnotatedObject(own)));
        try {
            parser.parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw new UsageException(file + ": " + e.getMessage());
        }
        Predicate<String> said = option -> spec.commandLine().getParseResult().hasMatchedOption(option);
        harmless(file, "--qemu", said.test("--qemu") || own.qemu == null || EmbeddedProfiles.has(own.qemu) ? null : own.qemu);
        harmless(file, "--host", said.test("--host") ? null : own.host);
        harmless(file, "--devices", said.test("--devices") ? null : own.devices);
        facts.fillFrom(own, said);
        return facts;
    }

    /**
     * A folder may come from anywhere: it names data, and never a program to run, this machine's devices to open, or a
     * pipe to wait for.
     */
    private static void harmless(Path file, String option, String value) throws UsageException {
        if (value == null) {
            return;
        }
        try {
            if (option.equals("--devices") ? value.equals("live") : option.equals("--qemu") && QemuOption.isProgram(value)) {
                throw new UsageException(file + ": the folder's options cannot make " + option + "=" + value
                        + " run; if you trust it, give it on the command line");
            } else if (!Files.isRegularFile(Path.of(value))) {
                throw new UsageException(file + ": " + option + "=" + value + " is not a file");
            }
        } catch (InvalidPathException e) {
            throw new UsageException(file + ": " + option + "=" + value + " is no name of a file");
        }
    }

    /** The converter of the folder, with a case's own facts where it has some. */
    private static final class Converters implements GoldenFolder.Converters {
        private final Converter folder;

        Converters(FactsOptions options) throws UsageException {
            folder = options.converter();
        }

        @Override
        public Converter of(Path host, Path devices) throws InputFile.Unreadable {
            Path file = host;
            try {
                HostFacts hostFacts = host == null ? folder.host() : HostFacts.parse(InputFile.readText(host));
                file = devices;
                DeviceFacts deviceFacts = devices == null
                        ? folder.devices()
                        : DeviceFacts.parse(devices.toString(), InputFile.readText(devices));
                return new Converter(folder.qemu(), hostFacts, deviceFacts, folder.settings());
            } catch (FactsException e) {
                throw new InputFile.Unreadable(file.getFileName() + ": " + e.getMessage());
            } catch (InputFile.Unreadable e) {
                throw new InputFile.Unreadable(file.getFileName() + " " + e.getMessage());
            }
        }
    }
}
