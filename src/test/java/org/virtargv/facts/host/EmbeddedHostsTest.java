package org.virtargv.facts.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedHostsTest {
    static Stream<String> names() {
        return EmbeddedHosts.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachHasFirmwareTheDefaultNetworkAndNothingOfOneMachine(String name) {
        HostFacts host = EmbeddedHosts.load(name);
        assertTrue(host.firmware().descriptors().stream().anyMatch(d -> d.path().contains("OVMF")));
        assertEquals("virbr0", host.net().network("default").bridge());
        assertNull(host.renderNode());
        assertNull(host.clock().now());
        assertEquals(0, host.numa().nodes().size());
    }

    @Test
    void theDefaultIsOneOfThem() {
        assertTrue(EmbeddedHosts.has(EmbeddedHosts.DEFAULT));
    }
}
