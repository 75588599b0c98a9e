package org.virtargv.family.net;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What carries a card's packets. */
class NicBackendRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # What a card is connected to, as in a started libvirt
            @ pc
            <interface type='user'><mac address='52:54:00:00:00:01'/></interface>
              -netdev {"type":"user","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='user'><mac address='52:54:00:00:00:01'/>
             <ip family='ipv4' address='172.17.2.0' prefix='24'/></interface>
              -netdev {"type":"user","net":"172.17.2.0/24","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='user'><mac address='52:54:00:00:00:01'/>
             <ip family='ipv6' address='2001:db8:ac10:fd01::' prefix='64'/></interface>
              -netdev {"type":"user","ipv6-prefix":"2001:db8:ac10:fd01::","ipv6-prefixlen":64,"id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='user'><mac address='52:54:00:00:00:01'/><ip family='ipv4' address='172.17.2.0'/>
             <ip family='ipv6' address='2001:db8::'/></interface>
              -netdev {"type":"user","net":"172.17.2.0","ipv6-prefix":"2001:db8::","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='bridge'><mac address='52:54:00:00:00:01'/><source bridge='br0'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='direct'><mac address='52:54:00:00:00:01'/><source dev='eth0' mode='vepa'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='direct'><mac address='52:54:00:00:00:01'/><source dev='eth0' mode='bridge'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='mcast'><mac address='52:54:00:00:00:01'/><source address='230.0.0.1' port='5558'/>
             </interface>
              -netdev {"type":"socket","mcast":"230.0.0.1:5558","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='server'><mac address='52:54:00:00:00:01'/><source address='192.168.0.1' port='5558'/>
             </interface>
              -netdev {"type":"socket","listen":"192.168.0.1:5558","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='server'><mac address='52:54:00:00:00:01'/><source port='5558'/></interface>
              -netdev {"type":"socket","listen":":5558","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='client'><mac address='52:54:00:00:00:01'/><source address='192.168.0.1' port='5558'/>
             </interface>
              -netdev {"type":"socket","connect":"192.168.0.1:5558","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='udp'><mac address='52:54:00:00:00:01'/><source address='127.0.0.1' port='11115'>
             <local address='127.0.0.1' port='11116'/></source></interface>
              -netdev {"type":"socket","udp":"127.0.0.1:11115","localaddr":"127.0.0.1:11116","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='vdpa'><mac address='52:54:00:00:00:01'/><source dev='/dev/vhost-vdpa-0'/>
             <model type='virtio'/></interface>
              -add-fd set=0,fd=70,opaque=net0-vdpa
              -netdev {"type":"vhost-vdpa","vhostdev":"/dev/fdset/0","id":"hostnet0"}
              -device {"driver":"virtio-net-pci",…}
            <interface type='internal'><mac address='52:54:00:00:00:01'/><source name='inside'/></interface>
              warning interface-internal
              -netdev {"type":"user","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='network'><mac address='52:54:00:00:00:01'/><source network='default'/></interface>
              note network-assumed
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='network'><mac address='52:54:00:00:00:01'/><source network='default' portgroup='web'/>
             </interface>
              note network-assumed
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='user'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver queues='2'/>
             </interface>
              error interface-queues
            <interface type='bridge'><mac address='52:54:00:00:00:01'/><source bridge='br0'/><vlan><tag id='42'/>
             </vlan></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='bridge'><mac address='52:54:00:00:00:01'/><source bridge='ovs'/>
             <virtualport type='openvswitch'/><vlan trunk='yes'><tag id='42' nativeMode='untagged'/><tag id='47'/>
             </vlan></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='bridge'><mac address='52:54:00:00:00:01'/><source bridge='br0'/><port isolated='yes'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='bridge'><mac address='52:54:00:00:00:01'/><source bridge='br0'/>
             <filterref filter='clean-traffic'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='hostdev'><mac address='52:54:00:00:00:01'/><source>
             <address type='pci' domain='0' bus='3' slot='0x10' function='2'/></source></interface>
              -device {"driver":"vfio-pci","host":"0000:03:10.2","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <interface type='hostdev'><mac address='52:54:00:00:00:01'/><source>
             <address type='pci' domain='0' bus='3' slot='0x10' function='2'/></source><driver name='vfio'/>
             </interface>
              -device {"driver":"vfio-pci","host":"0000:03:10.2","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <interface type='hostdev'><mac address='52:54:00:00:00:01'/><source>
             <address type='pci' domain='0' bus='3' slot='0x10' function='2'/></source><boot order='1'/>
             <rom bar='off'/></interface>
              -device {"driver":"vfio-pci","host":"0000:03:10.2","id":"hostdev0","bootindex":1,"bus":"pci.0",
                  "addr":"0x2","rombar":0}
            <interface type='hostdev'><mac address='52:54:00:00:00:01'/><source>
             <address type='pci' domain='0' bus='3' slot='0x10' function='2'/></source><vlan><tag id='42'/></vlan>
             </interface>
              -device {"driver":"vfio-pci","host":"0000:03:10.2","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <interface type='user'><mac address='52:54:00:00:00:01'/><backend type='passt'/></interface>
              -netdev {"type":"stream","addr":{"type":"unix","path":"/run/libvirt/qemu/passt/-1-example-net0.socket"},
                  "server":false,"reconnect-ms":5000,"id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='user'><mac address='52:54:00:00:00:01'/><backend type='passt' logFile='/var/log/p.log'/>
             <source dev='eth0'/></interface>
              -netdev {"type":"stream","addr":{"type":"unix","path":"/run/libvirt/qemu/passt/-1-example-net0.socket"},
                  "server":false,"reconnect-ms":5000,"id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <interface type='vhostuser'><mac address='52:54:00:00:00:01'/>
             <source type='unix' path='/run/v.sock' mode='server'/><model type='virtio'/></interface>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","share":true,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
              -chardev socket,id=charnet0,path=/run/v.sock,server=on
              -netdev {"type":"vhost-user","chardev":"charnet0","id":"hostnet0"}
              -device {"driver":"virtio-net-pci",…}
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <interface type='vhostuser'><mac address='52:54:00:00:00:01'/>
             <source type='unix' path='/run/v.sock' mode='client'/><model type='virtio'/></interface>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","share":true,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
              -chardev socket,id=charnet0,path=/run/v.sock
              -netdev {"type":"vhost-user","chardev":"charnet0","id":"hostnet0"}
              -device {"driver":"virtio-net-pci",…}
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <interface type='vhostuser'><mac address='52:54:00:00:00:01'/>
             <source type='unix' path='/run/v.sock' mode='client'><reconnect enabled='yes' timeout='10'/></source>
             <model type='virtio'/></interface>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","share":true,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
              -chardev socket,id=charnet0,path=/run/v.sock,reconnect-ms=10000
              -netdev {"type":"vhost-user","chardev":"charnet0","id":"hostnet0"}
              -device {"driver":"virtio-net-pci",…}
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <interface type='vhostuser'><mac address='52:54:00:00:00:01'/>
             <source type='unix' path='/run/v.sock' mode='client'><reconnect enabled='no'/></source>
             <model type='virtio'/></interface>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","share":true,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
              -chardev socket,id=charnet0,path=/run/v.sock,reconnect-ms=0
              -netdev {"type":"vhost-user","chardev":"charnet0","id":"hostnet0"}
              -device {"driver":"virtio-net-pci",…}
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <interface type='vhostuser'><mac address='52:54:00:00:00:01'/>
             <source type='unix' path='/run/v.sock' mode='server'/><model type='virtio'/><driver queues='4'/>
             </interface>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","share":true,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
              -chardev socket,id=charnet0,path=/run/v.sock,server=on
              -netdev {"type":"vhost-user","chardev":"charnet0","queues":4,"id":"hostnet0"}
              -device {"driver":"virtio-net-pci",…}
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <interface type='vhostuser'><mac address='52:54:00:00:00:01'/>
             <source type='unix' path='/run/v.sock' mode='server'/><model type='e1000'/></interface>
              error interface-model-virtio
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <interface type='vhostuser'><mac address='52:54:00:00:00:01'/><source path='/run/v.sock' mode='server'/>
             <model type='virtio'/></interface>
              error interface-source
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <interface type='vhostuser'><mac address='52:54:00:00:00:01'/><source type='unix' mode='server'/>
             <model type='virtio'/></interface>
              error interface-source
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <interface type='vhostuser'><mac address='52:54:00:00:00:01'/><source type='unix' path='/run/v.sock'/>
             <model type='virtio'/></interface>
              error interface-mode
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <interface type='vhostuser'><mac address='52:54:00:00:00:01'/>
             <source type='unix' path='/run/v.sock' mode='server'><reconnect enabled='yes' timeout='3'/></source>
             <model type='virtio'/></interface>
              error reconnect-not-connecting
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <interface type='vhostuser'><mac address='52:54:00:00:00:01'/>
             <source type='unix' path='/run/v.sock' mode='client'><reconnect enabled='yes'/></source>
             <model type='virtio'/></interface>
              error reconnect-timeout
            <interface type='vhostuser'><mac address='52:54:00:00:00:01'/>
             <source type='unix' path='/run/v.sock' mode='server'/><model type='virtio'/></interface>
              error interface-shared-memory

            # Where a person runs the line, the card is connected by what QEMU opens itself
            @ shell pc
            <interface type='user'><mac address='52:54:00:00:00:01'/></interface>
              -netdev {"type":"user","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='bridge'><mac address='52:54:00:00:00:01'/><source bridge='br0'/></interface>
              without -sandbox on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny
              -netdev {"type":"bridge","br":"br0","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
              -sandbox on,obsolete=deny,elevateprivileges=allow,spawn=allow,resourcecontrol=deny
            <interface type='bridge'><mac address='52:54:00:00:00:01'/><source bridge='br0'/><mtu size='9000'/>
             </interface>
              without -sandbox on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny
              -netdev {"type":"bridge","br":"br0","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
              -sandbox on,obsolete=deny,elevateprivileges=allow,spawn=allow,resourcecontrol=deny
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><target dev='tap9' managed='no'/></interface>
              -netdev {"type":"tap","ifname":"tap9","script":"no","downscript":"no","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><target dev='tap9'/></interface>
              -netdev {"type":"tap","ifname":"tap9","script":"no","downscript":"no","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><script path='/etc/up'/>
             <downscript path='/etc/down'/></interface>
              without -sandbox on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny
              -netdev {"type":"tap","ifname":"vnet0","script":"/etc/up","downscript":"/etc/down","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
              -sandbox on,obsolete=deny,elevateprivileges=deny,spawn=allow,resourcecontrol=deny
            <interface type='direct'><mac address='52:54:00:00:00:01'/><source dev='eth0' mode='bridge'/></interface>
              -netdev {"type":"tap","fd":"3","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            <interface type='network'><mac address='52:54:00:00:00:01'/><source network='default'/></interface>
              note network-assumed
              without -sandbox on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny
              -netdev {"type":"bridge","br":"virbr0","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
              -sandbox on,obsolete=deny,elevateprivileges=allow,spawn=allow,resourcecontrol=deny
            <interface type='vdpa'><mac address='52:54:00:00:00:01'/><source dev='/dev/vhost-vdpa-0'/>
             <model type='virtio'/></interface>
              -netdev {"type":"vhost-vdpa","vhostdev":"/dev/vhost-vdpa-0","id":"hostnet0"}
              -device {"driver":"virtio-net-pci",…}
            @ shell pc {"format":1,"net":{"networks":[{"name":"default","bridge":"virbr0"}]}}
            <interface type='network'><mac address='52:54:00:00:00:01'/><source network='default'/></interface>
              without -sandbox on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny
              -netdev {"type":"bridge","br":"virbr0","id":"hostnet0"}
              -device {"driver":"rtl8139",…}
              -sandbox on,obsolete=deny,elevateprivileges=allow,spawn=allow,resourcecontrol=deny

            # QEMU 7.2 knows passt, and not yet how to look for it again
            @ pc qemu-7.2
            <interface type='user'><mac address='52:54:00:00:00:01'/><backend type='passt'/></interface>
              -netdev {"type":"stream","addr":{"type":"unix","path":"/run/libvirt/qemu/passt/-1-example-net0.socket"},
                  "server":false,"id":"hostnet0"}
              -device {"driver":"rtl8139",…}

            # How much a tap device takes before it waits, in a person's line too
            @ shell pc
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><target dev='tap9' managed='no'/><tune>
             <sndbuf>1600</sndbuf></tune></interface>
              -netdev {"type":"tap","ifname":"tap9","script":"no","downscript":"no","sndbuf":1600,"id":"hostnet0"}
              -device {"driver":"rtl8139",…}
            """;
}
