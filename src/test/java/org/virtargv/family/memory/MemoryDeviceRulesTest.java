package org.virtargv.family.memory;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Memory that keeps its content, that grows, or that is enclosed. */
class MemoryDeviceRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Modules are a part of <memory>
            <memory model='virtio-pmem'><source><path>/p</path></source><target><size unit='MiB'>256</size></target>
             </memory>
            <maxMemory slots='4' unit='GiB'>4</maxMemory>
              error memory-devices-exceed

            # On s390x virtio-mem sits on a channel
            @ s390x/s390-ccw-virtio
            <memory model='virtio-mem'><target><size unit='MiB'>64</size><node>0</node><block unit='MiB'>2</block>
             <requested unit='MiB'>64</requested></target></memory>
            <maxMemory slots='4' unit='GiB'>4</maxMemory>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              without -machine s390-ccw-virtio-10.0,usb=off,dump-guest-core=off,memory-backend=s390.ram
              without -m size=65536k
              without -object {"qom-type":"memory-backend-ram","id":"s390.ram","size":67108864}
              -machine s390-ccw-virtio-10.0,usb=off,dump-guest-core=off
              -m size=65536k,slots=4,maxmem=4194304k
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
              -object {"qom-type":"memory-backend-ram","id":"memvirtiomem0","reserve":false,"size":67108864}
              -device {"driver":"virtio-mem-ccw","node":0,"block-size":2097152,"requested-size":67108864,
                  "memdev":"memvirtiomem0","id":"virtiomem0","devno":"fe.0.0000"}

            # A module that keeps its content has a file
            @
            + <maxMemory slots='4' unit='GiB'>4</maxMemory>
            + <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
            <memory model='nvdimm'><source><path>/tmp/nv</path></source><target><size unit='MiB'>64</size>
             <node>0</node></target></memory>
              warning memory-needs-acpi
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,nvdimm=on,acpi=off
              -object {"qom-type":"memory-backend-file","id":"memnvdimm0","mem-path":"/tmp/nv","prealloc":true,
                  "size":67108864}
              -device {"driver":"nvdimm","node":0,"memdev":"memnvdimm0","id":"nvdimm0","slot":0}
            <memory model='nvdimm' access='shared'><source><path>/tmp/nv</path><alignsize unit='KiB'>2048</alignsize>
             <pmem/></source><target><size unit='MiB'>64</size><node>0</node><label><size unit='KiB'>128</size>
             </label></target></memory>
              warning memory-needs-acpi
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,nvdimm=on,acpi=off
              -object {"qom-type":"memory-backend-file","id":"memnvdimm0","mem-path":"/tmp/nv","share":true,
                  "size":67108864,"align":2097152,"pmem":true}
              -device {"driver":"nvdimm","node":0,"label-size":131072,"memdev":"memnvdimm0","id":"nvdimm0","slot":0}
            <memory model='nvdimm'><source><path>/tmp/nv</path></source><target><size unit='MiB'>64</size>
             <node>0</node><label><size unit='KiB'>64</size></label></target></memory>
              warning memory-needs-acpi
              error nvdimm-label-small
            <memory model='nvdimm'><source><path>/tmp/nv</path></source><target><size unit='MiB'>64</size>
             <node>0</node><label><size unit='MiB'>65</size></label></target></memory>
              warning memory-needs-acpi
              error nvdimm-label-large
            <memory model='nvdimm'><source><path>/tmp/nv</path></source><target><size unit='MiB'>64</size>
             <node>0</node><readonly/></target></memory>
              warning memory-needs-acpi
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,nvdimm=on,acpi=off
              -object {"qom-type":"memory-backend-file","id":"memnvdimm0","mem-path":"/tmp/nv","prealloc":true,
                  "size":67108864}
              -device {"driver":"nvdimm","node":0,"unarmed":true,"memdev":"memnvdimm0","id":"nvdimm0","slot":0}
            <memory model='nvdimm'><target><size unit='MiB'>64</size><node>0</node></target></memory>
              error memory-path-missing
              warning memory-needs-acpi
            @
            <memory model='nvdimm'><source><path>/tmp/nv</path></source><target><size unit='MiB'>64</size></target>
             </memory>
              error memory-zero
              error memory-device-without-max
              warning memory-needs-acpi

            # virtio's persistent memory
            <memory model='virtio-pmem' access='shared'><source><path>/tmp/vp</path></source><target>
             <size unit='MiB'>64</size></target></memory>
              error memory-zero
              error memory-device-without-max
            <memory model='virtio-pmem'><source><path>/tmp/vp</path></source><target><size unit='MiB'>64</size>
             </target></memory>
              error memory-zero
              error memory-device-without-max
            <memory model='virtio-pmem' access='shared'><source><path>/tmp/vp</path></source><target>
             <size unit='MiB'>64</size></target></memory>
            <maxMemory slots='4' unit='GiB'>4</maxMemory>
              error memory-zero
              error virtio-pmem-node

            # virtio's memory has blocks, and as many as the guest is to have
            @
            + <maxMemory slots='4' unit='GiB'>4</maxMemory>
            + <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
            <memory model='virtio-mem'><target><size unit='MiB'>128</size><node>0</node>
             <block unit='KiB'>2048</block><requested unit='MiB'>64</requested></target></memory>
              -object {"qom-type":"memory-backend-ram","id":"memvirtiomem0","reserve":false,"size":134217728}
              -device {"driver":"virtio-mem-pci","node":0,"block-size":2097152,"requested-size":67108864,
                  "memdev":"memvirtiomem0","id":"virtiomem0","bus":"pci.2","addr":"0x0"}
            <memory model='virtio-mem'><target><size unit='MiB'>128</size><node>0</node>
             <block unit='KiB'>2048</block><requested unit='MiB'>64</requested><address base='0x140001000'/></target>
             </memory>
              error memory-alignment
            <memory model='virtio-mem'><target><size unit='MiB'>128</size><node>0</node>
             <block unit='KiB'>2048</block><requested unit='MiB'>64</requested><address base='140000000'/></target>
             </memory>
              -object {"qom-type":"memory-backend-ram","id":"memvirtiomem0","reserve":false,"size":134217728}
              -device {"driver":"virtio-mem-pci","node":0,"block-size":2097152,"requested-size":67108864,
                  "memdev":"memvirtiomem0","memaddr":5368709120,"id":"virtiomem0","bus":"pci.2","addr":"0x0"}
            <memory model='virtio-mem'><target><size unit='MiB'>128</size><node>0</node>
             <block unit='KiB'>2048</block><requested unit='MiB'>64</requested><address base='0x140000000'/></target>
             </memory>
              -object {"qom-type":"memory-backend-ram","id":"memvirtiomem0","reserve":false,"size":134217728}
              -device {"driver":"virtio-mem-pci","node":0,"block-size":2097152,"requested-size":67108864,
                  "memdev":"memvirtiomem0","memaddr":5368709120,"id":"virtiomem0","bus":"pci.2","addr":"0x0"}
            <memory model='virtio-mem'><target dynamicMemslots='yes'><size unit='MiB'>128</size><node>0</node>
             <block unit='KiB'>2048</block><requested unit='MiB'>64</requested></target></memory>
              -object {"qom-type":"memory-backend-ram","id":"memvirtiomem0","reserve":false,"size":134217728}
              -device {"driver":"virtio-mem-pci","node":0,"block-size":2097152,"requested-size":67108864,
                  "memdev":"memvirtiomem0","dynamic-memslots":true,"id":"virtiomem0","bus":"pci.2","addr":"0x0"}
            <memory model='virtio-mem'><target><size unit='MiB'>128</size><node>0</node>
             <block unit='KiB'>2048</block><requested unit='MiB'>129</requested></target></memory>
              error virtio-mem-requested
              error virtio-mem-requested-beyond
            <memory model='virtio-mem'><target><size unit='MiB'>128</size><node>0</node>
             <block unit='KiB'>3000</block><requested unit='MiB'>64</requested></target></memory>
              error virtio-mem-block
            <memory model='virtio-mem'><target><size unit='MiB'>128</size><node>0</node>
             <block unit='KiB'>1024</block><requested unit='MiB'>64</requested></target></memory>
              error virtio-mem-block
            <memory model='virtio-mem'><target><size unit='MiB'>128</size><node>0</node>
             <block unit='KiB'>2048</block><requested unit='MiB'>0</requested></target></memory>
              -object {"qom-type":"memory-backend-ram","id":"memvirtiomem0","reserve":false,"size":134217728}
              -device {"driver":"virtio-mem-pci","node":0,"block-size":2097152,"memdev":"memvirtiomem0",
                  "id":"virtiomem0","bus":"pci.2","addr":"0x0"}
            <memory model='virtio-mem'><target><size unit='MiB'>128</size><node>0</node>
             <block unit='KiB'>2048</block></target></memory>
              -object {"qom-type":"memory-backend-ram","id":"memvirtiomem0","reserve":false,"size":134217728}
              -device {"driver":"virtio-mem-pci","node":0,"block-size":2097152,"memdev":"memvirtiomem0",
                  "id":"virtiomem0","bus":"pci.2","addr":"0x0"}

            # Arm tells the guest of modules by ACPI as well
            @ aarch64/virt shell
            + <maxMemory slots='4' unit='GiB'>4</maxMemory>
            + <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
            <memory model='dimm'><target><size unit='MiB'>128</size><node>0</node></target></memory>
              error memory-needs-acpi

            # Memory of enclaves
            <memory model='sgx-epc'><target><size unit='MiB'>64</size></target></memory>
              error memory-zero
              error memory-model-unsupported
            <memory model='sgx-epc'><source><nodemask>0-1</nodemask></source><target><size unit='MiB'>64</size>
             <node>0</node></target></memory>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              error memory-model-unsupported
            <memory model='foo'><target><size unit='MiB'>64</size></target></memory>
              error value-invalid
            <memory model='dimm'/>
              error element-missing
            """;
}
