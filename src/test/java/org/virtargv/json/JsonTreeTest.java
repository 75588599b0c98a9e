package org.virtargv.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of RFC 8259 at its corners, the same for what is read and for what is skipped. */
class JsonTreeTest {
    private static Object read(String text) {
        JsonCursor skipping = new JsonCursor(text.getBytes(StandardCharsets.UTF_8));
        skipping.skip();
        assertTrue(skipping.atEnd());
        return JsonTree.read(text);
    }

    @Test
    void everyKindOfValue() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("s", "x");
        expected.put("n", -12L);
        expected.put("t", true);
        expected.put("f", false);
        expected.put("l", List.of(0L, List.of()));
        expected.put("o", Map.of());
        expected.put("nothing", null);
        assertEquals(
                expected,
                read(" {\"s\" :\"x\",\r\n\t\"n\":-12, "
                        + "\"t\":true,\"f\":false,\"l\":[0,[]],\"o\":{},\"nothing\":null} "));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "999999999999999999, 999999999999999999"
    })
    void wholeNumbers(String text, long value) {
        assertEquals(value, read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "18446744073709551615", "1.5", "-0.0", "1e3", "1E+2", "2.5e-3"})
    void otherNumbersKeepEveryDigit(String text) {
        assertEquals(new BigDecimal(text), read(text));
    }

    @Test
    void escapesOfEveryKind() {
        assertEquals("\"\\/\b\f\n\r\t\u00e9\u0000", read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u0000\""));
    }

    @Test
    void aPairOfSurrogatesIsOneCharacter() {
        assertEquals("\ud83d\ude00", read("\"\\ud83d\\uDE00\""));
        assertEquals("\ud83d\ude00", read("\"\ud83d\ude00\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[1}",
                "{\"a\":1]",
                "[",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "[,1]",
                "[1 2]",
                "{\"a\" 1}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{\"a\":}",
                "{\"a\"}",
                "01",
                "-",
                "-01",
                "+1",
                ".5",
                "1.",
                "1.e1",
                "1e",
                "1e+",
                "0x1",
                "NaN",
                "Infinity",
                "-Infinity",
                "True",
                "tru",
                "nul",
                "truex",
                "[truefalse]",
                "\"",
                "\"\\",
                "\"\\\"",
                "\"a",
                "'a'",
                "\"\\a\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u+123\"",
                "\"\\ud83d\"",
                "\"\\ud83dx\"",
                "\"\\ud83d\\n\"",
                "\"\\ud83d\\u0041\"",
                "\"\\ude00\"",
                "\"a\nb\"",
                "\"\t\"",
                "\"\u0000\"",
                "1 1",
                "[]]",
                "{}x",
                "[1]/* */",
                "// c\n1",
                "\u00a01",
                "\f1",
                "[1\u0000]",
                "[\"a\",\n\u000b]"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThrows(JsonException.class, () -> JsonTree.read(text));
        JsonCursor skipping = new JsonCursor(text.getBytes(StandardCharsets.UTF_8));
        assertThrows(JsonException.class, () -> {
            skipping.skip();
            if (!skipping.atEnd()) {
                throw new JsonException("more follows");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c3", "c328", "c080", "eda080", "f8888080", "f4908080"})
    void bytesThatAreNotUtf8AreRefused(String hex) {
        byte[] text = new byte[hex.length() / 2 + 2];
        text[0] = text[text.length - 1] = '"';
        for (int i = 0; i < hex.length() / 2; i++) {
            text[i + 1] = (byte) Integer.parseInt(hex, 2 * i, 2 * i + 2, 16);
        }
        assertThrows(JsonException.class, () -> JsonTree.read(text));
        assertThrows(JsonException.class, () -> new JsonCursor(text).skip());
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertEquals(List.of(1L), read("\ufeff[1]"));
    }

    @Test
    void nestingEndsWhereNoFileGoes() {
        assertTrue(read("[".repeat(64) + "]".repeat(64)) instanceof List);
        for (String text : List.of("[".repeat(65) + "]".repeat(65), "[".repeat(1_000_000), "{\"a\":".repeat(65))) {
            assertThrows(JsonException.class, () -> JsonTree.read(text));
            assertThrows(JsonException.class, () -> new JsonCursor(text.getBytes(StandardCharsets.UTF_8)).skip());
        }
    }

    @Test
    void siblingsAreNotNesting() {
        assertEquals(1000, ((List<?>) read("[" + "[{}],".repeat(999) + "0]")).size());
    }

    @Test
    void aMemberStandsInAnObjectOnce() {
        JsonException e = assertThrows(JsonException.class, () -> JsonTree.read("{\"a\":1,\"\\u0061\":2}"));
        assertEquals("an object has the member 'a' twice", e.getMessage());
    }

    @Test
    void aNumberOfManyDigitsIsRefusedBeforeItTakesTime() {
        assertThrows(JsonException.class, () -> JsonTree.read("1".repeat(1_000_000)));
    }

    @Test
    void messagesNameTheLine() {
        assertEquals(
                "line 3 does not have a comma or a closing bracket where one is expected",
                assertThrows(JsonException.class, () -> JsonTree.read("[1,\n2\n3]"))
                        .getMessage());
        assertEquals(
                "it ends unexpectedly (is it truncated?)",
                assertThrows(JsonException.class, () -> JsonTree.read("[1,\n")).getMessage());
    }

    @Test
    void onlyAnObjectIsAnObject() {
        assertEquals(Map.of("a", 1L), JsonTree.readObject("{\"a\":1}"));
        assertThrows(JsonException.class, () -> JsonTree.readObject("[1]"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Object value = value(random, 4);
            assertEquals(value, read(JsonWriter.compact(value)));
            assertEquals(value, read(JsonWriter.lines(value)));
            assertEquals(
                    JsonParser.parseString(JsonWriter.compact(value)), JsonParser.parseString(JsonWriter.lines(value)));
        }
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> string(random);
            case 1 -> random.nextLong();
            case 2 -> random.nextBoolean();
            case 3 -> new BigDecimal(random.nextInt() + "." + random.nextInt(1000));
            case 4 -> null;
            case 5 -> {
                Object[] list = new Object[random.nextInt(4)];
                Arrays.setAll(list, i -> value(random, depth - 1));
                yield Arrays.asList(list);
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(string(random), value(random, depth - 1));
                }
                yield map;
            }
        };
    }

    private static String string(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            int c = random.nextInt(3) == 0 ? random.nextInt(0x11000) : random.nextInt(0x80);
            out.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 0x1f600 : c);
        }
        return out.toString();
    }
}
