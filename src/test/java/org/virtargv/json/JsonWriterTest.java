package org.virtargv.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    private static final Map<String, Object> SAMPLE = new LinkedHashMap<>();

    static {
        SAMPLE.put("a", Arrays.asList(1, null, true));
        SAMPLE.put("b", Map.of());
        SAMPLE.put("c", List.of());
        SAMPLE.put("d", Map.of("e", "f"));
    }

    @Test
    void withoutWhiteSpace() {
        assertEquals("{\"a\":[1,null,true],\"b\":{},\"c\":[],\"d\":{\"e\":\"f\"}}", JsonWriter.compact(SAMPLE));
    }

    @Test
    void aMemberALine() {
        assertEquals(
                """
                {
                  "a": [
                    1,
                    null,
                    true
                  ],
                  "b": {},
                  "c": [],
                  "d": {
                    "e": "f"
                  }
                }""",
                JsonWriter.lines(SAMPLE));
    }

    @Test
    void nothingIsEscapedThatNeedNotBe() {
        assertEquals(
                "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f /<>&'\u007f\u00e9\u2028\"",
                JsonWriter.compact("\"\\\b\f\n\r\t\u0000\u001f /<>&'\u007f\u00e9\u2028"));
    }

    @Test
    void whatJsonDoesNotHaveIsAFaultOfTheCaller() {
        assertThrows(IllegalArgumentException.class, () -> JsonWriter.compact(List.of('c')));
    }
}
