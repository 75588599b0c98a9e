package org.virtargv.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.virtargv.cli.option.FactsOptions;
import org.virtargv.cli.option.OutputOption;
import org.virtargv.cli.option.PendingFacts;
import org.virtargv.cli.option.UsageException;
import org.virtargv.cli.terminal.Exit;
import org.virtargv.cli.terminal.Streams;
import org.virtargv.convert.Converter;
import org.virtargv.domain.Lists;
import org.virtargv.explain.Explanation;
import org.virtargv.explain.ExplanationText;
import org.virtargv.file.InputFile;
import org.virtargv.picture.HtmlPage;
import org.virtargv.picture.Picture;
import org.virtargv.picture.TreeText;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains what each assigned device becomes, whether the display of a GPU is shown, and why.",
        footer = {
            "",
            "Examples:",
            "  virt-argv explain guest.xml",
            "  virt-argv explain --devices gpus.json --display auto guest.xml",
            "  virt-argv explain --tree guest.xml",
            "  virt-argv explain --html guest.html guest.xml",
            "  virt-argv explain --values guest.xml",
            "  virt-argv explain --json --qemu qemu-7.2 guest.xml",
            "",
            "Exit status: 0 explained, 1 explained and the domain is refused, 2 usage, 70 an "
                    + "internal error of virt-argv."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "DOMAIN.xml", description = "Domain XML; - for standard input.")
    List<String> inputs;

    @Mixin
    FactsOptions facts;

    @Option(
            names = "--values",
            description = "Show for every value of the domain whether it comes from the document, an option, a "
                    + "default or a fact.")
    boolean values;

    @Option(names = "--json", description = "Write a JSON list with one object for each domain.")
    boolean json;

    @Option(
            names = "--tree",
            description = "Draw the tree of the machine: buses, slots, the places that are free for hot-plug, "
                    + "memory, disks.")
    boolean tree;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "Write an HTML page with the tree as a picture, the reasons, and all problems beside the XML.")
    String html;

    @Mixin
    OutputOption output;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws UsageException {
        facts.refuseOverwriting(output.file, inputs);
        facts.refuseOverwriting(html, inputs);
        if (tree && json) {
            throw new UsageException("--tree and --json cannot be given together");
        } else if (html != null && inputs.size() > 1) {
            throw new UsageException("--html shows one domain; name only one");
        }
        PendingFacts pending = PendingFacts.of(facts);
        List<Picture> pictures = new ArrayList<>();
        for (String input : inputs) {
            pictures.add(picture(pending, input));
        }
        List<Explanation> all = Lists.map(pictures, Picture::explained);
        if (html != null) {
            int status = streams.write(html, HtmlPage.of(pictures.get(0)));
            return status == Exit.DONE && all.get(0).refused() ? Exit.REFUSED : status;
        }
        StringBuilder text = new StringBuilder();
        pictures.forEach(p -> text.append(tree ? TreeText.of(p) : "").append(ExplanationText.text(p.explained())));
        int status = streams.write(output.file, json ? ExplanationText.json(all) : text.toString());
        return status != Exit.DONE ? status : Lists.any(all, Explanation::refused) ? Exit.REFUSED : Exit.DONE;
    }

    private Picture picture(PendingFacts pending, String input) throws UsageException {
        try {
            byte[] document = InputFile.read(input, streams.in());
            Converter.Read domain = Converter.Read.of(input, document, facts.strict, values);
            Converter converter = pending.converter();
            Converter.Traced traced =
                    values ? converter.trace(domain) : new Converter.Traced(converter.convert(domain), null);
            Explanation explained = Explanation.of(converter, input, traced);
            String text = new String(document, StandardCharsets.UTF_8);
            // drawing takes longer than explaining
            return Picture.of(
                    input,
                    text,
                    explained,
                    tree || html != null ? traced.result().line() : null);
        } catch (InputFile.Unreadable e) {
            Problem problem = new Problem(Severity.error, "input-unreadable", Location.of(input), e.getMessage(), null);
            Explanation none = new Explanation(input, true, List.of(), List.of(), List.of(problem));
            return Picture.of(input, "", none, null);
        }
    }
}
