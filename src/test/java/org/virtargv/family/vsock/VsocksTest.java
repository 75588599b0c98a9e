package org.virtargv.family.vsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virtargv.family.Guest;
import org.virtargv.family.Settings.Style;

class VsocksTest {
    private static String device(Guest s) {
        return s.lines("-device {\"driver\":\"vhost-vsock").get(0);
    }

    @Test
    void aNumberIsTheHostsToGive() throws Exception {
        Guest s = Guest.of("<vsock/>").host("{\"net\":{\"vsockCid\":12,\"descriptors\":{\"vhostVsock\":80}}}");
        assertTrue(
                device(s)
                        .startsWith("-device {\"driver\":\"vhost-vsock-pci\",\"id\":\"vsock0\",\"guest-cid\":12,"
                                + "\"vhostfd\":\"80\""),
                device(s));
        assertTrue(!device(s.style(Style.shell, false)).contains("vhostfd"));
    }

    @Test
    void someNumbersAreTaken() {
        assertEquals(
                List.of("vsock-cid"),
                Guest.of("<vsock><cid auto='no' address='2'/></vsock>").problems());
        assertEquals(
                List.of("vsock-cid"),
                Guest.of("<vsock><cid auto='no'/></vsock>").problems());
        assertTrue(device(Guest.of("<vsock><cid address='3'/></vsock>")).contains("\"guest-cid\":3"));
    }
}
