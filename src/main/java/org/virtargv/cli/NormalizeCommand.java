package org.virtargv.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.virtargv.cli.option.FactsOptions;
import org.virtargv.cli.option.OutputOption;
import org.virtargv.cli.option.PendingFacts;
import org.virtargv.cli.option.UsageException;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Messages;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.convert.Converter;
import org.virtargv.write.DomainWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code normalize}. */
@Command(
        name = "normalize",
        mixinStandardHelpOptions = true,
        description = "Writes the domain with all defaults that a conversion fills in, as 'virsh dumpxml' shows it.",
        footer = {
            "",
            "Examples:",
            "  virt-argv normalize guest.xml",
            "  virt-argv normalize --style libvirt --abi-update guest.xml    # as after 'virsh define' of a new domain",
            "  virt-argv normalize --origins guest.xml",
            "  virt-argv normalize guest.xml | diff guest.xml -",
            "",
            "Exit status: 0 written, 1 refused, 2 usage, 70 an internal error of virt-argv."
        })
final class NormalizeCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(arity = "1", paramLabel = "DOMAIN.xml", description = "Domain XML; - for standard input.")
    String input;

    @Mixin
    FactsOptions facts;

    @Mixin
    Messages messages;

    @Option(
            names = "--origins",
            description = "Mark in comments what is not from the document: defaults, and values from facts.")
    boolean origins;

    @Mixin
    OutputOption output;

    NormalizeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws UsageException {
        facts.refuseOverwriting(output.file, List.of(input));
        PendingFacts pending = PendingFacts.of(facts);
        Document document = Document.read(input, streams.in());
        Converter.Read domain = document.domain(facts.strict, origins);
        Converter.Result result = pending.converter().normalize(domain);
        streams.print(result.problems(), document.bytes(), messages);
        if (result.refused()) {
            return Exit.REFUSED;
        }
        return streams.write(
                output.file,
                origins
                        ? DomainWriter.write(result.domain(), domain.provenance()::words)
                        : DomainWriter.write(result.domain()));
    }
}
