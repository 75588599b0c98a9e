package org.virtargv.facts.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.virtargv.facts.FactsException;

class NetFactsTest {
    private static NetFacts networks(String list) throws FactsException {
        return HostFacts.parse("{\"net\":{\"networks\":[" + list + "]}}").net();
    }

    @Test
    void theFirstThatFitsCounts() throws Exception {
        NetFacts net =
                networks("{\"name\":\"lab\",\"bridge\":\"a\"},{\"name\":\"l*b*\",\"bridge\":\"b\"},{\"name\":\"*\","
                        + "\"bridge\":\"c\"}");
        assertEquals("a", net.network("lab").bridge());
        assertEquals("b", net.network("l.b").bridge());
        assertEquals("b", net.network("lab2").bridge());
        assertEquals("c", net.network("xlab").bridge());
        assertNull(networks("{\"name\":\"l.b\"}").network("lab"));
    }

    @Test
    void aPlugIsOneOfThree() {
        assertThrows(FactsException.class, () -> networks("{\"name\":\"a\",\"plug\":\"wire\"}"));
    }
}
