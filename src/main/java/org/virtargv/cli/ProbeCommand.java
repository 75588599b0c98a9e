package org.virtargv.cli;

import java.util.concurrent.Callable;
import org.virtargv.cli.terminal.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code probe}: the commands that get facts, each a subcommand. */
@Command(name = "probe", mixinStandardHelpOptions = true, description = "Collects the facts that a conversion uses.")
final class ProbeCommand implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    private ProbeCommand() {}

    /** The command with all its subcommands. */
    static CommandLine of(Streams streams) {
        CommandLine line = new CommandLine(new ProbeCommand());
        Commands.PROBES.forEach(name -> line.addSubcommand(name, Commands.make("probe " + name, streams)));
        return line;
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "name what to probe: " + String.join(", ", Commands.PROBES));
    }
}
