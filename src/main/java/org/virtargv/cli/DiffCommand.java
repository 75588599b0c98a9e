package org.virtargv.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.read.LineReader;
import org.virtargv.argv.read.RunningQemu;
import org.virtargv.argv.read.UnreadableLine;
import org.virtargv.cli.option.FactsOptions;
import org.virtargv.cli.option.OutputOption;
import org.virtargv.cli.option.UsageException;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Messages;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.convert.Converter;
import org.virtargv.diff.DiffJson;
import org.virtargv.diff.DiffText;
import org.virtargv.diff.Difference;
import org.virtargv.diff.LineDiff;
import org.virtargv.family.Settings;
import org.virtargv.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Shows what differs in meaning between two of: a domain, a command line, the last "
                + "start in a libvirt log, a running QEMU. Devices are matched by id and properties, "
                + "backends are compared at the devices that use them; order, spelling and descriptor "
                + "numbers are ignored.",
        footer = {
            "",
            "A command line is shell text, NUL-terminated arguments, or JSON, as 'convert' writes "
                    + "them. A domain is converted with the options above, and in the libvirt style if the "
                    + "other side is a command line of libvirt.",
            "",
            "Examples:",
            "  virt-argv diff old.xml new.xml",
            "  virt-argv diff guest.xml guest.args",
            "  virt-argv diff --host host.json guest.xml /var/log/libvirt/qemu/guest.log",
            "  virt-argv diff --format json guest.xml pid:4711",
            "",
            "Exit status: 0 the same, 1 different, 2 not comparable or usage, 70 an internal error of virt-argv."
        })
final class DiffCommand implements Callable<Integer> {
    /** How the differences are written. */
    enum Format {
        text,
        json
    }

    /** One of the two: its name, and a domain's text or a line. */
    private record Side(String name, Document domain, CommandLine line) {
        boolean isRunning() {
            return name.startsWith(PID);
        }
    }

    private static final String PID = "pid:";

    private final Streams streams;
    private final Path root;

    @Parameters(
            arity = "0..*",
            paramLabel = "A B",
            hideParamSyntax = true,
            description = "Domain XML, a command line, a libvirt log, pid:N for a running QEMU; - for standard input.")
    List<String> inputs;

    @Mixin
    FactsOptions facts;

    @Mixin
    Messages messages;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text: for a person (default); json: one object that names the location of each difference.")
    Format format;

    @Mixin
    OutputOption output;

    @Spec
    CommandSpec spec;

    /** @param root of the file system, for {@code /proc} */
    DiffCommand(Streams streams, Path root) {
        this.streams = streams;
        this.root = root;
    }

    @Override
    public Integer call() throws UsageException {
        if (inputs == null || inputs.size() != 2) {
            throw new UsageException(
                    "two inputs are compared, A and B: " + (inputs == null ? 0 : inputs.size()) + " given");
        }
        facts.refuseOverwriting(output.file, inputs);
        if (inputs.get(0).equals("-") && inputs.get(1).equals("-")) {
            throw new UsageException("standard input cannot be both sides");
        }
        Side first = side(inputs.get(0));
        Side second = side(inputs.get(1));
        if (first == null || second == null) {
            return Exit.USAGE;
        }
        chooseStyle(first, second);
        CommandLine before = line(first);
        CommandLine after = line(second);
        if (before == null || after == null) {
            return Exit.USAGE;
        }
        List<Difference> differences = LineDiff.of(before, after, !first.isRunning() && !second.isRunning());
        String text = format == Format.json
                ? DiffJson.of(first.name, second.name, differences)
                : DiffText.of(first.name, second.name, differences);
        int status = streams.write(output.file, text);
        return status != Exit.DONE ? Exit.USAGE : differences.isEmpty() ? Exit.DONE : Exit.REFUSED;
    }

    /** Null where it cannot be read, which was told. */
    private Side side(String name) throws UsageException {
        Document document = null;
        try {
            if (name.startsWith(PID)) {
                return new Side(name, null, RunningQemu.read(root, pid(name)));
            }
            document = Document.read(name, streams.in());
            return document.bytes() == null || isXml(document.bytes())
                    ? new Side(name, document, null)
                    : new Side(name, document, LineReader.read(name, document.bytes()));
        } catch (UnreadableLine e) {
            Problems problems = new Problems();
            problems.add(e.problem());
            streams.print(problems, document == null ? null : document.bytes(), messages);
            return null;
        }
    }

    private static long pid(String name) throws UsageException {
        String digits = name.substring(PID.length());
        if (!digits.matches("[0-9]{1,9}")) {
            throw new UsageException("'" + name + "' does not name a process; write it like pid:4711");
        }
        return Long.parseLong(digits);
    }

    /** Whether it is a document: no command line begins with an angle bracket, or with a byte order mark. */
    private static boolean isXml(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ' && bytes[at] != 0) {
            at++;
        }
        int first = at < bytes.length ? bytes[at] & 0xff : -1;
        return first == '<' || first >= 0xef || (first == 0 && at + 1 < bytes.length && bytes[at + 1] == '<');
    }

    /** A domain beside a line of libvirt's is written as libvirt would, unless the user says otherwise. */
    private void chooseStyle(Side first, Side second) {
        boolean libvirts = isLibvirts(first.line) || isLibvirts(second.line);
        if (libvirts && !spec.commandLine().getParseResult().hasMatchedOption("--style")) {
            facts.style = Settings.Style.libvirt;
        }
    }

    private static boolean isLibvirts(CommandLine line) {
        return line != null
                && !line.find("-object", p -> "masterKey0".equals(p.get("id"))).isEmpty();
    }

    private CommandLine line(Side side) throws UsageException {
        if (side.line != null) {
            return side.line;
        }
        Converter.Result result = side.domain.result(facts.converter()::convert);
        streams.print(result.problems(), side.domain.bytes(), messages);
        return result.line();
    }
}
