package org.virtargv.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The spellings say the same as the regular expressions that they stand for. */
class SpellingTest {
    private static final List<String> SEEDS = List.of(
            "4dea22b3-1d52-d8f3-2516-782e98ab3fa0", "52:54:00:aa:bb:cc", "virtio-net_1", "0123456789abcdefABCDEF", "");

    private static final String OTHERS = "gG:-_/@`{[09é٣";

    @Test
    void spellingsAreThoseOfTheExpressions() {
        Random random = new Random(4);
        for (int i = 0; i < 20000; i++) {
            StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
            for (int n = random.nextInt(3); n > 0 && !text.isEmpty(); n--) {
                int at = random.nextInt(text.length());
                char other = OTHERS.charAt(random.nextInt(OTHERS.length()));
                text.replace(at, at + random.nextInt(2), String.valueOf(other));
            }
            String t = text.toString();
            assertEquals(t.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"), Spelling.isUuid(t), t);
            assertEquals(t.matches("([0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}"), Spelling.isMac(t), t);
            assertEquals(t.matches("[0-9a-fA-F]+"), Spelling.isHex(t), t);
            assertEquals(t.matches("[A-Za-z0-9_-]+"), Spelling.isWord(t), t);
        }
    }
}
