package org.virtargv.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.print.Printer;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.host.EmbeddedHosts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.Settings;
import org.virtargv.write.DomainWriter;

/**
 * Domains: each is converted or refused, the same way whenever it is asked and whatever was converted in between; what
 * is normalized stays as it is when it is normalized again; each word of a line is one argument for dash and bash.
 */
final class DomainTarget implements Target {
    private static final int KEPT = 64;
    private static final int SHELLS_EVERY = 400;

    private final Mutator mutator;
    private final Random random;
    private final List<Converter> converters = new ArrayList<>();
    private final String[] keptTexts = new String[KEPT];
    private final Converter[] keptConverters = new Converter[KEPT];
    private final String[] keptAnswers = new String[KEPT];
    private int accepted;

    DomainTarget(Random random, List<String> seeds) {
        this.random = random;
        mutator = new Mutator(random, seeds);
        HostFacts debian = EmbeddedHosts.load(EmbeddedHosts.DEFAULT);
        for (String profile : new String[] {EmbeddedProfiles.DEFAULT, "qemu-7.2", "qemu-11.1"}) {
            for (Settings.Style style : Settings.Style.values()) {
                converters.add(new Converter(
                        EmbeddedProfiles.load(profile),
                        style == Settings.Style.libvirt ? HostFacts.neutral() : debian,
                        DeviceFacts.none(),
                        new Settings(style, false, false, LibvirtRelease.NEWEST, DisplayWishes.none())));
            }
        }
    }

    @Override
    public String name() {
        return "domain";
    }

    @Override
    public String ending() {
        return ".xml";
    }

    @Override
    public String next() {
        return mutator.next();
    }

    @Override
    public void take(String text) throws Finding {
        Converter converter = converters.get(random.nextInt(converters.size()));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Converter.Result result = converter.convert("f.xml", bytes);
        String answer = answer(result);
        if (random.nextInt(4) == 0) {
            normalize(converter, bytes);
        }
        if (result.line() != null && ++accepted % SHELLS_EVERY == 0) {
            shells(result.line());
        }
        again(random.nextInt(KEPT));
        int place = random.nextInt(KEPT);
        keptTexts[place] = text;
        keptConverters[place] = converter;
        keptAnswers[place] = answer;
    }

    private static String answer(Converter.Result result) {
        return result.problems().text() + (result.line() == null ? "" : Printer.shell.print(result.line()));
    }

    /** An earlier document, after others were converted. */
    private void again(int place) throws Finding {
        if (keptTexts[place] != null) {
            byte[] bytes = keptTexts[place].getBytes(StandardCharsets.UTF_8);
            if (!answer(keptConverters[place].convert("f.xml", bytes)).equals(keptAnswers[place])) {
                throw new Finding("another answer to the same document", new Exception(keptTexts[place]));
            }
        }
    }

    private static void normalize(Converter converter, byte[] bytes) throws Finding {
        Converter.Result once = converter.normalize("f.xml", bytes);
        if (once.refused()) {
            return;
        }
        String first = DomainWriter.write(once.domain());
        Converter.Result twice = converter.normalize("f.xml", first.getBytes(StandardCharsets.UTF_8));
        if (twice.refused()) {
            throw new Finding("normalize refuses its own output: " + id(twice), null);
        }
        String second = DomainWriter.write(twice.domain());
        if (!second.equals(first)) {
            String[] a = first.split("\n");
            String[] b = second.split("\n");
            int i = Arrays.mismatch(a, b);
            String line = i < b.length ? b[i].strip() : "";
            throw new Finding("normalize is not idempotent: " + line.replaceAll("'[^']*'", "''"), null);
        }
    }

    private static String id(Converter.Result result) {
        return result.problems().sorted().get(0).id();
    }

    private static void shells(CommandLine line) throws Finding {
        String shell = Printer.shell.print(line);
        List<String> wanted = List.of(Printer.nul.print(line).split("\0", -1));
        // comments and the environment stand before the program
        int program = Math.max(0, shell.indexOf(wanted.get(0)));
        int start = program > 0 && shell.charAt(program - 1) == '\'' ? program - 1 : program;
        String print = "printf '%s\\0' " + shell.substring(start);
        for (String sh : new String[] {"dash", "bash"}) {
            try {
                Process process = new ProcessBuilder(sh, "-c", print).start();
                process.getOutputStream().close();
                String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!List.of(words.split("\0", -1)).equals(wanted)) {
                    throw new Finding("a word is not one argument in " + sh, new Exception(shell));
                }
            } catch (IOException e) {
                throw new Finding(sh + " does not run", e);
            }
        }
    }
}
