package org.virtargv.family.hostdev;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class HostdevRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # On s390x a mediated device has its place on PCI, and QEMU makes up the rest
            @ s390x/s390-ccw-virtio
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
            <address uuid='5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41'/></source></hostdev>
              -device {"driver":"vfio-pci","id":"hostdev0",
                  "sysfsdev":"/sys/bus/mdev/devices/5a1d0c1e-3e0f-4d53-9a6b-0c8d7e6f5a41","display":"off","bus":"pci.0",
                  "addr":"0x1"}
            """;
}
