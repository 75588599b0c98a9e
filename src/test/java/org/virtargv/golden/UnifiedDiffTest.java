package org.virtargv.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes as {@code diff -u}, so that {@code patch} takes them. */
class UnifiedDiffTest {
    @TempDir
    Path folder;

    private void sameAsDiff(String before, String after) throws Exception {
        Path a = Files.writeString(folder.resolve("a"), before);
        Path b = Files.writeString(folder.resolve("b"), after);
        Process diff =
                new ProcessBuilder("diff", "-U3", "--label", "a", "--label", "b", a.toString(), b.toString()).start();
        String want = new String(diff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(want, UnifiedDiff.of("a", before, "b", after));
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }

    @Test
    void isWhatDiffPrints() throws Exception {
        sameAsDiff("", "");
        sameAsDiff("", "new\n");
        sameAsDiff("old\n", "");
        sameAsDiff(lines(0, 20), lines(0, 10) + "changed\n" + lines(11, 20));
        sameAsDiff(lines(0, 40), lines(1, 20) + "in\n" + lines(20, 39));
        sameAsDiff(lines(0, 20), lines(0, 5) + lines(6, 12) + "x\n" + lines(12, 20));
        sameAsDiff("a\nb", "a\nc");
    }
}
