package org.virtargv.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.HostFacts;
import org.virtargv.facts.QemuProfile;
import org.virtargv.facts.Transcript;
import org.virtargv.family.Settings;
import org.virtargv.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert}. */
@Command(name = "convert", mixinStandardHelpOptions = true, description = "Writes the QEMU command line of a domain.")
final class ConvertCommand implements Callable<Integer> {
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(arity = "1..*", paramLabel = "DOMAIN.xml")
    List<String> inputs;

    @Option(names = "--style", defaultValue = "shell")
    Settings.Style style;

    @Option(names = "--qemu")
    Path qemu;

    @Option(names = "--host")
    Path host;

    @Option(names = "--abi-update")
    boolean abiUpdate;

    @Option(names = "--strict")
    boolean strict;

    @Option(names = "--output-dir")
    Path outputDir;

    ConvertCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws Exception {
        QemuProfile profile = Transcript.parse(qemu.toString(), Files.readString(qemu));
        HostFacts hostFacts = host == null ? HostFacts.neutral() : HostFacts.parse(Files.readString(host));
        Converter converter = new Converter(profile, hostFacts, DeviceFacts.none(), new Settings(style, abiUpdate, strict));
        int status = Exit.DONE;
        for (String input : inputs) {
            Converter.Result result = converter.convert(input, Files.readAllBytes(Path.of(input)));
            String messages = messages(result);
            if (outputDir != null) {
                write(input, result, messages);
            } else {
                err.print(messages);
                if (!result.refused()) {
                    out.print(result.line().shell());
                }
            }
            status = result.refused() ? Exit.REFUSED : status;
        }
        return status;
    }

    private static String messages(Converter.Result result) {
        StringBuilder text = new StringBuilder();
        for (Problem p : result.problems().sorted()) {
            text.append(p).append('\n');
        }
        return text.toString();
    }

    private void write(String input, Converter.Result result, String messages) throws IOException {
        String name = Path.of(input).getFileName().toString().replaceFirst("\\.xml$", "");
        String text = result.refused() ? messages : result.line().shell();
        Files.write(outputDir.resolve(name + (result.refused() ? ".err" : ".args")), text.getBytes(StandardCharsets.UTF_8));
    }
}
