package org.virtargv.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.virtargv.cli.option.FactsOptions;
import org.virtargv.cli.option.UsageException;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.DeviceFacts.Device;
import org.virtargv.probe.vfio.Migration;
import org.virtargv.probe.vfio.Migration.Answer;
import org.virtargv.probe.vfio.Migration.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code probe migration}. */
@Command(
        name = "migration",
        mixinStandardHelpOptions = true,
        description = "Checks from the facts of two hosts whether the devices of one can migrate to the "
                + "other. Exit status 1: a device cannot, or the facts do not tell.")
final class ProbeMigrationCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE.json",
            description = "Facts of the host that has the devices, from 'probe device'.")
    String source;

    @Parameters(
            index = "1",
            paramLabel = "DESTINATION.json",
            description = "Facts of the destination host, from 'probe device'.")
    String destination;

    @Option(
            names = "--device",
            paramLabel = "ADDRESS",
            description = "Only this device of the source; may be repeated.")
    List<String> addresses = new ArrayList<>();

    ProbeMigrationCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws UsageException {
        DeviceFacts from = wanted(FactsOptions.deviceFacts(source));
        DeviceFacts to = FactsOptions.deviceFacts(destination);
        if (from.devices().isEmpty()) {
            streams.error("no-such-device", source + ": the file has no device");
            return Exit.REFUSED;
        }
        int status = Exit.DONE;
        for (Answer a : Migration.compare(from, to)) {
            status = a.verdict() == Verdict.yes ? status : Exit.REFUSED;
            streams.out().println(a.device().address() + ": " + words(a.verdict()));
            a.reasons().forEach(r -> streams.out().println("  " + r));
        }
        return status;
    }

    private static String words(Verdict verdict) {
        return verdict == Verdict.yes
                ? "can migrate"
                : verdict == Verdict.no ? "cannot migrate" : "unknown, because facts are missing";
    }

    private DeviceFacts wanted(DeviceFacts all) throws UsageException {
        if (addresses.isEmpty()) {
            return all;
        }
        List<Device> devices = new ArrayList<>();
        for (String address : addresses) {
            devices.add(all.find(address)
                    .orElseThrow(
                            () -> new UsageException(source + ": the file has no facts of the device " + address)));
        }
        return new DeviceFacts(all.kernel(), all.probed(), devices, all.types());
    }
}
