package org.virtargv.family.hub;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class HubRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A hub takes a port, and gives others
            <hub type='usb'/>
              -device {"driver":"usb-hub","id":"hub0","bus":"usb.0","port":"1"}
            <hub type='usb'><address type='usb' bus='0' port='3'/></hub>
              -device {"driver":"usb-hub","id":"hub0","bus":"usb.0","port":"3"}
            <hub type='usb'/>
            <controller type='usb' model='none'/>
              error usb-no-controller
            <hub/>
              error attribute-missing
            <hub type='pci'/>
              error value-invalid

            # A port behind a hub is named through it
            <hub type='usb'><address type='usb' bus='0' port='1'/></hub>
            <input type='tablet' bus='usb'><address type='usb' bus='0' port='1.1'/></input>
              -device {"driver":"usb-hub","id":"hub0","bus":"usb.0","port":"1"}
              -device {"driver":"usb-tablet","id":"input0","bus":"usb.0","port":"1.1"}
            <hub type='usb'><address type='usb' bus='0' port='1'/></hub>
            <input type='tablet' bus='usb'><address type='usb' bus='0' port='1.9'/></input>
              error usb-port-missing
            <input type='tablet' bus='usb'><address type='usb' bus='0' port='1.1'/></input>
              error usb-hub-missing
            <input type='tablet' bus='usb'><address type='usb' bus='0' port='1'/></input>
            <input type='tablet' bus='usb'><address type='usb' bus='0' port='1'/></input>
              error usb-address-conflict

            # Devices without a port get the free ones in order, with a hub where they run out
            <input type='tablet' bus='usb'/>
            <input type='tablet' bus='usb'/>
            <input type='tablet' bus='usb'/>
            <input type='tablet' bus='usb'/>
            <input type='tablet' bus='usb'/>
              -device {"driver":"usb-hub","id":"hub0","bus":"usb.0","port":"1"}
              -device {"driver":"usb-tablet","id":"input0","bus":"usb.0","port":"2"}
              -device {"driver":"usb-tablet","id":"input1","bus":"usb.0","port":"3"}
              -device {"driver":"usb-tablet","id":"input2","bus":"usb.0","port":"4"}
              -device {"driver":"usb-tablet","id":"input3","bus":"usb.0","port":"1.1"}
              -device {"driver":"usb-tablet","id":"input4","bus":"usb.0","port":"1.2"}

            # It is on USB alone
            <hub type='usb'><address type='drive'/></hub>
              warning hub-address
              -device {"driver":"usb-hub","id":"hub0","bus":"usb.0","port":"1"}

            # On the line it stands behind the modules of memory
            <memory model='virtio-pmem'><source><path>/p</path></source><target><size unit='MiB'>64</size></target>
             </memory>
            <maxMemory slots='4' unit='GiB'>4</maxMemory>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
            <hub type='usb'/>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -m size=65536k
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -m size=65536k,slots=4,maxmem=4194304k
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
              -object {"qom-type":"memory-backend-file","id":"memvirtiopmem0","mem-path":"/p","share":true,
                  "size":67108864}
              -device {"driver":"virtio-pmem-pci","memdev":"memvirtiopmem0","id":"virtiopmem0","bus":"pci.2",
                  "addr":"0x0"}
              -device {"driver":"usb-hub","id":"hub0","bus":"usb.0","port":"1"}
            """;
}
