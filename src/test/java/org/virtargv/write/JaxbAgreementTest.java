package org.virtargv.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtargv.domain.Domain;
import org.virtargv.problem.Problems;
import org.virtargv.read.DomainReader;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.Diff;
import org.xmlunit.diff.DifferenceEvaluators;
import org.xmlunit.diff.ElementSelectors;

/**
 * The reader fills the model by its own reading of the JAXB annotations, for the start-up time and the places. JAXB
 * itself, reading the same document, fills it alike; and what is written is what was read.
 */
class JaxbAgreementTest {
    static List<Path> domains() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("golden"))) {
            return all.filter(p -> p.toString().endsWith(".args"))
                    .map(p -> Path.of(p.toString().replaceFirst("args$", "xml")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("domains")
    void bothReadersFillTheSameModel(Path file) throws Exception {
        Domain own = DomainReader.read(file.toString(), Files.readAllBytes(file), true, new Problems());
        Domain jaxb = (Domain) JaxbModel.context().createUnmarshaller().unmarshal(file.toFile());
        assertEquals(DomainWriter.write(jaxb), DomainWriter.write(own));
    }

    @ParameterizedTest
    @MethodSource("domains")
    void nothingIsLostBetweenReadingAndWriting(Path file) throws Exception {
        Domain domain = DomainReader.read(file.toString(), Files.readAllBytes(file), true, new Problems());
        Diff diff = DiffBuilder.compare(file.toFile())
                .withTest(DomainWriter.write(domain))
                .ignoreComments()
                .ignoreWhitespace()
                .withNodeMatcher(
                        new DefaultNodeMatcher(ElementSelectors.byNameAndAllAttributes, ElementSelectors.byName))
                .checkForSimilar()
                .withDifferenceEvaluator(
                        DifferenceEvaluators.chain(DifferenceEvaluators.Default, JaxbAgreementTest::numbers))
                .build();
        assertFalse(diff.hasDifferences(), diff.toString());
    }

    /** A number is the same number in another case or base, or with other zeros before it. */
    private static ComparisonResult numbers(Comparison comparison, ComparisonResult result) {
        String control = String.valueOf(comparison.getControlDetails().getValue());
        String test = String.valueOf(comparison.getTestDetails().getValue());
        return result == ComparisonResult.DIFFERENT && digits(control).equals(digits(test))
                ? ComparisonResult.SIMILAR
                : result;
    }

    private static String digits(String value) {
        if (value.matches("0[xX][0-9a-fA-F]{1,15}")) {
            return String.valueOf(Long.parseLong(value.substring(2), 16));
        }
        return value.matches("[0-9a-fA-F]+") ? value.toLowerCase(Locale.ROOT).replaceFirst("^0*(?=.)", "") : value;
    }
}
