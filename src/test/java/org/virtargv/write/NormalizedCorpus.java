package org.virtargv.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.LibvirtRelease;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.facts.qemu.Transcript;
import org.virtargv.family.DisplayWishes;
import org.virtargv.family.Settings;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.Diff;
import org.xmlunit.diff.Difference;
import org.xmlunit.diff.ElementSelectors;

/**
 * Compares what {@code normalize} writes with the completed XML of a corpus: a folder with {@code cases.tsv} (input,
 * QEMU transcript, expected line, completed XML, conditions), {@code cases/} and {@code qemu/}. Run by {@code
 * tools/corpus/normalized}; no test of the project.
 */
final class NormalizedCorpus {
    private NormalizedCorpus() {}

    /** CORPUS HOST.json ARCHITECTURE [-v]. */
    public static void main(String[] args) throws Exception {
        Path corpus = Path.of(args[0]);
        HostFacts host = HostFacts.parse(Files.readString(Path.of(args[1])));
        Map<String, QemuProfile> profiles = new HashMap<>();
        int equal = 0;
        int all = 0;
        for (String row : Files.readAllLines(corpus.resolve("cases.tsv"))
                .subList(1, Files.readAllLines(corpus.resolve("cases.tsv")).size())) {
            String[] f = row.split("\t", -1);
            if (f[3].isEmpty() || (!f[4].isEmpty() && !f[4].equals("abi-update")) || !f[1].endsWith("_" + args[2])) {
                continue;
            }
            all++;
            QemuProfile qemu = profiles.computeIfAbsent(
                    f[1], name -> profile(corpus.resolve("qemu").resolve(name + ".replies")));
            Converter.Result result = new Converter(
                            qemu,
                            host,
                            DeviceFacts.none(),
                            new Settings(
                                    Settings.Style.libvirt,
                                    !f[4].isEmpty(),
                                    false,
                                    LibvirtRelease.OLDEST,
                                    DisplayWishes.none()))
                    .normalize(f[0], Files.readAllBytes(corpus.resolve("cases").resolve(f[0])));
            List<String> differences = result.refused()
                    ? List.of("refused: " + result.problems().text().strip())
                    : differences(result, corpus.resolve("cases").resolve(f[3]));
            equal += differences.isEmpty() ? 1 : 0;
            if (!differences.isEmpty() && args.length > 3) {
                System.out.println(f[3] + ": " + String.join("\n    ", differences));
            }
        }
        System.out.printf("%d of %d equal (%.1f%%)%n", equal, all, 100.0 * equal / Math.max(1, all));
    }

    private static QemuProfile profile(Path file) {
        try {
            return Transcript.parse(file.toString(), Files.readString(file));
        } catch (IOException | org.virtargv.facts.FactsException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static List<String> differences(Converter.Result result, Path wanted) {
        Diff diff = DiffBuilder.compare(Input.fromPath(wanted))
                .withTest(DomainWriter.write(result.domain()))
                .ignoreComments()
                .normalizeWhitespace()
                .withNodeMatcher(new DefaultNodeMatcher(
                        ElementSelectors.byNameAndAllAttributes,
                        ElementSelectors.byNameAndText,
                        ElementSelectors.byName))
                .checkForSimilar()
                .build();
        List<String> out = new ArrayList<>();
        Iterator<Difference> all = diff.getDifferences().iterator();
        while (all.hasNext() && out.size() < 4) {
            out.add(all.next().getComparison().toString());
        }
        return out;
    }
}
