package org.virtargv.cli.terminal;

import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;
import org.virtargv.problem.Severity;

/** The line that ends a run over many documents. */
public final class Summary {
    private int documents;
    private int refused;
    private int errors;
    private int warnings;

    public void add(Problems problems, boolean isRefused) {
        documents++;
        refused += isRefused ? 1 : 0;
        for (Problem p : problems.sorted()) {
            errors += p.severity() == Severity.error ? 1 : 0;
            warnings += p.severity() == Severity.warning ? 1 : 0;
        }
    }

    /** One document has nothing to sum up. */
    public boolean isOfMany() {
        return documents > 1;
    }

    public int refused() {
        return refused;
    }

    /**
     * For example {@code 3 documents: 2 converted, 1 refused; 4 errors, 1 warning}.
     *
     * @param accepted what the documents are that were not refused
     */
    public String text(String accepted) {
        return count(documents, "document") + ": " + (documents - refused) + " " + accepted + ", " + refused
                + " refused; " + count(errors, "error") + ", " + count(warnings, "warning");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
