package org.virtargv.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.virtargv.cli.option.ParseMessage;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Streams;
import picocli.CommandLine;

/**
 * Reads the command lines that {@link Front} leaves. It stands by itself so that a plain command line loads nothing of
 * picocli, of which Java 25 has nothing in its archive.
 */
final class Picocli {
    private Picocli() {}

    /** Runs a command line; {@code help} and {@code version} are the options that other programs have as commands. */
    static int run(String[] args, Streams streams) {
        String[] words =
                switch (args.length == 0 ? "" : args[0]) {
                    case "help" -> help(List.of(args).subList(1, args.length));
                    case "version" -> new String[] {"--version"};
                    default -> args;
                };
        return line(words, streams).execute(words);
    }

    /** What is no command is told, as it is without {@code help}. */
    private static String[] help(List<String> asked) {
        List<String> words = new ArrayList<>(asked);
        if (asked.isEmpty() || Commands.NAMES.contains(asked.get(0))) {
            words.add("--help");
        }
        return words.toArray(String[]::new);
    }

    /** The command that is asked for alone: reading the options of one costs as much as a conversion. */
    private static CommandLine line(String[] args, Streams streams) {
        CommandLine line = new CommandLine(new Root());
        String wanted = args.length == 0 || !Commands.NAMES.contains(args[0]) ? null : args[0];
        for (String name : Commands.NAMES) {
            if (wanted == null || name.equals(wanted)) {
                line.addSubcommand(
                        name,
                        name.equals("probe")
                                ? ProbeCommand.of(streams)
                                : new CommandLine(Commands.make(name, streams)));
            }
        }
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(false);
        line.setParameterExceptionHandler((e, unused) -> {
            streams.error("usage", ParseMessage.of(e));
            return Exit.USAGE;
        });
        line.setExecutionExceptionHandler((e, unused, parsed) -> Main.failed(e, streams));
        return line;
    }
}
