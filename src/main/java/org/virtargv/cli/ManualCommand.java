package org.virtargv.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.virtargv.cli.manual.Manual;
import org.virtargv.cli.option.Version;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.file.OutputFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code manual}: for who makes a package of the program. */
@Command(
        name = "manual",
        mixinStandardHelpOptions = true,
        description = "Writes the man pages and the completions for bash, zsh and fish into a folder.",
        footer = {
            "",
            "Examples:",
            "  virt-argv manual build/doc",
            "",
            "Exit status: 0 written, 1 not written, 2 usage, 70 an internal error of virt-argv."
        })
final class ManualCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    Path folder;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The date at the foot of the pages, like 2026-11-25 (default: that of the release).")
    String date = Version.DATE;

    ManualCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Map<String, CommandLine> all = commands();
        CommandLine root = new CommandLine(new Root());
        all.forEach((path, c) -> {
            if (!path.contains(" ")) {
                root.addSubcommand(path, c);
            }
        });
        String version = new Version().getVersion()[0].replaceFirst("^virt-argv ", "");
        try {
            for (Map.Entry<String, String> file :
                    Manual.files(root, all, version, date).entrySet()) {
                Path path = folder.resolve(file.getKey());
                OutputFile.makeFolder(path.getParent());
                OutputFile.write(path, file.getValue());
            }
            return Exit.DONE;
        } catch (IOException e) {
            streams.error("output-failed", "the manual was not written to " + folder + ": " + OutputFile.reason(e));
            return Exit.REFUSED;
        }
    }

    /** By path, in the order of the help. */
    private Map<String, CommandLine> commands() {
        Map<String, CommandLine> out = new LinkedHashMap<>();
        for (String name : Commands.NAMES) {
            if (name.equals("probe")) {
                CommandLine probe = ProbeCommand.of(streams);
                out.put(name, probe);
                probe.getSubcommands().forEach((sub, c) -> out.put(name + " " + sub, c));
            } else {
                out.put(name, new CommandLine(Commands.make(name, streams)));
            }
        }
        return out;
    }
}
