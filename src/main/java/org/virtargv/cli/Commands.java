package org.virtargv.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.virtargv.cli.terminal.Streams;

/**
 * The commands. To add one: a class with picocli's annotations that is a {@code Callable} of an exit status, its name
 * in a list and its class in {@link #make}. The build reads the annotations into the tables of {@link Front}.
 */
final class Commands {
    static final List<String> NAMES = List.of(
            "convert",
            "normalize",
            "explain",
            "explain-problem",
            "diff",
            "hotplug",
            "check",
            "golden",
            "probe",
            "manual");
    /** The commands that get facts. */
    static final List<String> PROBES = List.of("device", "host", "migration", "qemu");

    private Commands() {}

    /**
     * Makes a command that is still to be told its options; only the one that is asked for, for each costs time.
     *
     * @param name {@code convert}, {@code probe qemu}; null is returned for {@code probe} itself and what is no command
     */
    static Callable<Integer> make(String name, Streams streams) {
        return switch (name) {
            case "convert" -> new ConvertCommand(streams);
            case "normalize" -> new NormalizeCommand(streams);
            case "explain" -> new ExplainCommand(streams);
            case "explain-problem" -> new ExplainProblemCommand(streams);
            case "diff" -> new DiffCommand(streams, Path.of("/"));
            case "hotplug" -> new HotplugCommand(streams);
            case "check" -> new CheckCommand(streams);
            case "golden" -> new GoldenCommand(streams, System.getenv("CI") != null);
            case "manual" -> new ManualCommand(streams);
            case "probe device" -> new ProbeDeviceCommand(streams);
            case "probe host" -> new ProbeHostCommand(streams);
            case "probe migration" -> new ProbeMigrationCommand(streams);
            case "probe qemu" -> new ProbeQemuCommand(streams);
            default -> null;
        };
    }
}
