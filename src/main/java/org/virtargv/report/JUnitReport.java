package org.virtargv.report;

import java.util.List;
import org.virtargv.problem.Printable;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

/**
 * The XML of JUnit as Jenkins, GitLab and Surefire read it: one suite for the run, a test case for each document. A
 * test case has one failure at most, for that is all that most readers show: its text holds every message.
 */
public final class JUnitReport implements Report {
    private final String suite;
    private final StringBuilder cases = new StringBuilder();
    private int tests;
    private int failures;
    private int errors;

    /** @param suite the suite's name, for example {@code virt-argv check} */
    public JUnitReport(String suite) {
        this.suite = suite;
    }

    @Override
    public void add(Entry entry) {
        tests++;
        int slash = entry.name().lastIndexOf('/');
        cases.append("    <testcase name=\"")
                .append(xml(entry.name().substring(slash + 1)))
                .append("\" classname=\"")
                .append(slash < 0 ? "." : slash == 0 ? "/" : xml(entry.name().substring(0, slash)))
                .append("\" time=\"0\"");
        switch (entry.outcome()) {
            case passed -> passed(entry);
            case failed -> {
                failures++;
                failed(entry, "failure");
            }
            case fault -> {
                errors++;
                failed(entry, "error");
            }
        }
    }

    private void passed(Entry entry) {
        if (entry.problems().isEmpty()) {
            cases.append("/>\n");
            return;
        }
        cases.append(">\n      <system-out>").append(xml(lines(entry))).append("</system-out>\n    </testcase>\n");
    }

    private void failed(Entry entry, String element) {
        Problem first = first(entry.problems());
        cases.append(">\n      <").append(element).append(" message=\"");
        cases.append(first == null ? "" : xml(Printable.of(first.message())));
        cases.append("\" type=\"")
                .append(first == null ? element : xml(first.id()))
                .append("\">");
        cases.append(xml(lines(entry))).append("</").append(element).append(">\n    </testcase>\n");
    }

    private static Problem first(List<Problem> problems) {
        for (Problem p : problems) {
            if (p.severity() == Severity.error) {
                return p;
            }
        }
        return problems.isEmpty() ? null : problems.get(0);
    }

    private static String lines(Entry entry) {
        StringBuilder out = new StringBuilder();
        entry.problems().forEach(p -> out.append(p).append('\n'));
        if (entry.difference() != null) {
            out.append(Printable.lines(entry.difference()));
        }
        return out.toString();
    }

    @Override
    public String text() {
        String counts = " tests=\"" + tests + "\" failures=\"" + failures + "\" errors=\"" + errors + "\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"virt-argv\"" + counts + " time=\"0\">\n"
                + "  <testsuite name=\"" + xml(suite) + "\"" + counts + " skipped=\"0\" time=\"0\">\n" + cases
                + "  </testsuite>\n</testsuites>\n";
    }

    /** Text that is no markup, in an element or in an attribute; what XML 1.0 has no place for becomes U+FFFD. */
    private static String xml(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.append((char) c);
                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        }
        return out.toString();
    }

    private static boolean isXml(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
