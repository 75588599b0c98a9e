package org.virtargv.family.net;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What a network card says of itself beside its driver. */
class NicRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # What a card says beside its driver
            @ pc
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><link state='down'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><link state='up'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><mtu size='1400'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","host_mtu":1400,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><boot order='1'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet0",…,"mac":…,"bootindex":1,"bus":"pci.0",
                  "addr":"0x2"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><rom bar='off'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…,"rombar":0}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <rom bar='on' file='/rom.bin'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…,"rombar":1,"romfile":"/rom.bin"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><rom file=''/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…,"romfile":""}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><rom enabled='no'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…,"romfile":""}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><acpi index='7'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…,"acpi-index":7}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><alias name='ua-lan'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostua-lan"}
              -device {"driver":"virtio-net-pci","netdev":"hostua-lan","id":"ua-lan","mac":"52:54:00:00:00:01",
                  "bus":"pci.0","addr":"0x2"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><tune>
             <sndbuf>1600</sndbuf></tune></interface>
              -netdev {"type":"tap","fd":"30","sndbuf":1600,"id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><tune>
             <sndbuf>0</sndbuf></tune></interface>
              -netdev {"type":"tap","fd":"30","sndbuf":0,"id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><guest dev='eth0'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><coalesce><rx>
             <frames max='7'/></rx></coalesce></interface>
              error interface-option
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><bandwidth>
             <inbound average='1000' peak='5000' burst='1024'/></bandwidth></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <address type='pci' domain='0' bus='0' slot='9' function='0'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet0",…,"mac":…,"bus":"pci.0","addr":"0x9"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <address type='pci' domain='0' bus='0' slot='9' function='1' multifunction='on'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet0",…,"mac":…,"bus":"pci.0","multifunction":true,
                  "addr":"0x9.0x1"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <address type='pci' domain='0' bus='0' slot='0x1f' function='7'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet0",…,"mac":…,"bus":"pci.0","addr":"0x1f.0x7"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><target dev='tap9'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <target dev='tap9' managed='no'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}

            # An MTU is a property of virtio cards alone; the rest any card on PCI has
            @ pc
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='e1000e'/><mtu size='1400'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"e1000e","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='e1000e'/><rom bar='off'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"e1000e","netdev":…,"rombar":0}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='e1000e'/><acpi index='7'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"e1000e","netdev":…,"acpi-index":7}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='e1000e'/><boot order='2'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"e1000e","netdev":"hostnet0",…,"mac":…,"bootindex":2,"bus":"pci.0","addr":"0x2"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='e1000e'/><link state='down'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"e1000e","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='e1000e'/><tune>
             <sndbuf>1600</sndbuf></tune></interface>
              -netdev {"type":"tap","fd":"30","sndbuf":1600,"id":"hostnet0"}
              -device {"driver":"e1000e","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='rtl8139'/><acpi index='3'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139","netdev":…,"acpi-index":3}

            # With KVM a virtio card's packets are moved by vhost
            @ kvm pc
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/></interface>
              -netdev {"type":"tap","fd":"30","vhost":true,"vhostfd":"50","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver name='qemu'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver name='vhost' queues='2'/></interface>
              -netdev {"type":"tap","fds":"30:31","vhost":true,"vhostfds":"50:51","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","mq":true,"vectors":6,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver txmode='timer'/></interface>
              -netdev {"type":"tap","fd":"30","vhost":true,"vhostfd":"50","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","tx":"timer","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='e1000'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"e1000","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <backend vhost='/dev/vhost-other'/></interface>
              -netdev {"type":"tap","fd":"30","vhost":true,"vhostfd":"50","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <backend tap='/dev/net/other'/></interface>
              -netdev {"type":"tap","fd":"30","vhost":true,"vhostfd":"50","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            @ kvm s390x/s390-ccw-virtio
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/></interface>
              note cpu-of-host
              -netdev {"type":"tap","fd":"30","vhost":true,"vhostfd":"50","id":"hostnet0"}
              -device {"driver":"virtio-net-ccw","netdev":"hostnet0",…,"mac":…,"devno":"fe.0.0000"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver queues='2'/>
             </interface>
              note cpu-of-host
              -netdev {"type":"tap","fds":"30:31","vhost":true,"vhostfds":"50:51","id":"hostnet0"}
              -device {"driver":"virtio-net-ccw","mq":true,"netdev":"hostnet0",…,"mac":…,"devno":"fe.0.0000"}

            # Two cards, and one that stands in while the other is away
            @ pc
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/></interface>
            <interface type='ethernet'><mac address='52:54:00:00:00:02'/><model type='virtio'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
              -netdev {"type":"tap","fd":"30","id":"hostnet1"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet1","id":"net1","mac":"52:54:00:00:00:02",
                  "bus":"pci.0","addr":"0x3"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <teaming type='persistent'/><alias name='ua-stays'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostua-stays"}
              -device {"driver":"virtio-net-pci","failover":true,"netdev":"hostua-stays","id":"ua-stays",
                  "mac":"52:54:00:00:00:01","bus":"pci.0","addr":"0x2"}
            """;
}
