package org.virtargv.family;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.regex.Pattern;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Problems;

/** What holds of every message, which is put together of pieces: elements are closed, and words stand apart. */
final class MessageForm {
    private static final Pattern WRONG =
            Pattern.compile("<[A-Za-z][^<>]*(<|$)|>[A-Za-z]|[a-z]<[a-z]| {2}|(?<!['-])\\bnull\\b(?!['-])| $|^ ");

    private MessageForm() {}

    static void check(Problems problems) {
        for (Problem p : problems.sorted()) {
            assertFalse(WRONG.matcher(p.message()).find(), () -> "the pieces of a message do not fit: " + p);
        }
    }
}
