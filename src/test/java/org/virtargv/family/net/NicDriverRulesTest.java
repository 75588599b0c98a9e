package org.virtargv.family.net;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Each option of a network card's driver is one property. */
class NicDriverRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Each option of a virtio card's driver is a property of its own
            @ pc
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver txmode='iothread'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","tx":"bh","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver txmode='timer'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","tx":"timer","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver ioeventfd='on'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","ioeventfd":true,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver ioeventfd='off'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","ioeventfd":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver event_idx='on'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","event_idx":true,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver event_idx='off'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","event_idx":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver rx_queue_size='256'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","rx_queue_size":256,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver rx_queue_size='1024'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","rx_queue_size":1024,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver tx_queue_size='256'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","tx_queue_size":256,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver tx_queue_size='1024'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","tx_queue_size":1024,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver rss='on'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","rss":true,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver rss='on' rss_hash_report='on'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","rss":true,"hash":true,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver rss='off' rss_hash_report='off'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","rss":false,"hash":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver name='qemu'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver name='vhost'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver packed='on'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","packed":true,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver packed='off'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","packed":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver iommu='on'/>
             </interface>
              warning virtio-iommu-transitional
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","iommu_platform":true,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver ats='on'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","ats":true,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver page_per_vq='on'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","page-per-vq":true,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver queue_reset='on'/></interface>
              warning attribute-unknown
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <driver queue_reset='off'/></interface>
              warning attribute-unknown
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}

            # Pairs of queues, and two vectors for each and two more
            @ pc
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver queues='1'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver queues='2'/>
             </interface>
              -netdev {"type":"tap","fds":"30:31","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","mq":true,"vectors":6,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver queues='8'/>
             </interface>
              -netdev {"type":"tap","fds":"30:31:32:33:34:35:36:37","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","mq":true,"vectors":18,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver queues='0'/>
             </interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver queues='16'/>
             </interface>
              -netdev {"type":"tap","fds":"30:31:32:33:34:35:36:37:38:39:40:41:42:43:44:45","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","mq":true,"vectors":34,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver queues='257'/>
             </interface>
              error interface-queues
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='e1000'/><driver queues='2'/>
             </interface>
              warning interface-driver-model
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"e1000","netdev":…}

            # What the host's side and the guest's side leave to the other
            @ pc
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <host csum='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","csum":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <host gso='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","gso":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <host tso4='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","host_tso4":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <host tso6='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","host_tso6":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <host ecn='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","host_ecn":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <host ufo='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","host_ufo":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <host mrg_rxbuf='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","mrg_rxbuf":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <guest csum='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","guest_csum":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <guest tso4='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","guest_tso4":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <guest tso6='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","guest_tso6":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <guest ecn='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","guest_ecn":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <guest ufo='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","guest_ufo":false,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/><driver>
             <host csum='on' mrg_rxbuf='on'/><guest csum='on'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","csum":true,"mrg_rxbuf":true,"guest_csum":true,"netdev":…}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio-transitional'/><driver>
             <host csum='off'/></driver></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci-transitional","csum":false,"netdev":…}
            """;
}
