package org.virtargv.family.crypto;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class CryptoRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A virtio device has a backend, of QEMU or of the kernel
            <crypto model='virtio' type='qemu'><backend model='builtin' queues='1'/></crypto>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"cryptodev-backend-builtin","id":"objcrypto0","queues":1}
              -device {"driver":"virtio-crypto-pci","cryptodev":"objcrypto0","id":"crypto0","bus":"pci.3","addr":"0x1"}
            <crypto model='virtio' type='qemu'><backend model='builtin' queues='2'/></crypto>
              error crypto-queues
            <crypto model='virtio' type='qemu'><backend model='builtin' queues='0'/></crypto>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"cryptodev-backend-builtin","id":"objcrypto0"}
              -device {"driver":"virtio-crypto-pci","cryptodev":"objcrypto0","id":"crypto0","bus":"pci.3","addr":"0x1"}
            <crypto model='virtio' type='qemu'><backend model='builtin'/></crypto>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"cryptodev-backend-builtin","id":"objcrypto0"}
              -device {"driver":"virtio-crypto-pci","cryptodev":"objcrypto0","id":"crypto0","bus":"pci.3","addr":"0x1"}
            <crypto model='virtio' type='qemu'><backend model='lkcf'/></crypto>
              error qemu-type-missing
            <crypto model='virtio' type='qemu'><backend model='lkcf' queues='2'/></crypto>
              error qemu-type-missing
            <crypto model='virtio'><backend model='builtin'/></crypto>
              error attribute-missing
            <crypto model='virtio' type='qemu'/>
              error crypto-backend
            <crypto type='qemu'><backend model='builtin'/></crypto>
              error attribute-missing
            <crypto model='virtio' type='qemu'><backend model='builtin'/><driver iommu='on' ats='on'/></crypto>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"cryptodev-backend-builtin","id":"objcrypto0"}
              -device {"driver":"virtio-crypto-pci","iommu_platform":true,"ats":true,"cryptodev":"objcrypto0",
                  "id":"crypto0","bus":"pci.3","addr":"0x1"}
            <crypto model='virtio' type='qemu'><backend model='builtin'/></crypto>
            <crypto model='virtio' type='qemu'><backend model='lkcf'/></crypto>
              error qemu-type-missing
            @ s390x/s390-ccw-virtio
            <crypto model='virtio' type='qemu'><backend model='builtin'/></crypto>
              -object {"qom-type":"cryptodev-backend-builtin","id":"objcrypto0"}
              -device {"driver":"virtio-crypto-ccw","cryptodev":"objcrypto0","id":"crypto0","devno":"fe.0.0000"}
            """;
}
