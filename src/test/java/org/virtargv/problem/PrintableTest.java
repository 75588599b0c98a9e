package org.virtargv.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void whatIsHarmlessStays() {
        String text = "a b ä 漢 \uD83D\uDE00 ~";
        assertSame(text, Printable.of(text));
    }

    @Test
    void whatMovesATerminalIsReplaced() {
        assertEquals("\uFFFD[31m\uFFFD\uFFFD\uFFFD", Printable.of("\033[31m\r\n\u009B"));
        assertEquals("a\uFFFDb\uFFFDc\uFFFD", Printable.of("a\u202Eb\u2067c\u2028"));
        assertEquals("\uFFFDx\uFFFD", Printable.of("\uDE00x\uD83D"));
    }

    @Test
    void aTextOfLinesKeepsItsLines() {
        assertEquals("a\n\tb\uFFFD\n", Printable.lines("a\n\tb\033\n"));
    }
}
