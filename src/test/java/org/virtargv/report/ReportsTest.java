package org.virtargv.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.virtargv.json.JsonTree;
import org.virtargv.problem.Catalogue;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Each format holds what was found, at its place, and fits its schema whatever a document says. */
class ReportsTest {
    private static final Path RESOURCES = Path.of("src/test/resources/org/virtargv/report");
    private static final String HOSTILE =
            "]]></failure><script>alert(1)</script>\"'&\n::error::x\r\n::add-mask::y %0A \033[2J "
                    + "\u0000 \uFFFE \uD800 \u202E";

    private static final Entry PASSED = new Entry("domains/good.xml", Entry.Outcome.passed, List.of());
    private static final Entry WARNED = new Entry(
            "-",
            Entry.Outcome.passed,
            List.of(new Problem(
                    Severity.warning, "element-unknown", new Location("-", 2, 3), "it is not known", null)));
    private static final Entry FAILED = new Entry(
            "domains/bad one.xml",
            Entry.Outcome.failed,
            List.of(
                    new Problem(Severity.note, "uuid-derived", Location.of("domains/bad one.xml"), "made", null),
                    new Problem(
                            Severity.error,
                            "memory-missing",
                            new Location("domains/bad one.xml", 7, 9),
                            "no memory",
                            "add it")),
            "--- a\n+++ b\n");
    private static final Entry FAULT = new Entry(
            "/abs/fault.xml",
            Entry.Outcome.fault,
            List.of(new Problem(Severity.error, "internal", Location.of("/abs/fault.xml"), "ours", null)));
    private static final Entry EVIL = new Entry(
            HOSTILE,
            Entry.Outcome.failed,
            List.of(new Problem(Severity.error, "some-id", new Location(HOSTILE, 1, 1), HOSTILE, HOSTILE)),
            HOSTILE);

    private static String text(Report report, Entry... entries) {
        for (Entry e : entries) {
            report.add(e);
        }
        return report.text();
    }

