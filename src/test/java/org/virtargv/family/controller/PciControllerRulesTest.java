package org.virtargv.family.controller;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Controllers of PCI, and those of other machines. */
class PciControllerRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # The machine 'pc' and its PCI bus
            @ pc
            <controller type='usb' model='ich9-ehci1'/>
            <controller type='usb' model='ich9-uhci1'><master startport='0'/></controller>
            <controller type='usb' model='ich9-uhci2'><master startport='2'/><address type='pci' slot='7' function='1'/>
             </controller>
            <sound model='ich6'><address type='pci' slot='7' function='7'/></sound>
              error pci-address-conflict
            <controller type='usb'/>
              nothing
            <controller type='usb' model='piix3-uhci'/>
              nothing
            <controller type='ide' index='0'/>
              nothing
            <controller type='ide' index='1'/>
              error ide-one
            <controller type='fdc' index='0'/>
              nothing
            <controller type='fdc' index='1'/>
              warning fdc-one
            <controller type='sata' index='0'/>
              -device {"driver":"ahci","id":"sata0","bus":"pci.0","addr":"0x2"}
            <controller type='pci' index='0' model='pci-root'/>
              nothing
            <controller type='pci' index='0' model='pcie-root'/>
              error pci-root-model
            <controller type='pci' index='0' model='pci-root'><model/></controller>
              nothing
            <controller type='pci' index='1' model='pci-bridge'><model/></controller>
              -device {"driver":"pci-bridge","chassis_nr":1,"id":"pci.1","bus":"pci.0","addr":"0x2"}
            <controller type='pci' index='1' model='pci-bridge'/>
              -device {"driver":"pci-bridge","chassis_nr":1,"id":"pci.1","bus":"pci.0","addr":"0x2"}
            <controller type='pci' index='2' model='pci-bridge'/>
              -device {"driver":"pci-bridge","chassis_nr":1,"id":"pci.1","bus":"pci.0","addr":"0x2"}
              -device {"driver":"pci-bridge","chassis_nr":2,"id":"pci.2","bus":"pci.0","addr":"0x3"}
            <controller type='pci' index='1' model='pcie-root-port'/>
              error pci-no-bus
            <controller type='pci' index='1' model='pci-expander-bus'><target busNr='254'/></controller>
              -device {"driver":"pxb","bus_nr":254,"id":"pci.1","bus":"pci.0","addr":"0x2"}
            <controller type='pci' index='1' model='pci-expander-bus'/>
              -device {"driver":"pxb","bus_nr":254,"id":"pci.1","bus":"pci.0","addr":"0x2"}
            <controller type='pci' index='1' model='pci-expander-bus'><target busNr='255'/></controller>
              error pci-target-range
            <controller type='pci' index='0' model='pci-root'><pcihole64 unit='KiB'>1048576</pcihole64></controller>
              -global i440FX-pcihost.pci-hole64-size=1048576K
            <controller type='pci' index='0' model='pci-root'><target hotplug='off'/></controller>
              -global PIIX4_PM.acpi-root-pci-hotplug=off
            <controller type='pci' index='1' model='pci-bridge'><target chassisNr='7'/></controller>
              -device {"driver":"pci-bridge","chassis_nr":7,"id":"pci.1","bus":"pci.0","addr":"0x2"}
            <controller type='pci' index='1' model='pci-bridge'><target chassisNr='0'/></controller>
              error pci-target-range
            <controller type='pci' index='1' model='pci-bridge'><target chassisNr='256'/></controller>
              error pci-target-range
            <controller type='pci' index='1' model='pci-bridge'><model name='pci-bridge'/></controller>
              -device {"driver":"pci-bridge","chassis_nr":1,"id":"pci.1","bus":"pci.0","addr":"0x2"}
            <controller type='pci' index='1' model='pci-bridge'><model name='foo'/></controller>
              error value-invalid
            <controller type='pci' index='1' model='pci-bridge'><model name='ioh3420'/></controller>
              error pci-model-name

            # PCI Express
            <controller type='pci' index='0' model='pcie-root'/>
              nothing
            <controller type='pci' index='0' model='pci-root'/>
              error pci-root-model
            <controller type='pci' index='0' model='pcie-root'><pcihole64 unit='KiB'>1048576</pcihole64></controller>
              -global q35-pcihost.pci-hole64-size=1048576K
            <controller type='pci' index='0' model='pcie-root'><pcihole64>0</pcihole64></controller>
              -global q35-pcihost.pci-hole64-size=0K
            <controller type='pci' index='0' model='pcie-root'>
             <address type='pci' domain='0' bus='0' slot='5' function='0'/></controller>
              error pci-root-address
            <controller type='pci' index='1' model='pcie-root-port'/>
              without -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0",
                  "multifunction":true,"addr":"0x1"}
              without -device {"driver":"pcie-root-port","port":9,"chassis":2,"id":"pci.2","bus":"pcie.0",
                  "addr":"0x1.0x1"}
              -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0","addr":"0x1"}
            <controller type='pci' index='1' model='pcie-root-port'><model name='ioh3420'/></controller>
              without -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0",
                  "multifunction":true,"addr":"0x1"}
              without -device {"driver":"pcie-root-port","port":9,"chassis":2,"id":"pci.2","bus":"pcie.0",
                  "addr":"0x1.0x1"}
              -device {"driver":"ioh3420","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0","addr":"0x1"}
            <controller type='pci' index='1' model='pcie-root-port'><target chassis='3' port='0x5'/></controller>
              without -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0",
                  "multifunction":true,"addr":"0x1"}
              without -device {"driver":"pcie-root-port","port":9,"chassis":2,"id":"pci.2","bus":"pcie.0",
                  "addr":"0x1.0x1"}
              -device {"driver":"pcie-root-port","port":5,"chassis":3,"id":"pci.1","bus":"pcie.0","addr":"0x1"}
            <controller type='pci' index='1' model='pcie-root-port'><target chassis='300'/></controller>
              error pci-target-range
            <controller type='pci' index='1' model='pcie-root-port'><target port='256'/></controller>
              error pci-target-range
            <controller type='pci' index='1' model='pcie-root-port'><target hotplug='off'/></controller>
              without -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0",
                  "multifunction":true,"addr":"0x1"}
              without -device {"driver":"pcie-root-port","port":9,"chassis":2,"id":"pci.2","bus":"pcie.0",
                  "addr":"0x1.0x1"}
              -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","hotplug":false,"bus":"pcie.0",
                  "addr":"0x1"}
            <controller type='pci' index='1' model='pcie-root-port'><target busNr='3'/></controller>
              error pci-target-option
            <controller type='pci' index='1' model='pcie-root-port'><target memReserve='1'/></controller>
              without -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0",
                  "multifunction":true,"addr":"0x1"}
              without -device {"driver":"pcie-root-port","port":9,"chassis":2,"id":"pci.2","bus":"pcie.0",
                  "addr":"0x1.0x1"}
              -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","mem-reserve":1024,"bus":"pcie.0",
                  "addr":"0x1"}
            <controller type='pci' index='1' model='pcie-root-port'><model name='pxb'/></controller>
              error pci-model-name
            <controller type='pci' index='1' model='dmi-to-pci-bridge'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"i82801b11-bridge","id":"pci.1","bus":"pcie.0","addr":"0x1e"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
            <controller type='pci' index='1' model='pcie-to-pci-bridge'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.1","bus":"pci.2","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
            <controller type='pci' index='1' model='pci-bridge'/>
              error pci-circle
            <controller type='pci' index='1' model='pcie-switch-upstream-port'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"x3130-upstream","id":"pci.1","bus":"pci.2","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
            <controller type='pci' index='1' model='pcie-switch-downstream-port'/>
              error pci-no-bus
            <controller type='pci' index='1' model='pcie-expander-bus'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pxb-pcie","bus_nr":254,"id":"pci.1","bus":"pcie.0","addr":"0x1"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
            <controller type='pci' index='1' model='pcie-expander-bus'><target busNr='180'/></controller>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pxb-pcie","bus_nr":180,"id":"pci.1","bus":"pcie.0","addr":"0x1"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
            <controller type='pci' index='1' model='pcie-expander-bus'><target busNr='180'><node>0</node></target>
             </controller>
              error pci-node
            <controller type='pci' index='1' model='pcie-expander-bus'><target busNr='180'><node>0</node></target>
             </controller>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -machine pc-q35-10.0,usb=off,dump-guest-core=off,acpi=off
              -object {"qom-type":"memory-backend-ram","id":"ram-node0","size":67108864}
              -numa node,nodeid=0,cpus=0,memdev=ram-node0
              -device {"driver":"pxb-pcie","bus_nr":180,"id":"pci.1","numa_node":0,"bus":"pcie.0","addr":"0x1"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
            <controller type='pci' index='1' model='pcie-expander-bus'><target busNr='180'><node>1</node></target>
             </controller>
            <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
              error pci-node

            # A PCI controller has an index and a place
            <controller type='pci' index='0' model='pcie-root-port'/>
              error pci-root-model
            <controller type='pci' index='1' model='pcie-root'/>
              error pci-root-index
            <controller type='pci' index='1'/>
              error controller-no-model
            <controller type='pci' model='pcie-root-port'/>
              error pci-root-model
            <controller type='pci' index='1' model='foo'/>
              error value-invalid
            <controller type='pci' index='256' model='pcie-root-port'/>
              error controller-index

            # PCI controllers behind others
            <controller type='pci' index='1' model='pcie-root-port'/>
            <controller type='pci' index='1' model='pcie-root-port'/>
              error controller-duplicate
            <controller type='pci' index='5' model='pcie-root-port'/>
              -device {"driver":"pcie-root-port","port":10,"chassis":3,"id":"pci.3","bus":"pcie.0","addr":"0x1.0x2"}
              -device {"driver":"pcie-root-port","port":11,"chassis":4,"id":"pci.4","bus":"pcie.0","addr":"0x1.0x3"}
              -device {"driver":"pcie-root-port","port":12,"chassis":5,"id":"pci.5","bus":"pcie.0","addr":"0x1.0x4"}
            <controller type='pci' index='1' model='pcie-root-port'/>
            <controller type='pci' index='2' model='pcie-switch-upstream-port'/>
            <controller type='pci' index='3' model='pcie-switch-downstream-port'/>
            <controller type='pci' index='4' model='pcie-switch-downstream-port'/>
              without -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0",
                  "multifunction":true,"addr":"0x1"}
              without -device {"driver":"pcie-root-port","port":9,"chassis":2,"id":"pci.2","bus":"pcie.0",
                  "addr":"0x1.0x1"}
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0","addr":"0x1"}
              -device {"driver":"x3130-upstream","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"xio3130-downstream","port":0,"chassis":3,"id":"pci.3","bus":"pci.2","addr":"0x0"}
              -device {"driver":"xio3130-downstream","port":1,"chassis":4,"id":"pci.4","bus":"pci.2","addr":"0x1"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
            <controller type='pci' index='1' model='dmi-to-pci-bridge'/>
            <controller type='pci' index='2' model='pci-bridge'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"i82801b11-bridge","id":"pci.1","bus":"pcie.0","addr":"0x1e"}
              -device {"driver":"pci-bridge","chassis_nr":2,"id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
            <controller type='pci' index='1' model='pcie-root-port'>
             <address type='pci' domain='0' bus='0' slot='2' function='0' multifunction='on'/></controller>
            <controller type='pci' index='2' model='pcie-root-port'>
             <address type='pci' domain='0' bus='0' slot='2' function='1'/></controller>
              without -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0",
                  "multifunction":true,"addr":"0x1"}
              without -device {"driver":"pcie-root-port","port":9,"chassis":2,"id":"pci.2","bus":"pcie.0",
                  "addr":"0x1.0x1"}
              -device {"driver":"pcie-root-port","port":16,"chassis":1,"id":"pci.1","bus":"pcie.0",
                  "multifunction":true,"addr":"0x2"}
              -device {"driver":"pcie-root-port","port":17,"chassis":2,"id":"pci.2","bus":"pcie.0","addr":"0x2.0x1"}
            <controller type='pci' index='1' model='pcie-root-port'>
             <address type='pci' domain='0' bus='0' slot='2' function='0'/></controller>
            <controller type='pci' index='2' model='pcie-root-port'>
             <address type='pci' domain='0' bus='0' slot='2' function='1'/></controller>
              without -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0",
                  "multifunction":true,"addr":"0x1"}
              without -device {"driver":"pcie-root-port","port":9,"chassis":2,"id":"pci.2","bus":"pcie.0",
                  "addr":"0x1.0x1"}
              -device {"driver":"pcie-root-port","port":16,"chassis":1,"id":"pci.1","bus":"pcie.0",
                  "multifunction":true,"addr":"0x2"}
              -device {"driver":"pcie-root-port","port":17,"chassis":2,"id":"pci.2","bus":"pcie.0","addr":"0x2.0x1"}
            <controller type='pci' index='1' model='pcie-root-port'>
             <address type='pci' domain='0' bus='0' slot='2' function='0'/></controller>
            <controller type='pci' index='2' model='pcie-root-port'>
             <address type='pci' domain='0' bus='0' slot='2' function='0'/></controller>
              error pci-address-conflict
            <controller type='pci' index='1' model='pcie-root-port'>
             <address type='pci' domain='0' bus='0' slot='32' function='0'/></controller>
              error address-range
            <controller type='pci' index='1' model='pcie-root-port'>
             <address type='pci' domain='0' bus='0' slot='2' function='8'/></controller>
              error address-range
            <controller type='pci' index='1' model='pcie-root-port'>
             <address type='pci' domain='0' bus='0' slot='0' function='0'/></controller>
              without -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0",
                  "multifunction":true,"addr":"0x1"}
              without -device {"driver":"pcie-root-port","port":9,"chassis":2,"id":"pci.2","bus":"pcie.0",
                  "addr":"0x1.0x1"}
              -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0","addr":"0x1"}
            <controller type='pci' index='1' model='pcie-root-port'>
             <address type='pci' domain='0' bus='0' slot='31' function='0'/></controller>
              error pci-chipset
            <controller type='pci' index='1' model='pcie-root-port'>
             <address type='pci' domain='1' bus='0' slot='2' function='0'/></controller>
              error address-range

            # ARM
            @ aarch64/virt
            <controller type='usb'/>
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
            <controller type='sata'/>
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"ahci","id":"sata0","bus":"pci.2","addr":"0x1"}
            <controller type='ide'/>
              error ide-machine
            <controller type='scsi'/>
              -device {"driver":"virtio-scsi-pci","id":"scsi0","bus":"pci.1","addr":"0x0"}
            <controller type='pci' index='1' model='pcie-root-port'/>
              -device {"driver":"pcie-root-port","port":8,"chassis":1,"id":"pci.1","bus":"pcie.0","addr":"0x1"}
            <controller type='isa'/>
              error not-supported

            # POWER
            @ ppc64/pseries
            <controller type='usb'/>
              nothing
            <controller type='scsi'/>
              -device {"driver":"spapr-vscsi","id":"scsi0","reg":8192}
            <controller type='scsi' model='ibmvscsi'/>
              -device {"driver":"spapr-vscsi","id":"scsi0","reg":8192}
            <controller type='scsi' model='virtio-scsi'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.0","addr":"0x1"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.0","addr":"0x2"}
              -device {"driver":"virtio-scsi-pci","id":"scsi0","bus":"pci.0","addr":"0x1"}
            <controller type='scsi' index='1' model='ibmvscsi'/>
              -device {"driver":"spapr-vscsi","id":"scsi1","reg":8192}
            <controller type='scsi' model='ibmvscsi'><address type='spapr-vio' reg='0x3000'/></controller>
              -device {"driver":"spapr-vscsi","id":"scsi0","reg":12288}
            <controller type='pci' index='1' model='pci-root'/>
              -device {"driver":"spapr-pci-host-bridge","index":1,"id":"pci.1"}
            <controller type='pci' index='1' model='pci-root'><target index='3'/></controller>
              -device {"driver":"spapr-pci-host-bridge","index":3,"id":"pci.1"}
            <controller type='pci' index='1' model='pci-root'><target index='31'/></controller>
              error pci-target-range
            <controller type='pci' index='1' model='pci-root'><target index='1'><node>0</node></target></controller>
              error pci-node
            <controller type='pci' index='1' model='pci-bridge'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.0","addr":"0x1"}
              -device {"driver":"pci-bridge","chassis_nr":1,"id":"pci.1","bus":"pci.0","addr":"0x1"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.0","addr":"0x2"}
            <controller type='pci' index='1' model='pcie-root-port'/>
              error pci-no-bus

            # s390x
            @ s390x/s390-ccw-virtio
            <controller type='usb'/>
              nothing
            <controller type='scsi'/>
              -device {"driver":"virtio-scsi-ccw","id":"scsi0","devno":"fe.0.0000"}
            <controller type='virtio-serial'/>
              -device {"driver":"virtio-serial-ccw","id":"virtio-serial0","devno":"fe.0.0000"}
            <controller type='virtio-serial'><address type='ccw' cssid='0xfe' ssid='0x1' devno='0x0001'/></controller>
              -device {"driver":"virtio-serial-ccw","id":"virtio-serial0","devno":"fe.1.0001"}
            <controller type='virtio-serial'><address type='ccw' cssid='0xfd' ssid='0x1' devno='0x0001'/></controller>
              -device {"driver":"virtio-serial-ccw","id":"virtio-serial0","devno":"fd.1.0001"}
            <controller type='virtio-serial'><address type='ccw' cssid='0xfe' ssid='0x4' devno='0x0001'/></controller>
              error ccw-range
            <controller type='virtio-serial'><address type='ccw' cssid='0xff' ssid='0x1' devno='0x0001'/></controller>
              error ccw-range
            <controller type='virtio-serial'><address type='ccw' cssid='0xfe' ssid='0x1' devno='0x10000'/>
             </controller>
              error ccw-range
            <controller type='virtio-serial' index='0'><address type='ccw' cssid='0xfe' ssid='0x0' devno='0x0001'/>
             </controller>
            <controller type='virtio-serial' index='1'><address type='ccw' cssid='0xfe' ssid='0x0' devno='0x0001'/>
             </controller>
              error ccw-conflict

            # The first host bridge of a pseries machine
            @ ppc64/pseries
            <controller type='pci' index='1' model='pci-root'><target index='0'/></controller>
              error pci-target-zero
            <controller type='pci' index='0' model='pci-root'><target index='3'/></controller>
              error pci-target-zero
            <controller type='pci' index='0' model='pci-root'><target index='0'/></controller>
              nothing
            <controller type='pci' index='1' model='pci-root'><target index='31'/></controller>
              error pci-target-range
            """;
}
