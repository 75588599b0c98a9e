package org.virtargv.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.cli.terminal.Table;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.DeviceFacts.Device;
import org.virtargv.facts.DeviceFacts.Display;
import org.virtargv.facts.FactsException;
import org.virtargv.file.OutputFile;
import org.virtargv.probe.vfio.VfioProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code probe device}. */
@Command(
        name = "device",
        mixinStandardHelpOptions = true,
        description = "Asks the VFIO devices of this host what they can do, without changing them.")
final class ProbeDeviceCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(
            paramLabel = "ADDRESS",
            arity = "0..*",
            description = "The UUID of a mediated device, a PCI address, or a path in /sys. Default: every VFIO "
                    + "device of this host.")
    List<String> addresses = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the facts to this file, for --devices.")
    Path output;

    @Option(names = "--json", description = "Print the facts in the format of that file.")
    boolean json;

    @Option(
            names = "--open",
            paramLabel = "WAY",
            defaultValue = "auto",
            converter = WayConverter.class,
            description = "How to open a device: group, character-device, or auto (default): by character device "
                    + "if the kernel supports it.")
    VfioProbe.Way way = VfioProbe.Way.auto;

    @Option(
            names = "--root",
            hidden = true,
            defaultValue = "/",
            description = "Look for /sys, /proc and /dev in this folder.")
    Path root = Path.of("/");

    /** The words of the option, with a hyphen where Java wants none. */
    static final class WayConverter implements picocli.CommandLine.ITypeConverter<VfioProbe.Way> {
        @Override
        public VfioProbe.Way convert(String word) {
            for (VfioProbe.Way w : VfioProbe.Way.values()) {
                if (w.toString().equals(word)) {
                    return w;
                }
            }
            throw new picocli.CommandLine.TypeConversionException(
                    "'" + word + "' is not one of auto, group, character-device");
        }
    }

    ProbeDeviceCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        VfioProbe probe;
        try {
            probe = VfioProbe.of(root, way);
        } catch (FactsException e) {
            streams.error("no-native-library", e.getMessage());
            return Exit.REFUSED;
        }
        VfioProbe.Result result = probe.probe(addresses);
        for (Map.Entry<String, String> m : result.missing().entrySet()) {
            streams.error("no-such-device", m.getKey() + ": " + m.getValue());
        }
        int status = result.missing().isEmpty() ? Exit.DONE : Exit.REFUSED;
        if (output == null && !json) {
            table(result.facts());
            return status;
        }
        tellUnknown(result.facts());
        if (json) {
            streams.out().print(result.facts().toJson());
        }
        return output == null ? status : write(result.facts(), status);
    }

    private int write(DeviceFacts facts, int status) {
        try {
            OutputFile.write(output, facts.toJson());
            return status;
        } catch (IOException e) {
            streams.error("output-failed", output + ": " + OutputFile.reason(e));
            return Exit.REFUSED;
        }
    }

    /** Unknown is not none: whoever writes a file without looking into it must see it. */
    private void tellUnknown(DeviceFacts facts) {
        for (Device d : facts.devices()) {
            if (d.display() == Display.unknown) {
                streams.err()
                        .println("virt-argv: warning: " + d.address() + ": its display is unknown: " + d.why()
                                + " [device-unknown]");
            }
        }
    }

    private void table(DeviceFacts facts) {
        if (facts.devices().isEmpty()) {
            streams.out()
                    .println(addresses.isEmpty() ? "no VFIO device and no mediated device on this host" : "no device");
            return;
        }
        Table table = new Table(
                "ADDRESS", "API", "TYPE", "FREE", "DISPLAY", "EDID", "OPREGION", "UNPLUG", "RESET", "MIGRATION", "KVM");
        for (Device d : facts.devices()) {
            table.row(
                    d.address(),
                    d.deviceApi(),
                    d.type(),
                    d.availableInstances(),
                    d.display(),
                    yes(d.edid()),
                    yes(d.opRegion()),
                    yes(d.hotUnplugRequest()),
                    yes(d.reset()),
                    migration(d.migration()),
                    yes(d.needsKvm()));
        }
        streams.out().print(table);
        for (Device d : facts.devices()) {
            streams.out().println(d.address() + ": " + d.display() + ": " + d.why());
        }
    }

    private static String yes(Boolean fact) {
        return fact == null ? "?" : fact ? "yes" : "no";
    }

    private static String migration(Set<String> flags) {
        return flags == null ? "?" : flags.isEmpty() ? "none" : String.join("+", flags);
    }
}
