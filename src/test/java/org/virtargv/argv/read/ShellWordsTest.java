package org.virtargv.argv.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words are those that a shell makes of the text, and what only a shell could know is told. */
class ShellWordsTest {
    private static List<String> words(String text) throws UnreadableLine {
        return new ShellWords("f", text, 0, 1)
                .command().stream().map(Word::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b  c\td",
                "'a b' \"c d\"",
                "a'b'\"c\"d",
                "'it'\\''s'",
                "a\\ b \\\\ \\' \\\"",
                "\"a\\\"b\\\\c\\d\\$e\\`\"",
                "'' \"\"",
                "a \\\nb",
                "a\\\nb",
                "\"a\\\nb\"",
                "'a\\\nb'",
                "'two\nlines'",
                "x#y '#z'",
                "-a=b ,c {d} x~ ]",
                "'{\"k\":\"v\"}'",
                "caf\u00e9 '\u4e2d'"
            })
    void aShellMakesTheSameWords(String text) throws Exception {
        Process sh = new ProcessBuilder("/bin/sh", "-c", "printf '%s\\0' " + text).start();
        String out = new String(sh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(List.of(out.substring(0, out.length() - 1).split("\0", -1)), words(text));
    }

    @Test
    void commentsAndBlankLinesStandBeforeACommand() throws UnreadableLine {
        assertEquals(List.of("a", "b"), words("# it's\n\n  # two\na \\\nb\nc"));
    }

    @ParameterizedTest
    @CsvSource({
        "line-unbalanced-quote, 1, 3",
        "line-unbalanced-quote, 2, 1",
        "line-expansion, 1, 3",
        "line-expansion, 1, 4",
        "line-not-one-command, 1, 3",
        "line-cut, 1, 3"
    })
    void whatIsWrongIsToldWithItsPlace(String id, int line, int column) {
        String text = line == 2
                ? "a \\\n'b\nc d"
                : switch (id) {
                    case "line-unbalanced-quote" -> "a \"b\nc\\\"";
                    case "line-expansion" -> column == 3 ? "a $HOME" : "a \"`b`\"";
                    case "line-not-one-command" -> "a | b";
                    default -> "a \\";
                };
        UnreadableLine e = assertThrows(UnreadableLine.class, () -> words(text));
        assertEquals(
                id + " f:" + line + ":" + column,
                e.problem().id() + " " + e.problem().location());
    }

    @Test
    void anAssignmentHasItsNameOutsideQuotes() throws UnreadableLine {
        List<Word> words = new ShellWords("f", "A_1='b c' 'A'=b A\\=b =b 1A=b a-b=c", 0, 1).command();
        assertEquals(
                List.of(4, 0, 0, 0, 0, 0), words.stream().map(Word::assignment).toList());
    }
}
