package org.virtargv.family.vsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Sample;
import org.virtargv.family.Settings.Style;

class VsocksTest {
    private static String device(Sample s) {
        return s.options("-device {\"driver\":\"vhost-vsock").get(0);
    }

    @Test
    void aNumberIsTheHostsToGive() throws Exception {
        Sample s = Sample.devices("<vsock/>").onHost("{\"net\":{\"vsockCid\":12,\"descriptors\":{\"vhostVsock\":80}}}");
        assertTrue(
                device(s)
                        .startsWith("-device {\"driver\":\"vhost-vsock-pci\",\"id\":\"vsock0\",\"guest-cid\":12,"
                                + "\"vhostfd\":\"80\""),
                device(s));
        assertTrue(!device(s.with(Style.shell, false)).contains("vhostfd"));
    }

    @Test
    void someNumbersAreTaken() {
        assertEquals(
                List.of("vsock-cid"),
                Sample.devices("<vsock><cid auto='no' address='2'/></vsock>").problems());
        assertEquals(
                List.of("vsock-cid"),
                Sample.devices("<vsock><cid auto='no'/></vsock>").problems());
        assertTrue(device(Sample.devices("<vsock><cid address='3'/></vsock>")).contains("\"guest-cid\":3"));
    }
}
