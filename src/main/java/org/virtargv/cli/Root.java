package org.virtargv.cli;

import java.util.concurrent.Callable;
import org.virtargv.cli.option.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command that holds all others. */
@Command(
        name = "virt-argv",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Turns libvirt domain XML into the QEMU command line it means, offline.",
        footer = {"", "Exit status: 0 done, 1 refused or different, 2 usage, 70 a fault of virt-argv."})
final class Root implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to do: " + String.join(", ", Commands.NAMES));
    }
}
