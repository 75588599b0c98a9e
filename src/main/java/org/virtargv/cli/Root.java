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
        description = "Converts libvirt domain XML to the QEMU command line, offline.",
        footer = {"", "Exit status: 0 success, 1 refused or different, 2 usage, 70 an internal error of virt-argv."})
final class Root implements Callable<Integer> {
    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "name a command: " + String.join(", ", Commands.NAMES));
    }
}
