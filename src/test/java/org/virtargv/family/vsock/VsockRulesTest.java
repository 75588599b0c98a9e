package org.virtargv.family.vsock;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class VsockRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A guest's address on the socket bus is 3 or more
            <vsock model='virtio'><cid auto='no' address='3'/></vsock>
              -device {"driver":"vhost-vsock-pci","id":"vsock0","guest-cid":3,"vhostfd":"71","bus":"pci.2",
                  "addr":"0x0"}
            <vsock><cid address='3'/></vsock>
              -device {"driver":"vhost-vsock-pci","id":"vsock0","guest-cid":3,"vhostfd":"71","bus":"pci.2",
                  "addr":"0x0"}
            <vsock model='virtio'><cid auto='no' address='2'/></vsock>
              error vsock-cid
            <vsock model='virtio'><cid auto='no'/></vsock>
              error vsock-cid
            <vsock model='virtio'><cid address='4294967295'/></vsock>
              error vsock-cid
            <vsock model='virtio'><cid address='4294967296'/></vsock>
              error vsock-cid
            <vsock model='virtio-transitional'><cid address='3'/></vsock>
              warning qemu-type-unknown
              warning vsock-model
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"vhost-vsock-pci-transitional","id":"vsock0","guest-cid":3,"vhostfd":"71",
                  "bus":"pci.3","addr":"0x1"}
            <vsock model='virtio-non-transitional'><cid address='3'/></vsock>
              -device {"driver":"vhost-vsock-pci-non-transitional","id":"vsock0","guest-cid":3,"vhostfd":"71",
                  "bus":"pci.2","addr":"0x0"}
            <vsock model='virtio'><cid address='3'/><driver iommu='on' ats='on'/></vsock>
              -device {"driver":"vhost-vsock-pci","iommu_platform":true,"ats":true,"id":"vsock0","guest-cid":3,
                  "vhostfd":"71","bus":"pci.2","addr":"0x0"}
            <vsock model='virtio'><cid address='3'/></vsock>
            <vsock model='virtio'><cid address='4'/></vsock>
              error device-repeated
            @ s390x/s390-ccw-virtio
            <vsock model='virtio'><cid address='3'/></vsock>
              -device {"driver":"vhost-vsock-ccw","id":"vsock0","guest-cid":3,"vhostfd":"71","devno":"fe.0.0000"}
            """;
}
