package org.virtargv.report;

import java.util.List;
import org.virtargv.problem.Problem;

/**
 * What a run found of one document.
 *
 * @param file       the document's name as the user gave it, {@code -} for standard input
 * @param problems   what there is to tell, each with its place
 * @param difference how a golden document differs from what was accepted, several lines; else null
 */
public record Entry(String file, Outcome outcome, List<Problem> problems, String difference) {
    /** How a document came through the run. */
    public enum Outcome {
        passed,
        /** Refused, or different from what was accepted. */
        failed,
        /** virt-argv itself failed. */
        fault
    }

    public Entry(String file, Outcome outcome, List<Problem> problems) {
        this(file, outcome, problems, null);
    }

    /** What a format calls the document that standard input gave. */
    String name() {
        return file.equals("-") ? "stdin" : file;
    }
}
