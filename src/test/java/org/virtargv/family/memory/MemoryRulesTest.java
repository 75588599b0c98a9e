package org.virtargv.family.memory;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class MemoryRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # What says nothing has no effect
            <memoryBacking><access/><source/></memoryBacking>
              warning element-idle
              warning element-idle

            # Each of the host's disks has its limits once
            <blkiotune><device><path>/a</path><weight>500</weight></device><device><path>/a</path></device></blkiotune>
              error blkiotune-path
            <blkiotune><device><path>/a</path><weight>500</weight></device><device><path>/b</path></device></blkiotune>
              nothing

            # Units are read in any case
            <memtune><hard_limit unit='bYTe'>1</hard_limit><soft_limit unit='mIb'>1</soft_limit></memtune>
              nothing

            # Sizes
            <memory unit='KiB'>1</memory>
              without -m size=65536k
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -m size=1024k
              -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":1048576}
            <memory>0</memory>
              error memory-zero
            <memory unit='b'>70000000</memory>
              without -m size=65536k
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -m size=68608k
              -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":70254592}
            <memory unit='MB'>100</memory>
              without -m size=65536k
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -m size=98304k
              -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":100663296}
            <memory unit='XiB'>100</memory>
              error size-invalid
            <memory unit='TiB'>1</memory>
              without -m size=65536k
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -m size=1073741824k
              -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":1099511627776}
            <memory unit='EiB'>16</memory>
              error size-invalid
            <memory unit='MiB' dumpCore='on'>64</memory>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,dump-guest-core=on,memory-backend=pc.ram,acpi=off
            <memory unit='MiB' dumpCore='off'>64</memory>
              nothing
            <currentMemory unit='MiB'>32</currentMemory>
              nothing
            <currentMemory unit='MiB'>128</currentMemory>
              nothing

            # Huge pages
            <memoryBacking><hugepages/></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-file","id":"pc.ram",
                  "mem-path":"/dev/hugepages/libvirt/qemu/-1-example","x-use-canonical-path-for-ramblock-id":false,
                  "prealloc":true,"size":67108864}
            <memoryBacking><hugepages><page size='2' unit='MiB'/></hugepages></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-file","id":"pc.ram",
                  "mem-path":"/dev/hugepages/libvirt/qemu/-1-example","x-use-canonical-path-for-ramblock-id":false,
                  "prealloc":true,"size":67108864}
            <memoryBacking><hugepages><page size='3' unit='MiB'/></hugepages></memoryBacking>
              error hugepages-not-mounted

            # What is done with pages
            <memoryBacking><nosharepages/></memoryBacking>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,mem-merge=off,memory-backend=pc.ram,acpi=off
            <memoryBacking><locked/></memoryBacking>
              without -overcommit mem-lock=off
              -overcommit mem-lock=on

            # What memory is made of
            <memoryBacking><source type='file'/></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-file","id":"pc.ram",
                  "mem-path":"/var/lib/libvirt/qemu/ram/-1-example/pc.ram",
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
            <memoryBacking><source type='memfd'/></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","x-use-canonical-path-for-ramblock-id":false,
                  "size":67108864}
            <memoryBacking><source type='anonymous'/></memoryBacking>
              nothing
            <memoryBacking><access mode='shared'/></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-file","id":"pc.ram",
                  "mem-path":"/var/lib/libvirt/qemu/ram/-1-example/pc.ram","share":true,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
            <memoryBacking><access mode='private'/></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-file","id":"pc.ram",
                  "mem-path":"/var/lib/libvirt/qemu/ram/-1-example/pc.ram","share":false,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
            <memoryBacking><source type='memfd'/><access mode='private'/></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","share":false,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}

            # When it is taken
            <memoryBacking><allocation mode='immediate'/></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-ram","id":"pc.ram","prealloc":true,"size":67108864}
            <memoryBacking><allocation mode='immediate' threads='4'/></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-ram","id":"pc.ram","prealloc":true,"prealloc-threads":4,
                  "size":67108864}
            <memoryBacking><allocation mode='ondemand'/></memoryBacking>
              nothing
            <memoryBacking><allocation threads='4'/></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-ram","id":"pc.ram","prealloc-threads":4,"size":67108864}

            # What goes together
            <memoryBacking><discard/></memoryBacking>
              nothing
            <memoryBacking><source type='memfd'/><discard/></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","x-use-canonical-path-for-ramblock-id":false,
                  "size":67108864}
            <memoryBacking><source type='anonymous'/><hugepages/></memoryBacking>
              error hugepages-anonymous
            <memoryBacking><source type='file'/><hugepages/></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-file","id":"pc.ram",
                  "mem-path":"/dev/hugepages/libvirt/qemu/-1-example","x-use-canonical-path-for-ramblock-id":false,
                  "prealloc":true,"size":67108864}
            <memoryBacking><hugepages/><allocation mode='ondemand'/></memoryBacking>
              error hugepages-on-demand
            <memoryBacking><hugepages/><nosharepages/></memoryBacking>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,mem-merge=off,memory-backend=pc.ram,acpi=off
              -object {"qom-type":"memory-backend-file","id":"pc.ram",
                  "mem-path":"/dev/hugepages/libvirt/qemu/-1-example","x-use-canonical-path-for-ramblock-id":false,
                  "prealloc":true,"size":67108864}

            # Limits are libvirt's
            <memtune><hard_limit unit='G'>1</hard_limit></memtune>
              nothing
            <memtune><swap_hard_limit unit='G'>1</swap_hard_limit><hard_limit unit='G'>2</hard_limit></memtune>
              nothing

            # From which nodes of the host it comes
            <numatune><memory mode='strict' nodeset='0'/></numatune>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864,"host-nodes":[0],"policy":"bind"}
            <numatune><memory mode='preferred' nodeset='0'/></numatune>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864,"host-nodes":[0],
                  "policy":"preferred"}
            <numatune><memory mode='interleave' nodeset='0'/></numatune>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864,"host-nodes":[0],
                  "policy":"interleave"}
            <numatune><memory mode='restrictive' nodeset='0'/></numatune>
              nothing
            <numatune><memory placement='auto'/></numatune>
              error numa-placement-unknown
            <numatune><memory mode='strict'/></numatune>
              error numatune-nodeset-missing
            <numatune><memnode cellid='0' mode='strict' nodeset='0'/></numatune>
              error memnode-without-cells
            <numatune><memnode cellid='1' mode='preferred' nodeset='1'/></numatune>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              error memnode-unknown
            <numatune><memory mode='restrictive' nodeset='0'/><memnode cellid='0' mode='strict' nodeset='0'/>
             </numatune>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              error memnode-mode
            """;
}
