package org.virtargv.family.net;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Where cards sit on boards that are no PC. */
class NicBoardRulesTest {
    @TestFactory
    Stream<DynamicNode> boards() {
        return Rules.of(
                """
                # Cards of ARM boards are configured in the old way; libvirt misspells the card of a versatilepb
                @ armv7l/vexpress-a9
                <interface type='user'><mac address='52:54:00:00:00:01'/></interface>
                  -netdev {"type":"user","id":"hostnet0"}
                  -net nic,macaddr=52:54:00:00:00:01,netdev=hostnet0,model=lan9118,id=net0
                @ armv7l/versatilepb
                <interface type='user'><mac address='52:54:00:00:00:01'/></interface>
                  warning interface-model-unknown
                  -netdev {"type":"user","id":"hostnet0"}
                  -net nic,macaddr=52:54:00:00:00:01,netdev=hostnet0,model=scm91c111,id=net0
                @ shell armv7l/versatilepb
                <interface type='user'><mac address='52:54:00:00:00:01'/></interface>
                  -netdev {"type":"user","id":"hostnet0"}
                  -net nic,macaddr=52:54:00:00:00:01,netdev=hostnet0,model=smc91c111,id=net0

                # Pairs of queues take interrupts wherever the card sits, but on the channel subsystem
                @ s390x/s390-ccw-virtio
                <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
                 <driver queues='2'/></interface>
                  -netdev {"type":"tap","fds":"30:31","id":"hostnet0"}
                  -device {"driver":"virtio-net-ccw","mq":true,"netdev":"hostnet0","id":"net0",…}
                @ armv7l/vexpress-a9
                <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio-non-transitional'/>
                 <driver queues='2'/></interface>
                  warning qemu-type-unknown
                  warning interface-model-unknown
                  -netdev {"type":"tap","fds":"30:31","id":"hostnet0"}
                  -device {"driver":"virtio-net-device-non-transitional","mq":true,"vectors":6,"netdev":…}

                # libvirt gives spapr-vlan a register on every board
                <interface type='user'><mac address='52:54:00:00:00:01'/><model type='spapr-vlan'/></interface>
                  warning qemu-type-unknown
                  warning interface-model-unknown
                  -netdev {"type":"user","id":"hostnet0"}
                  -device {"driver":"spapr-vlan",…,"reg":4096}
                """);
    }
}
