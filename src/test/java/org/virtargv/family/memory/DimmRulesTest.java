package org.virtargv.family.memory;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Modules of memory. */
class DimmRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A module needs room, and a node
            <memory model='dimm'><target><size unit='MiB'>64</size></target></memory>
              error memory-zero
              error memory-device-without-max
              warning memory-needs-acpi
            <memory model='dimm'><target><size unit='MiB'>64</size></target></memory>
            <maxMemory slots='4' unit='GiB'>4</maxMemory>
              error memory-zero
              warning memory-needs-acpi
            @
            + <maxMemory slots='4' unit='GiB'>4</maxMemory>
            + <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
            <memory model='dimm'><target><size unit='MiB'>64</size><node>0</node></target></memory>
            <vcpu>1</vcpu>
              warning memory-needs-acpi
              -object {"qom-type":"memory-backend-ram","id":"memdimm0","size":67108864}
              -device {"driver":"pc-dimm","node":0,"memdev":"memdimm0","id":"dimm0","slot":0}
            <memory model='dimm'><target><size unit='MiB'>64</size><node>1</node></target></memory>
              warning memory-needs-acpi
              error memory-node-unknown
            <memory model='dimm'><target><size unit='MiB'>64</size></target></memory>
              warning memory-needs-acpi
              error memory-node-missing
            @
            <maxMemory slots='4' unit='GiB'>4</maxMemory>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -m size=65536k
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -m size=65536k,slots=4,maxmem=4194304k
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
            <maxMemory slots='4' unit='GiB'>4</maxMemory>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -m size=65536k
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -m size=65536k,slots=4,maxmem=4194304k
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
            <maxMemory slots='257' unit='GiB'>4</maxMemory>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -m size=65536k
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -m size=65536k,slots=257,maxmem=4194304k
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
            <maxMemory slots='0' unit='GiB'>4</maxMemory>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -m size=65536k
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -m size=65536k,maxmem=4194304k
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
            <maxMemory slots='2' unit='MiB'>32</maxMemory>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              error max-memory-too-small

            # What is behind a module
            @
            + <maxMemory slots='4' unit='GiB'>4</maxMemory>
            + <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
            <memory model='dimm'><source><pagesize unit='KiB'>2048</pagesize><nodemask>0</nodemask></source><target>
             <size unit='MiB'>64</size><node>0</node></target></memory>
              warning memory-needs-acpi
              -object {"qom-type":"thread-context","id":"tc-memdimm0","node-affinity":[0]}
              -object {"qom-type":"memory-backend-file","id":"memdimm0",
                  "mem-path":"/dev/hugepages/libvirt/qemu/-1-example","prealloc":true,"size":67108864,"host-nodes":[0],
                  "policy":"bind","prealloc-context":"tc-memdimm0"}
              -device {"driver":"pc-dimm","node":0,"memdev":"memdimm0","id":"dimm0","slot":0}
            <memory model='dimm' access='private' discard='yes'><target><size unit='MiB'>64</size><node>0</node>
             </target></memory>
              warning memory-needs-acpi
              -object {"qom-type":"memory-backend-file","id":"memdimm0",
                  "mem-path":"/var/lib/libvirt/qemu/ram/-1-example/dimm0","discard-data":true,"share":false,
                  "size":67108864}
              -device {"driver":"pc-dimm","node":0,"memdev":"memdimm0","id":"dimm0","slot":0}
            <memory model='dimm' access='shared'><target><size unit='MiB'>64</size><node>0</node></target></memory>
              warning memory-needs-acpi
              -object {"qom-type":"memory-backend-file","id":"memdimm0",
                  "mem-path":"/var/lib/libvirt/qemu/ram/-1-example/dimm0","share":true,"size":67108864}
              -device {"driver":"pc-dimm","node":0,"memdev":"memdimm0","id":"dimm0","slot":0}

            # A module has a slot
            @
            + <maxMemory slots='4' unit='GiB'>4</maxMemory>
            + <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
            <memory model='dimm'><target><size unit='MiB'>64</size><node>0</node></target>
             <address type='dimm' slot='2' base='0x100000000'/></memory>
              warning memory-needs-acpi
              -object {"qom-type":"memory-backend-ram","id":"memdimm2","size":67108864}
              -device {"driver":"pc-dimm","node":0,"memdev":"memdimm2","id":"dimm2","slot":2,"addr":4294967296}
            <memory model='dimm'><target><size unit='MiB'>64</size><node>0</node></target>
             <address type='dimm' slot='4'/></memory>
              error memory-slot-beyond
              warning memory-needs-acpi
            <memory model='dimm'><target><size unit='MiB'>64</size><node>0</node></target>
             <address type='dimm' slot='0'/></memory>
            <memory model='dimm'><target><size unit='MiB'>64</size><node>0</node></target>
             <address type='dimm' slot='0'/></memory>
              warning memory-needs-acpi
              warning memory-needs-acpi
              error memory-slot-taken
            @
            <memory model='dimm'><target><size unit='MiB'>64</size><node>0</node></target></memory>
            <memory model='dimm'><target><size unit='MiB'>64</size><node>0</node></target></memory>
            <maxMemory slots='1' unit='GiB'>4</maxMemory>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              error memory-slots-too-few
              warning memory-needs-acpi
              error memory-slot-beyond
              warning memory-needs-acpi
            <memory model='dimm'><target><size unit='KiB'>1</size><node>0</node></target></memory>
            <maxMemory slots='1' unit='GiB'>4</maxMemory>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              warning memory-needs-acpi
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -m size=65536k
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -m size=65536k,slots=1,maxmem=4194304k
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
              -object {"qom-type":"memory-backend-ram","id":"memdimm0","size":2097152}
              -device {"driver":"pc-dimm","node":0,"memdev":"memdimm0","id":"dimm0","slot":0}
            """;
}
