package org.virtargv.facts.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtargv.facts.FactsException;
import org.virtargv.probe.host.HostProbe;

class HostFactsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                      | the file contains no facts",
                "{\"renderNod\": \"x\"}                  | there is no member 'renderNod'; did you mean 'renderNode'?",
                "{\"memory\": {\"pages\": 4}}            | there is no member 'memory.pages'; did you mean 'page'?",
                "{\"storage\": {\"pools\": [{\"pol\": \"a\"}]}} | there is no member 'storage.pools[0].pol'; did "
                        + "you mean 'pool'?",
                "{\"xyzzy\": 1}                          | there is no member 'xyzzy'; remove it, or update virt-argv",
                "{\"domainId\": 1, \"domainId\": 2}      | not valid JSON: an object has the member "
                        + "'domainId' twice"
            })
    void aMemberThatIsNotThereIsTold(String json, String told) {
        assertEquals(
                told,
                assertThrows(FactsException.class, () -> HostFacts.parse(json)).getMessage());
    }

    @Test
    void whatTheProbeWritesIsRead() throws FactsException {
        HostFacts.parse(new HostProbe(Path.of("/"), ZoneId.of("UTC")).probe());
    }
}
