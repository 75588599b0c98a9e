package org.virtargv.cli;

import java.util.concurrent.Callable;
import org.virtargv.cli.option.OutputOption;
import org.virtargv.cli.option.QemuOption;
import org.virtargv.cli.option.UsageException;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.cli.terminal.Table;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.facts.qemu.ProfileWriter;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.facts.qemu.Transcript;
import org.virtargv.probe.qmp.QemuProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code probe qemu}. */
@Command(
        name = "qemu",
        mixinStandardHelpOptions = true,
        description = "Asks a QEMU binary what it supports, and writes that as a profile for --qemu. No "
                + "guest is started.")
final class ProbeQemuCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "BINARY", arity = "0..1", description = "For example /usr/bin/qemu-system-x86_64.")
    String binary;

    @Mixin
    OutputOption output;

    @Option(names = "--transcript", description = "Write a transcript of the QMP conversation instead of a profile.")
    boolean transcript;

    @Option(names = "--list", description = "List the built-in profiles, without asking a QEMU.")
    boolean list;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long each answer may take, in seconds (default: " + QemuProbe.SECONDS + ").")
    int timeout = QemuProbe.SECONDS;

    ProbeQemuCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws UsageException {
        if (list) {
            list();
            return Exit.DONE;
        }
        if (timeout < 1) {
            throw new UsageException("--timeout " + timeout + " is out of range; give 1 second or more");
        }
        if (binary == null) {
            throw new UsageException("name the QEMU to ask, for example /usr/bin/qemu-system-x86_64");
        }
        try {
            String conversation = QemuProbe.transcript(QemuOption.binary(binary), timeout);
            return streams.write(
                    output.file,
                    transcript ? conversation : ProfileWriter.write(Transcript.parse(binary, conversation)));
        } catch (FactsException e) {
            streams.error("probe-failed", binary + ": " + e.getMessage());
            return Exit.REFUSED;
        }
    }

    private void list() {
        Table table = new Table("NAME", "QEMU", "TARGET", "BUILD");
        for (String name : EmbeddedProfiles.names()) {
            QemuProfile p = EmbeddedProfiles.load(name);
            table.row(
                    name + (name.equals(EmbeddedProfiles.DEFAULT) ? " (default)" : ""),
                    p.version(),
                    p.arch(),
                    p.build());
        }
        streams.out().print(table);
    }
}
