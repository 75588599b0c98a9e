package org.virtargv.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.virtargv.json.JsonException;
import picocli.CommandLine;

/** The program. Streams are handed in, so that a test can run it; {@code System.exit} stands once. */
public final class Main {
    /** The commands, made only when they are asked for: reading the options of one costs as much as a conversion. */
    private static final Map<String, Function<Streams, CommandLine>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("convert", s -> new CommandLine(new ConvertCommand(s)));
        COMMANDS.put("normalize", s -> new CommandLine(new NormalizeCommand(s)));
        COMMANDS.put("explain", s -> new CommandLine(new ExplainCommand(s)));
        COMMANDS.put("diff", s -> new CommandLine(new DiffCommand(s, Path.of("/"))));
        COMMANDS.put("check", s -> new CommandLine(new CheckCommand(s)));
        COMMANDS.put("golden", s -> new CommandLine(new GoldenCommand(s, System.getenv("CI") != null)));
        COMMANDS.put("probe", ProbeCommand::of);
    }

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        InputStream in = new FileInputStream(FileDescriptor.in);
        System.exit(run(args, new Streams(in, out, err, () -> Terminal.wantsColour(System.getenv()))));
    }

    /** Runs one command and returns its exit status, see {@link Exit}. */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return run(args, new Streams(in, out, err));
    }

    private static int run(String[] args, Streams streams) {
        CommandLine line = new CommandLine(new Root());
        COMMANDS.forEach((name, command) -> {
            if (args.length == 0 || args[0].equals(name) || !COMMANDS.containsKey(args[0])) {
                line.addSubcommand(name, command.apply(streams));
            }
        });
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(false);
        line.setParameterExceptionHandler((e, unused) -> {
            String command = e.getCommandLine().getCommandSpec().qualifiedName();
            streams.error("usage", firstLine(e) + "; see " + command + " --help");
            return Exit.USAGE;
        });
        line.setExecutionExceptionHandler((e, unused, parsed) -> {
            if (e instanceof UsageException) {
                streams.error("usage", e.getMessage());
                return Exit.USAGE;
            }
            if (e instanceof JsonException) {
                streams.error("usage", "the QEMU profile or transcript is damaged: " + e.getMessage());
                return Exit.USAGE;
            }
            streams.error("internal", "a fault of virt-argv: " + e + at(e) + "; please report it with the input");
            return Exit.INTERNAL;
        });
        int status;
        try {
            status = line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            streams.error(
                    "internal",
                    "a fault of virt-argv: " + e.getClass().getSimpleName() + "; please report it with the input");
            status = Exit.INTERNAL;
        }
        if (streams.out().checkError()) {
            streams.error("output-failed", "the output could not be written");
            return Exit.REFUSED;
        }
        return status;
    }

    private static String at(Exception e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
