package org.virtargv.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.virtargv.convert.Converter;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.EmbeddedHosts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Settings;

/** What explanations say is so, of the golden domains and of what is left of them where parts are taken away. */
class ExplanationTruthTest {
    private static final int VARIANTS = 3;
    /** An attribute, or an element without others in it. */
    private static final Pattern PART = Pattern.compile(" [\\w:]+='[^']*'|<(\\w+)( [^<>]*)?(/>|>[^<]*</\\1>)");

    private static List<Path> golden() throws Exception {
        try (Stream<Path> all = Files.list(Path.of("golden"))) {
            return all.filter(p -> p.toString().endsWith(".xml")).sorted().toList();
        }
    }

    private static Converter converter(Path xml, Settings.Style style) throws Exception {
        Path devices = Path.of(xml.toString().replaceFirst("xml$", "devices.json"));
        Path host = Path.of(xml.toString().replaceFirst("xml$", "host.json"));
        return new Converter(
                EmbeddedProfiles.standard(),
                Files.exists(host)
                        ? HostFacts.parse(Files.readString(host))
                        : EmbeddedHosts.load(EmbeddedHosts.DEFAULT),
                Files.exists(devices) ? DeviceFacts.parse("facts.json", Files.readString(devices)) : DeviceFacts.none(),
                new Settings(style, style == Settings.Style.shell, false));
    }

    @Test
    void ofTheGoldenDomains() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Path xml : golden()) {
            for (Settings.Style style : Settings.Style.values()) {
                faults.addAll(ExplanationTruth.faults(
                        converter(xml, style), xml.getFileName().toString(), Files.readAllBytes(xml)));
            }
        }
        assertEquals(List.of(), faults);
    }

    /** What is taken away is filled in, and must not be told as the document's. */
    @Test
    void ofDomainsThatLeaveMoreOpen() throws Exception {
        List<String> faults = new ArrayList<>();
        Random random = new Random(11);
        int explained = 0;
        for (Path xml : golden()) {
            String document = Files.readString(xml);
            for (int i = 0; i < VARIANTS; i++) {
                String less = without(document, random);
                explained++;
                faults.addAll(ExplanationTruth.faults(
                        converter(xml, Settings.Style.shell),
                        xml.getFileName() + " " + i,
                        less.getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(explained > 300, "only " + explained);
    }

    private static String without(String document, Random random) {
        StringBuilder out = new StringBuilder();
        Matcher part = PART.matcher(document);
        int from = 0;
        while (part.find()) {
            if (random.nextInt(8) == 0) {
                out.append(document, from, part.start());
                from = part.end();
            }
        }
        return out.append(document.substring(from)).toString();
    }
}
