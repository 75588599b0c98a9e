package org.virtargv.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is collected of a document: in order, once, and not more than a person reads. */
class ProblemsTest {
    private static Location at(int line) {
        return new Location("b.xml", line, 1);
    }

    private static List<String> ids(Problems p) {
        return p.sorted().stream().map(Problem::id).toList();
    }

    @Test
    void theyAreSortedByPlaceAndWhatRefusesStandsFirst() {
        Problems p = new Problems();
        p.warning("second", at(2), "m", null);
        p.note("first-note", at(1), "m", null);
        p.error("first-error", at(1), "m", null);
        p.note("of-another-file", new Location("a.xml", 9, 9), "m", null);
        assertEquals(List.of("of-another-file", "first-error", "first-note", "second"), ids(p));
    }

    @Test
    void moreThanAPersonReadsAreCounted() {
        Problems p = new Problems();
        p.error("e", new Location("a.xml", 1, 1), "m", null);
        for (int i = 0; i < Problems.MOST + 6; i++) {
            p.error("e", at(i + 1), "m", null);
        }
        List<Problem> all = p.sorted();
        assertEquals(Problems.MOST + 1, all.size());
        Problem last = all.get(Problems.MOST);
        assertEquals("more-problems", last.id());
        assertEquals("a.xml", last.location().file());
        assertTrue(last.message().startsWith("7 more problems"), last.message());
    }

    @Test
    void asManyAsAreShownNeedNoCount() {
        Problems p = new Problems();
        for (int i = 0; i < Problems.MOST; i++) {
            p.error("e", at(i + 1), "m", null);
        }
        assertEquals(Problems.MOST, p.sorted().size());
    }

    @Test
    void anErrorTakesThePlaceOfAWarningWhichIsCounted() {
        Problems p = new Problems();
        for (int i = 0; i < Problems.MOST; i++) {
            p.warning("w", at(i + 1), "m", null);
        }
        assertFalse(p.hasErrors());
        p.error("late", at(500), "m", null);
        assertTrue(p.hasErrors());
        List<Problem> all = p.sorted();
        assertEquals("late", all.get(Problems.MOST - 1).id());
        assertTrue(all.get(Problems.MOST).message().startsWith("1 more problems"), "the first warning is not shown");
    }

    @Test
    void whatFollowsFromARefusedPlaceIsLeftOut() {
        Problems p = new Problems();
        p.warning("told", at(1), "m", null);
        p.error("refused", at(2), "m", null);
        assertTrue(p.stepHasErrors());
        p.nextStep();
        assertFalse(p.stepHasErrors());
        p.error("follows", at(2), "m", null);
        p.error("of-its-own", at(1), "m", null);
        assertEquals(List.of("of-its-own", "told", "refused"), ids(p));
    }

    @Test
    void whatIsSoftenedRefusesNoMore() {
        Problems p = new Problems();
        p.error("a", at(1), "m", "h");
        p.error("b", at(2), "m", null);
        p.soften(x -> x.id().equals("a"));
        assertTrue(p.hasErrors());
        p.soften(x -> true);
        assertFalse(p.hasErrors());
        assertEquals(
                List.of(Severity.warning, Severity.warning),
                p.sorted().stream().map(Problem::severity).toList());
    }
}
