package org.virtargv.facts.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    private static final Links LINKS = new Links(Map.of("/a", "/b/c", "/b/c/d", "/b/e", "/x", "/y", "/y", "/x"));

    @ParameterizedTest
    @CsvSource({"/a,/b/c", "/a/d,/b/e", "/b//c/./d,/b/e", "/b/../a,/b/c", "/../z/,/z", "rel/a,rel/a", "/,''"})
    void pathsLeadSomewhere(String path, String end) {
        assertEquals(end, LINKS.resolved(path));
    }

    @Test
    void aCircleEnds() {
        assertEquals("/x", LINKS.resolved("/x"));
    }
}
