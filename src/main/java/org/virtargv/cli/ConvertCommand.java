package org.virtargv.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.virtargv.argv.print.Printer;
import org.virtargv.cli.option.FactsOptions;
import org.virtargv.cli.option.OutputOption;
import org.virtargv.cli.option.PendingFacts;
import org.virtargv.cli.option.UsageException;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Messages;
import org.virtargv.cli.terminal.Progress;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.cli.terminal.Summary;
import org.virtargv.convert.Converter;
import org.virtargv.family.Settings;
import org.virtargv.file.OutputFile;
import org.virtargv.problem.Printable;
import org.virtargv.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert}. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes the QEMU command line of a domain.",
        footer = {
            "",
            "Examples:",
            "  virt-argv convert guest.xml",
            "  virsh dumpxml --inactive guest | virt-argv convert -",
            "  virt-argv convert --style libvirt --qemu qemu-7.2 -o guest.args guest.xml",
            "  virt-argv convert --script -o run-guest guest.xml && sh run-guest",
            "  virt-argv convert --devices gpus.json --output-dir lines domains/*.xml",
            "  virt-argv convert --depfile guest.args.d -o guest.args guest.xml",
            "",
            "Exit status: 0 converted, 1 refused, 2 usage, 70 an internal error of virt-argv."
        })
final class ConvertCommand implements Callable<Integer> {
    /** How the words of the line are written. */
    enum Format {
        shell,
        nul,
        json
    }

    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "DOMAIN.xml", description = "Domain XML; - for standard input.")
    List<String> inputs;

    @Mixin
    FactsOptions facts;

    @Mixin
    Messages messages;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "shell",
            description = "shell: one option on each line, quoted (default); nul: each "
                    + "argument terminated by a NUL; json: an object with the arguments and the environment.")
    Format format;

    @Option(
            names = "--script",
            description = "Write a POSIX shell script that prepares what the command line "
                    + "needs, runs it, and cleans up.")
    boolean script;

    @Mixin
    OutputOption output;

    @Option(
            names = "--output-dir",
            paramLabel = "DIR",
            description = "For each NAME.xml write DIR/NAME.args, or DIR/NAME.err with the messages if it is refused.")
    Path outputDir;

    @Option(
            names = "--depfile",
            paramLabel = "FILE",
            description = "Also write what each output was made from, as a dependency file for make or ninja.")
    String depfile;

    ConvertCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws UsageException {
        if (script && (format != Format.shell || facts.style != Settings.Style.shell)) {
            throw new UsageException("--script needs --style shell and --format shell");
        }
        facts.refuseOverwriting(output.file, inputs);
        facts.refuseOverwriting(depfile, inputs);
        if (depfile != null && outputDir == null && output.isStandard()) {
            throw new UsageException(
                    "--depfile needs -o FILE or --output-dir DIR: standard output cannot be the target of a rule");
        }
        if (outputDir != null) {
            return convertAll(facts.converter());
        }
        if (inputs.size() > 1) {
            throw new UsageException("several domains need --output-dir DIR for their outputs");
        }
        PendingFacts pending = PendingFacts.of(facts);
        Document document = Document.read(inputs.get(0), streams.in());
        Converter.Read domain = document.domain(facts.strict, false);
        Converter.Result result = pending.converter().convert(domain);
        streams.print(result.problems(), document.bytes(), messages);
        if (result.refused()) {
            return Exit.REFUSED;
        }
        return Math.max(streams.write(output.file, text(result)), writeDepfile());
    }

    /** The rules of all outputs; nothing where none were asked for. */
    private int writeDepfile() throws UsageException {
        if (depfile == null) {
            return Exit.DONE;
        }
        DepFile rules = new DepFile();
        for (String input : inputs) {
            List<String> read = new ArrayList<>(input.equals("-") ? List.of() : List.of(input));
            read.addAll(facts.files());
            rules.add(
                    outputDir == null
                            ? output.file
                            : outputDir.resolve(name(input) + ".args").toString(),
                    read);
        }
        return streams.write(depfile, rules.text());
    }

    /** Each input by itself: a refusal, or a file that cannot be read, is that input's alone. */
    private int convertAll(Converter converter) throws UsageException {
        if (output.file != null) {
            throw new UsageException("-o and --output-dir cannot be given together");
        }
        Map<String, String> names = new HashMap<>();
        for (String input : inputs) {
            String before = names.put(name(input), input);
            if (before != null && !before.equals(input)) {
                throw new UsageException(before + " and " + input + " would write the same file");
            }
        }
        try {
            OutputFile.makeFolder(outputDir);
        } catch (IOException e) {
            throw new UsageException("cannot write to " + outputDir + ": " + OutputFile.reason(e));
        }
        Summary summary = new Summary();
        int[] worst = {Exit.DONE};
        Progress progress = new Progress(streams.progress(), "converted", inputs.size());
        InOrder.each(inputs, input -> convertOne(converter, input), done -> {
            progress.step();
            String told = done.told();
            if (!told.isEmpty()) {
                progress.clear();
                streams.err().print(told);
            }
            summary.add(done.problems(), done.refused());
            worst[0] = Math.max(worst[0], done.status());
        });
        progress.clear();
        if (summary.isOfMany() && !messages.quiet) {
            streams.err()
                    .println(Printable.of("virt-argv: " + summary.text("converted")
                            + (summary.refused() > 0 ? "; see the .err files in " + outputDir : "")));
        }
        return Math.max(worst[0], writeDepfile());
    }

    /**
     * What came of one of many documents.
     *
     * @param told what is to be printed of it
     */
    private record Done(Problems problems, boolean refused, int status, String told) {}

    /** In any thread: nothing is printed here. */
    private Done convertOne(Converter converter, String input) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream told = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        Streams own = new Streams(streams.in(), streams.out(), told, streams.colour());
        Document document = Document.read(input, streams.in());
        Document.Attempt attempt = document.attempt(converter::convert);
        Converter.Result result = attempt.result();
        if (!result.refused() || attempt.status() == Exit.INTERNAL) {
            own.print(result.problems(), document.bytes(), messages);
        }
        int status = Math.max(attempt.status(), writePair(input, result, own));
        told.flush();
        return new Done(result.problems(), result.refused(), status, bytes.toString(StandardCharsets.UTF_8));
    }

    /** Writes NAME.args or NAME.err, and takes away the other one where an earlier run left it. */
    private int writePair(String input, Converter.Result result, Streams own) {
        Path args;
        Path err;
        try {
            args = outputDir.resolve(name(input) + ".args");
            err = outputDir.resolve(name(input) + ".err");
        } catch (InvalidPathException e) {
            own.error("output-failed", "the result for " + input + " was not written: its file name is not UTF-8");
            return Exit.REFUSED;
        }
        int status = result.refused()
                ? own.write(err.toString(), result.problems().text())
                : own.write(args.toString(), text(result));
        try {
            Files.deleteIfExists(result.refused() ? args : err);
        } catch (IOException e) {
            own.error("output-failed", "the result of an earlier run was not removed: " + OutputFile.reason(e));
            status = Exit.REFUSED;
        }
        return status;
    }

    private static String name(String input) {
        if (input.equals("-")) {
            return "stdin";
        }
        String file = input.substring(input.lastIndexOf('/') + 1);
        return file.isEmpty() ? "root" : file.endsWith(".xml") ? file.substring(0, file.length() - 4) : file;
    }

    private String text(Converter.Result result) {
        return switch (format) {
            case shell -> (script ? Printer.script : Printer.shell).print(result.line());
            case nul -> Printer.nul.print(result.line());
            case json -> Printer.json.print(result.line());
        };
    }
}
