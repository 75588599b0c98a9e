package org.virtargv.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.virtargv.cli.option.OutputOption;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.facts.host.EmbeddedHosts;
import org.virtargv.probe.host.HostProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code probe host}. */
@Command(
        name = "host",
        mixinStandardHelpOptions = true,
        description = "Writes the facts of this host that a conversion uses, for --host: render node, huge "
                + "pages, firmware, NUMA, CPU, IOMMU groups.")
final class ProbeHostCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    OutputOption output;

    @Option(names = "--root", hidden = true, defaultValue = "/", description = "Look for all files in this folder.")
    Path root = Path.of("/");

    @Option(
            names = "--installed",
            description = "Write only what is installed and configured, without the facts of this particular "
                    + "machine: processor, memory, clock, devices.")
    boolean installed;

    @Option(names = "--list", description = "List the built-in hosts, without probing.")
    boolean list;

    ProbeHostCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (list) {
            EmbeddedHosts.names()
                    .forEach(n -> streams.out().println(n + (n.equals(EmbeddedHosts.DEFAULT) ? " (default)" : "")));
            return Exit.DONE;
        }
        HostProbe probe = new HostProbe(root, ZoneId.systemDefault());
        String text = installed ? probe.installed() : probe.probe();
        return streams.write(output.file, text);
    }
}
