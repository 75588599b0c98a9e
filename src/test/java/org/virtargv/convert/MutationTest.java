package org.virtargv.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.host.HostFacts;
import org.virtargv.facts.qemu.EmbeddedProfiles;
import org.virtargv.family.Settings;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

/** The golden domains without one element or one attribute each. */
class MutationTest {
    private static final Set<String> MALFORMED = Set.of("attribute-missing", "element-missing");

    private static final Converter CONVERTER = new Converter(
            EmbeddedProfiles.standard(),
            HostFacts.neutral(),
            DeviceFacts.none(),
            new Settings(Settings.Style.libvirt, false, false));

    private static final List<String> STUMBLED = new ArrayList<>();
    private static final List<String> FOLLOW_UPS = new ArrayList<>();
    private static int mutants;

    @BeforeAll
    static void convertAll() throws IOException {
        List<Path> golden;
        try (var files = Files.list(Path.of("golden"))) {
            golden = files.filter(p -> p.toString().endsWith(".xml")).sorted().toList();
        }
        for (Path document : golden) {
            String text = Files.readString(document);
            boolean refused = CONVERTER
                    .convert("whole.xml", text.getBytes(StandardCharsets.UTF_8))
                    .refused();
            for (Mutants.Mutant m : Mutants.of(text)) {
                mutants++;
                convert(m.document().getBytes(StandardCharsets.UTF_8), document + " without " + m.without(), refused);
            }
        }
    }

    private static void convert(byte[] document, String name, boolean refused) {
        try {
            Converter.Result result = CONVERTER.convert("mutant.xml", document);
            if (result.refused()) {
                CONVERTER.normalize("mutant.xml", document);
            }
            List<Problem> errors = result.problems().sorted().stream()
                    .filter(p -> p.severity() == Severity.error)
                    .toList();
            if (!refused && errors.stream().anyMatch(p -> MALFORMED.contains(p.id()))) {
                errors.stream().filter(p -> !MALFORMED.contains(p.id())).forEach(p -> FOLLOW_UPS.add(name + ": " + p));
            }
        } catch (RuntimeException e) {
            STUMBLED.add(name + ": " + e);
        }
    }

    @Test
    void noStepStumblesOverWhatIsMissing() {
        assertEquals(List.of(), STUMBLED);
        assertTrue(mutants > 3000, "too few mutants: " + mutants);
    }

    /** What is malformed is not missing, and what depends on it is not wrong. */
    @Test
    void aMalformedElementIsAllThatIsTold() {
        assertEquals(List.of(), FOLLOW_UPS);
    }
}