    private static Document junit(Entry... entries) throws Exception {
        String text = text(new JUnitReport("virt-argv check"), entries);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(RESOURCES.resolve("junit.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(text)));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static Map<String, Object> sarif(Entry... entries) throws IOException {
        String text = text(new SarifReport("1.0"), entries);
        assertEquals(List.of(), JsonSchema.faults(RESOURCES.resolve("sarif.schema.json"), text));
        return JsonTree.readObject(text);
    }

    private static Map<String, Object> json(Entry... entries) throws IOException {
        String text = text(new JsonReport("1.0", "check"), entries);
        assertEquals(List.of(), JsonSchema.faults(Path.of("schema/report.schema.json"), text));
        return JsonTree.readObject(text);
    }

    /** Follows names of members and numbers of items. */
    private static Object at(Object value, Object... path) {
        for (Object step : path) {
            value = step instanceof String name ? ((Map<?, ?>) value).get(name) : ((List<?>) value).get((int) step);
        }
        return value;
    }

    @Test
    void aReportOfNoDocumentsIsWhole() throws Exception {
        assertEquals("0", junit().getDocumentElement().getAttribute("tests"));
        assertEquals(List.of(), at(sarif(), "runs", 0, "results"));
        assertEquals(List.of(), at(json(), "documents"));
        assertEquals("", text(new GithubReport()));
    }

    @Test
    void junitHasATestCaseForEachDocument() throws Exception {
        Element root = junit(PASSED, WARNED, FAILED, FAULT).getDocumentElement();
        assertEquals("4", root.getAttribute("tests"));
        assertEquals("1", root.getAttribute("failures"));
        assertEquals("1", root.getAttribute("errors"));
        Element failure = (Element) root.getElementsByTagName("failure").item(0);
        assertEquals("no memory", failure.getAttribute("message"));
        assertEquals("memory-missing", failure.getAttribute("type"));
        assertTrue(failure.getTextContent().contains("domains/bad one.xml:7:9: error: no memory; add it"));
        assertTrue(failure.getTextContent().endsWith("--- a\n+++ b\n"));
        Element failed = (Element) failure.getParentNode();
        assertEquals("bad one.xml", failed.getAttribute("name"));
        assertEquals("domains", failed.getAttribute("classname"));
        assertTrue(
                root.getElementsByTagName("system-out").item(0).getTextContent().startsWith("-:2:3: warning: "));
    }

    @Test
    void sarifHasAResultForEachProblemAtItsPlace() throws IOException {
        Map<String, Object> sarif = sarif(PASSED, WARNED, FAILED, FAULT);
        assertEquals(4, ((List<?>) at(sarif, "runs", 0, "results")).size());
        Object result = at(sarif, "runs", 0, "results", 2);
        assertEquals("memory-missing", at(result, "ruleId"));
        assertEquals("error", at(result, "level"));
        Object place = at(result, "locations", 0, "physicalLocation");
        assertEquals("domains/bad%20one.xml", at(place, "artifactLocation", "uri"));
        assertEquals("7 9", at(place, "region", "startLine") + " " + at(place, "region", "startColumn"));
        int rule = ((Number) at(result, "ruleIndex")).intValue();
        assertEquals("memory-missing", at(sarif, "runs", 0, "tool", "driver", "rules", rule, "id"));
        String told = at(sarif, "runs", 0, "tool", "driver", "rules", rule, "shortDescription", "text")
                .toString();
        Catalogue.Entry known = Catalogue.load().entries().get("memory-missing");
        assertEquals(known == null ? "memory missing" : known.rule(), told);
        assertEquals(
                "file:///abs/fault.xml",
                at(sarif, "runs", 0, "results", 3, "locations", 0, "physicalLocation", "artifactLocation", "uri"));
    }

    @Test
    void jsonHoldsEverything() throws IOException {
        Map<String, Object> json = json(PASSED, WARNED, FAILED, FAULT);
        assertEquals("failed", at(json, "documents", 2, "outcome"));
        assertEquals("add it", at(json, "documents", 2, "problems", 1, "hint"));
        assertEquals(null, at(json, "documents", 2, "problems", 0, "line"));
        assertEquals("--- a\n+++ b\n", at(json, "documents", 2, "difference"));
        assertEquals(
                "{documents=4, passed=2, failed=1, fault=1, errors=2, warnings=1, notes=1}",
                at(json, "total").toString());
    }

    @Test
    void githubGetsAnAnnotationForEachProblem() {
        assertEquals(
                """
                ::warning file=stdin,line=2,col=3,title=element-unknown::it is not known
                ::notice file=domains/bad one.xml,title=uuid-derived::made
                ::error file=domains/bad one.xml,line=7,col=9,title=memory-missing::no memory; add it
                """,
                text(new GithubReport(), PASSED, WARNED, FAILED));
    }

    @Test
    void nothingInADocumentBecomesMarkup() throws Exception {
        Document junit = junit(EVIL);
        assertEquals(0, junit.getElementsByTagName("script").getLength());
        assertEquals(1, junit.getElementsByTagName("failure").getLength());
        assertTrue(
                junit.getElementsByTagName("failure").item(0).getTextContent().contains("<script>alert(1)</script>"));
        sarif(EVIL);
        assertEquals(HOSTILE.replace('\uD800', '?'), at(json(EVIL), "documents", 0, "problems", 0, "message"));
        String github = text(new GithubReport(), EVIL);
        assertEquals(1, github.lines().count(), github);
        assertTrue(github.startsWith("::error file=]]></failure>"), github);
        assertFalse(github.matches("(?s).*[\\p{Cntrl}&&[^\n]].*"), github);
        assertTrue(github.contains("%3A%3Aerror%3A%3Ax") && github.contains("%250A"), github);
    }

    @Test
    void tenThousandDocumentsAreOneReport() throws Exception {
        List<Entry> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(i % 2 == 0 ? PASSED : FAILED);
        }
        Entry[] entries = many.toArray(Entry[]::new);
        assertEquals(5000, junit(entries).getElementsByTagName("failure").getLength());
        assertEquals(10_000, ((List<?>) at(sarif(entries), "runs", 0, "results")).size());
        assertEquals(10_000, ((List<?>) at(json(entries), "documents")).size());
        assertEquals(10_000, text(new GithubReport(), entries).lines().count());
    }

    /** A check that lets everything pass would prove nothing. */
    @Test
    void theSchemasRefuseWhatDoesNotFit() throws IOException {
        assertFalse(JsonSchema.faults(RESOURCES.resolve("sarif.schema.json"), "{\"version\":\"2.0.0\"}")
                .isEmpty());
        String sarif = text(new SarifReport("1.0"), FAILED);
        for (String[] change : new String[][] {
            {"\"level\":\"error\"", "\"level\":\"fatal\""},
            {"\"startLine\":7", "\"startLine\":0"},
            {"\"ruleId\"", "\"rule\""},
            {"\"message\":{\"text\"", "\"message\":{\"texts\""},
            {"bad%20one.xml", "bad one.xml"}
        }) {
            assertFalse(
                    JsonSchema.faults(RESOURCES.resolve("sarif.schema.json"), sarif.replace(change[0], change[1]))
                            .isEmpty(),
                    change[1]);
        }
        String junit = text(new JUnitReport("s"), PASSED).replace(" time=\"0\"/>", "/>");
        assertThrows(SAXException.class, () -> SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(RESOURCES.resolve("junit.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(junit))));
    }
}
