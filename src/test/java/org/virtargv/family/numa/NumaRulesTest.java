package org.virtargv.family.numa;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class NumaRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Each cell has memory and CPUs
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
            <cpu><numa><cell cpus='0' memory='64' unit='MiB'/></numa></cpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
            <cpu><numa><cell id='0' cpus='0' memory='32' unit='MiB'/><cell id='1' cpus='1' memory='32' unit='MiB'/>
             </numa></cpu>
            <vcpu>2</vcpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              without -smp 1,sockets=1,cores=1,threads=1
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -smp 2,sockets=2,cores=1,threads=1
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":33554432}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
              -object {"qom-type":"memory-backend-ram","id":"ram-node1","size":33554432}
              -numa node,nodeid=1,cpus=1,memdev=ram-node1
            <cpu><numa><cell id='1' cpus='0' memory='32' unit='MiB'/><cell id='0' cpus='1' memory='32' unit='MiB'/>
             </numa></cpu>
            <vcpu>2</vcpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              without -smp 1,sockets=1,cores=1,threads=1
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -smp 2,sockets=2,cores=1,threads=1
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":33554432}
              -numa node,nodeid=0,cpus=1,memdev=ram-node0
              -object {"qom-type":"memory-backend-ram","id":"ram-node1","size":33554432}
              -numa node,nodeid=1,cpus=0,memdev=ram-node1
            <cpu><numa><cell id='0' cpus='0' memory='32' unit='MiB'/><cell id='0' cpus='1' memory='32' unit='MiB'/>
             </numa></cpu>
            <vcpu>2</vcpu>
              error cell-id-invalid
            <cpu><numa><cell id='0' cpus='0' memory='32' unit='MiB'/><cell id='2' cpus='1' memory='32' unit='MiB'/>
             </numa></cpu>
            <vcpu>2</vcpu>
              error cell-id-invalid
            <cpu><numa><cell id='0' cpus='0-1' memory='32' unit='MiB'/><cell id='1' cpus='1' memory='32' unit='MiB'/>
             </numa></cpu>
            <vcpu>2</vcpu>
              error cell-cpus-overlap
            <cpu><numa><cell id='0' cpus='0-1' memory='32' unit='MiB'/><cell id='1' memory='32' unit='MiB'/></numa>
             </cpu>
            <vcpu>2</vcpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              without -smp 1,sockets=1,cores=1,threads=1
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -smp 2,sockets=2,cores=1,threads=1
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":33554432}
              -numa node,nodeid=0,cpus=0-1,memdev=ram-node0
              -object {"qom-type":"memory-backend-ram","id":"ram-node1","size":33554432}
              -numa node,nodeid=1,memdev=ram-node1
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
            <vcpu>2</vcpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              without -smp 1,sockets=1,cores=1,threads=1
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -smp 2,sockets=2,cores=1,threads=1
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0-1,memdev=ram-node0
            <cpu><numa><cell id='0' cpus='0-3' memory='64' unit='MiB'/></numa></cpu>
            <vcpu>2</vcpu>
              error cell-cpus-too-many
            <cpu><numa><cell id='0' cpus='0' memory='0' unit='MiB'/></numa></cpu>
              error memory-zero
            <cpu><numa><cell id='0' cpus='0'/></numa></cpu>
              error attribute-missing
            <cpu><numa><cell id='0' cpus='0,2,4-5' memory='64' unit='MiB'/></numa></cpu>
            <vcpu>6</vcpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              without -smp 1,sockets=1,cores=1,threads=1
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -smp 6,sockets=6,cores=1,threads=1
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0-5,memdev=ram-node0

            # A cell's memory
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB' memAccess='shared'/></numa></cpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -object {"qom-type":"memory-backend-file","id":"ram-node0",
                  "mem-path":"/var/lib/libvirt/qemu/ram/-1-example/ram-node0","share":true,"size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB' memAccess='private' discard='yes'/></numa></cpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -object {"qom-type":"memory-backend-file","id":"ram-node0",
                  "mem-path":"/var/lib/libvirt/qemu/ram/-1-example/ram-node0","discard-data":true,"share":false,
                  "size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0

            # Distances
            <cpu><numa><cell id='0' cpus='0' memory='32' unit='MiB'><distances><sibling id='0' value='10'/>
             <sibling id='1' value='21'/></distances></cell><cell id='1' cpus='1' memory='32' unit='MiB'/></numa>
             </cpu>
            <vcpu>2</vcpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              without -smp 1,sockets=1,cores=1,threads=1
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -smp 2,sockets=2,cores=1,threads=1
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":33554432}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
              -object {"qom-type":"memory-backend-ram","id":"ram-node1","size":33554432}
              -numa node,nodeid=1,cpus=1,memdev=ram-node1
              -numa dist,src=0,dst=0,val=10
              -numa dist,src=0,dst=1,val=21
              -numa dist,src=1,dst=0,val=21
              -numa dist,src=1,dst=1,val=10
            <cpu><numa><cell id='0' cpus='0' memory='32' unit='MiB'><distances><sibling id='1' value='9'/>
             </distances></cell><cell id='1' cpus='1' memory='32' unit='MiB'/></numa></cpu>
            <vcpu>2</vcpu>
              error distance-invalid
              error distance-invalid
            <cpu><numa><cell id='0' cpus='0' memory='32' unit='MiB'><distances><sibling id='2' value='21'/>
             </distances></cell><cell id='1' cpus='1' memory='32' unit='MiB'/></numa></cpu>
            <vcpu>2</vcpu>
              error sibling-unknown
            <cpu><numa><cell id='0' cpus='0' memory='32' unit='MiB'><distances><sibling id='0' value='11'/>
             </distances></cell><cell id='1' cpus='1' memory='32' unit='MiB'/></numa></cpu>
            <vcpu>2</vcpu>
              error distance-local

            # Latencies and bandwidths
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'>
             <cache level='1' associativity='direct' policy='writeback'><size value='10' unit='KiB'/>
             <line value='8' unit='B'/></cache></cell><interconnects>
             <latency initiator='0' target='0' type='access' value='5'/>
             <bandwidth initiator='0' target='0' cache='1' type='access' value='204800' unit='KiB'/></interconnects>
             </numa></cpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,hmat=on,acpi=off
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0,initiator=0,memdev=ram-node0
              -numa hmat-lb,initiator=0,target=0,hierarchy=memory,data-type=access-latency,latency=5
              -numa hmat-lb,initiator=0,target=0,hierarchy=first-level,data-type=access-bandwidth,bandwidth=204800K
              -numa hmat-cache,node-id=0,size=10K,level=1,associativity=direct,policy=write-back,line=8
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/><interconnects>
             <latency initiator='0' target='1' type='access' value='5'/></interconnects></numa></cpu>
              error interconnect-node-unknown
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/><interconnects>
             <latency initiator='0' target='0' type='access' value='0'/></interconnects></numa></cpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,hmat=on,acpi=off
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0,initiator=0,memdev=ram-node0
              -numa hmat-lb,initiator=0,target=0,hierarchy=memory,data-type=access-latency,latency=0

            # Huge pages of a cell
            <memoryBacking><hugepages><page size='2' unit='MiB' nodeset='0'/></hugepages></memoryBacking>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -object {"qom-type":"memory-backend-file","id":"ram-node0",
                  "mem-path":"/dev/hugepages/libvirt/qemu/-1-example","prealloc":true,"size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
            <memoryBacking><hugepages><page size='2' unit='MiB' nodeset='1'/></hugepages></memoryBacking>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              error hugepages-node-unknown

            # The first node has the processors that no node names, all of them where none names any
            + <vcpu>2</vcpu>
            <cpu><numa><cell memory='262144'/><cell memory='262144'/></numa></cpu>
              without -machine …
              without -m …
              without -object …
              -machine …
              -m …
              -object …"ram-node0",…
              -numa node,nodeid=0,cpus=0-1,memdev=ram-node0
              -object …"ram-node1",…
              -numa node,nodeid=1,memdev=ram-node1
            """;
}
