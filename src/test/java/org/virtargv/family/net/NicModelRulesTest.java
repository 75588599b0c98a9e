package org.virtargv.family.net;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Which card stands on which bus, board by board. */
class NicModelRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # The board's own card stands where the document names none
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.2",
                  "addr":"0x1"}
            @ pc
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "bus":"pci.0","addr":"0x2"}
            @ aarch64/virt
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "bus":"pci.1","addr":"0x0"}
            @ ppc64/pseries
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.0","addr":"0x1"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.0","addr":"0x2"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.0",
                  "addr":"0x1"}
            @ s390x/s390-ccw-virtio
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-ccw","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "devno":"fe.0.0000"}
            @ riscv64/virt
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "bus":"pci.1","addr":"0x0"}
            @ loongarch64/virt
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "bus":"pci.1","addr":"0x0"}

            # Models of QEMU, on PCI and on USB
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='e1000'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"e1000","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.2",
                  "addr":"0x1"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='e1000e'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"e1000e","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.1",
                  "addr":"0x0"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='e1000-82544gc'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"e1000-82544gc","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "bus":"pci.1","addr":"0x0"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='igb'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"igb","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.1",
                  "addr":"0x0"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='rtl8139'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"rtl8139","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.2",
                  "addr":"0x1"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='ne2k_pci'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"ne2k_pci","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.1",
                  "addr":"0x0"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='pcnet'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"pcnet","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.1",
                  "addr":"0x0"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='vmxnet3'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"vmxnet3","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.2",
                  "addr":"0x1"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='i82559er'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"i82559er","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.1",
                  "addr":"0x0"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='usb-net'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"usb-net","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"usb.0",
                  "port":"1"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "bus":"pci.1","addr":"0x0"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio-transitional'/>
             </interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci-transitional","netdev":"hostnet0","id":"net0",
                  "mac":"52:54:00:00:00:01","bus":"pci.2","addr":"0x1"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio-non-transitional'/>
             </interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci-non-transitional","netdev":"hostnet0","id":"net0",
                  "mac":"52:54:00:00:00:01","bus":"pci.1","addr":"0x0"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='lan9118'/></interface>
              warning qemu-type-unknown
              warning interface-model-unknown
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"lan9118","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='netfront'/></interface>
              warning qemu-type-unknown
              warning interface-model-unknown
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"netfront","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.2",
                  "addr":"0x1"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='ne2k_isa'/></interface>
              warning qemu-property-unknown
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"ne2k_isa","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.1",
                  "addr":"0x0"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='VIRTIO'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "bus":"pci.1","addr":"0x0"}

            # On the channels of s390 and the virtual bus of pseries
            @ s390x/s390-ccw-virtio
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-ccw","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "devno":"fe.0.0000"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='e1000'/></interface>
              warning qemu-type-unknown
              warning interface-model-unknown
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"zpci","uid":1,"fid":0,"target":"net0","id":"zpci1"}
              -device {"driver":"e1000","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","bus":"pci.0",
                  "addr":"0x1"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/>
             <address type='ccw' cssid='0xfe' ssid='0' devno='0x000a'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-ccw","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "devno":"fe.0.000a"}
            @ ppc64/pseries
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='spapr-vlan'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"spapr-vlan","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","reg":4096}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='spapr-vlan'/>
             <address type='spapr-vio' reg='0x3000'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"spapr-vlan","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01","reg":12288}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio'/></interface>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.0","addr":"0x1"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.0","addr":"0x2"}
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "bus":"pci.0","addr":"0x1"}

            # A card by QEMU's own name is not called virtio: the kernel does not move its packets
            @ kvm pc
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/><model type='virtio-net-pci'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "bus":"pci.0","addr":"0x2"}
            <interface type='ethernet'><mac address='52:54:00:00:00:01'/>
             <model type='virtio-net-pci-transitional'/></interface>
              -netdev {"type":"tap","fd":"30","id":"hostnet0"}
              -device {"driver":"virtio-net-pci-transitional","netdev":"hostnet0","id":"net0","mac":"52:54:00:00:00:01",
                  "bus":"pci.0","addr":"0x2"}
            """;
}
