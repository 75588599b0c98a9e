package org.virtargv.argv.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.argv.Props;

class ValueReaderTest {
    /** QEMU's JSON has strings in single quotes too. */
    @Test
    void jsonInSingleQuotes() {
        assertEquals(
                Props.device("a").put("n", 3).put("list", List.of(new Props().put("s", "it's"))),
                ValueReader.read("-device", "{'driver':'a','n':3,'list':[{'s':'it\\'s'}]}"));
        assertEquals(Props.device("a \"b\""), ValueReader.read("-device", "{'driver':'a \"b\"'}"));
        assertNull(ValueReader.fault("-device", "{'driver':'a \"b\"'}"));
    }

    @Test
    void whatIsNoJsonHasAFault() {
        assertNotNull(ValueReader.fault("-device", "{'driver':'a'"));
        assertNotNull(ValueReader.fault("-device", "{\"driver\":\"a\"} x"));
        assertNull(ValueReader.fault("-device", "a,b=c"));
        assertNull(ValueReader.fault("-append", "{"));
    }
}
