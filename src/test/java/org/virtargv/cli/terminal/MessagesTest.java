package org.virtargv.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.virtargv.problem.Location;
import org.virtargv.problem.Problem;
import org.virtargv.problem.Severity;

class MessagesTest {
    private static final Problem ERROR =
            new Problem(Severity.error, "some-id", new Location("a.xml", 2, 3), "it is wrong", "mend it");
    private static final Problem NOTE = new Problem(Severity.note, "other-id", Location.of("a.xml"), "so it is", null);

    private final Messages messages = new Messages();

    private String text(String document, Problem... problems) {
        return messages.text(List.of(problems), document.getBytes(StandardCharsets.UTF_8), false);
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertEquals("", text("<a/>"));
    }

    @Test
    void theLineOfTheDocumentStandsUnderTheMessage() {
        assertEquals(
                """
                a.xml:2:3: error: it is wrong; mend it [some-id]
                    2 |   <b/>
                      |   ^
                a.xml: note: so it is [other-id]
                """,
                text("<a>\n  <b/>\n</a>", ERROR, NOTE));
    }

    @Test
    void briefIsALineEach() {
        messages.brief = true;
        assertEquals("a.xml:2:3: error: it is wrong; mend it [some-id]\n", text("<a>\n  <b/>\n</a>", ERROR));
    }

    @Test
    void quietTellsErrorsAlone() {
        messages.quiet = true;
        assertEquals("", text("<a/>", NOTE));
        assertFalse(text("<a/>", ERROR, NOTE).contains("note"));
    }

    @Test
    void aPlaceThatTheDocumentDoesNotHaveIsNotShown() {
        assertEquals("a.xml:2:3: error: it is wrong; mend it [some-id]\n", text("<a/>", ERROR));
        assertEquals("a.xml:2:3: error: it is wrong; mend it [some-id]\n", messages.text(List.of(ERROR), null, false));
    }

    @Test
    void colourChangesNoWord() {
        String coloured = messages.text(List.of(ERROR), "<a>\n  <b/>".getBytes(StandardCharsets.UTF_8), true);
        assertTrue(coloured.startsWith("\033[1ma.xml:2:3: \033[1;31merror: \033[0mit is wrong"), coloured);
        assertEquals(text("<a>\n  <b/>", ERROR), coloured.replaceAll("\033\\[[0-9;]*m", ""));
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        assertFalse(Terminal.wantsColour(Map.of("TERM", "xterm", "NO_COLOR", "1")));
        assertFalse(Terminal.wantsColour(Map.of("TERM", "dumb")));
        assertFalse(Terminal.wantsColour(Map.of()));
    }

    @Test
    void whatIsQuotedReachesNoTerminalAsAControl() {
        Problem hostile =
                new Problem(Severity.error, "some-id", new Location("\033[2J.xml", 1, 4), "\007 \u202E", "\u009B31m");
        String shown = text("<a \u009B31m='\u202E'\t/>", hostile);
        assertFalse(shown.matches("(?s).*[\\p{Cntrl}\u0080-\u009F\u202E&&[^\n]].*"), shown);
    }

    @Test
    void ofALongLineAPartIsShownAndTheCaretStaysUnderItsPlace() {
        String line = "x".repeat(200) + "<b/>" + "y".repeat(200);
        String[] shown = Excerpt.of(line, 7, 201, "^").split("\n");
        assertTrue(shown[0].length() < 110, shown[0]);
        assertEquals(shown[0].indexOf("<b/>"), shown[1].indexOf('^'), shown[0]);
        assertTrue(shown[0].contains("| …xxx") && shown[0].endsWith("yyy…"), shown[0]);
    }

    @Test
    void wideCharactersMoveTheCaretByTwo() {
        assertEquals("    1 | 漢e\u0301<b/>\n      |    ^\n", Excerpt.of("漢e\u0301<b/>", 1, 4, "^"));
    }
}
