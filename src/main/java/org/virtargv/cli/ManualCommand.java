package org.virtargv.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.virtargv.file.OutputFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code manual}: for who makes a package of the program. */
@Command(
        name = "manual",
        mixinStandardHelpOptions = true,
        description = "Writes the pages of the manual and the completions of bash, zsh and fish into a folder.",
        footer = {
            "",
            "Examples:",
            "  virt-argv manual build/doc",
            "",
            "Exit status: 0 written, 1 not, 2 usage, 70 a fault of virt-argv."
        })
final class ManualCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    Path folder;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The date at the foot of the pages, as 2026-11-25 (default: the release's).")
    String date = Version.DATE;

    ManualCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Map<String, CommandLine> all = commands();
        Completion completion = Completion.of(all);
        try {
            CommandLine root = new CommandLine(new Root());
            all.forEach((path, c) -> {
                if (!path.contains(" ")) {
                    root.addSubcommand(path, c);
                }
            });
            String version = new Version().getVersion()[0].replaceFirst("^virt-argv ", "");
            write("man", ManPage.name(root) + ".1", ManPage.of(root, version, date));
            for (CommandLine c : all.values()) {
                write("man", ManPage.name(c) + ".1", ManPage.of(c, version, date));
            }
            write("bash", "virt-argv", BashCompletion.of(completion));
            write("zsh", "_virt-argv", ZshCompletion.of(completion));
            write("fish", "virt-argv.fish", FishCompletion.of(completion));
            return Exit.DONE;
        } catch (IOException e) {
            streams.error("output-failed", folder + ": " + OutputFile.reason(e));
            return Exit.REFUSED;
        }
    }

    private void write(String kind, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(kind));
        OutputFile.write(folder.resolve(kind).resolve(name), text);
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
