package org.virtargv.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.virtargv.cli.option.FactsOptions;
import org.virtargv.cli.option.OutputOption;
import org.virtargv.cli.option.UsageException;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Messages;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.convert.Converter;
import org.virtargv.hotplug.Plan;
import org.virtargv.hotplug.Plugging;
import org.virtargv.hotplug.Unplugging;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hotplug}. */
@Command(
        name = "hotplug",
        mixinStandardHelpOptions = true,
        description = "Checks whether a device can be plugged into a running domain or unplugged from it, "
                + "and writes the QMP commands that do it.",
        footer = {
            "",
            "Each command is one line of JSON. A line with 'event' instead of 'execute' is an "
                    + "event to wait for before the next command is sent.",
            "DEVICE.xml contains one element of <devices>, or <vcpu id='N'/>.",
            "",
            "Examples:",
            "  virt-argv hotplug guest.xml disk.xml",
            "  virt-argv hotplug --devices gpus.json guest.xml gpu.xml",
            "  virt-argv hotplug guest.xml --unplug ua-gpu0",
            "",
            "Exit status: 0 it can be done, 1 it cannot, 2 usage, 70 an internal error of virt-argv."
        })
final class HotplugCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(
            arity = "1..2",
            paramLabel = "DOMAIN.xml [DEVICE.xml]",
            hideParamSyntax = true,
            description = "The running domain, and the device to plug in; - for standard input.")
    List<String> inputs;

    @Mixin
    FactsOptions facts;

    @Mixin
    Messages messages;

    @Option(
            names = "--unplug",
            paramLabel = "ALIAS",
            description = "Unplug the device with this alias, instead of plugging in DEVICE.xml.")
    String unplug;

    @Mixin
    OutputOption output;

    HotplugCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws UsageException {
        facts.refuseOverwriting(output.file, inputs);
        if ((unplug == null) != (inputs.size() == 2)) {
            throw new UsageException("give the domain and a device, or the domain and --unplug ALIAS");
        }
        Converter converter = facts.converter();
        Document domain = Document.read(inputs.get(0), streams.in());
        Document device = unplug == null ? Document.read(inputs.get(1), streams.in()) : null;
        boolean readable = isReadable(domain);
        // both are told of
        if ((device != null && !isReadable(device)) || !readable) {
            return Exit.REFUSED;
        }
        Plan plan = unplug == null
                ? Plugging.plan(converter, domain.name(), domain.bytes(), device.name(), device.bytes())
                : Unplugging.plan(converter, domain.name(), domain.bytes(), unplug);
        Problems ofDevice = new Problems();
        Problems others = new Problems();
        for (Problem p : plan.problems().sorted()) {
            boolean own = device != null && p.location().file().equals(device.name());
            (own ? ofDevice : others).add(p);
        }
        streams.print(others, domain.bytes(), messages);
        streams.print(ofDevice, device == null ? null : device.bytes(), messages);
        if (plan.refused()) {
            return Exit.REFUSED;
        }
        StringBuilder text = new StringBuilder();
        plan.commands().forEach(c -> text.append(c).append('\n'));
        return streams.write(output.file, text.toString());
    }

    private boolean isReadable(Document document) {
        if (document.bytes() == null) {
            streams.print(document.problem(), null, messages);
        }
        return document.bytes() != null;
    }
}
