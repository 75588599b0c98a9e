package org.virtargv.family.memballoon;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class MemballoonRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A balloon says what it does by itself
            <memballoon model='virtio'/>
              -device {"driver":"virtio-balloon-pci","id":"balloon0","bus":"pci.2","addr":"0x0"}
            <memballoon model='virtio'><stats period='10'/></memballoon>
              -device {"driver":"virtio-balloon-pci","id":"balloon0","bus":"pci.2","addr":"0x0"}
            <memballoon model='virtio' autodeflate='on'/>
              -device {"driver":"virtio-balloon-pci","id":"balloon0","deflate-on-oom":true,"bus":"pci.2","addr":"0x0"}
            <memballoon model='virtio' autodeflate='off' freePageReporting='on'/>
              -device {"driver":"virtio-balloon-pci","id":"balloon0","deflate-on-oom":false,
                  "free-page-reporting":true,"bus":"pci.2","addr":"0x0"}
            <memballoon model='virtio' freePageReporting='off'/>
              -device {"driver":"virtio-balloon-pci","id":"balloon0","free-page-reporting":false,"bus":"pci.2",
                  "addr":"0x0"}

            # The model decides for which generations of virtio it is
            <memballoon model='virtio-transitional'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-balloon-pci-transitional","id":"balloon0","bus":"pci.3","addr":"0x1"}
            <memballoon model='virtio-non-transitional'/>
              -device {"driver":"virtio-balloon-pci-non-transitional","id":"balloon0","bus":"pci.2","addr":"0x0"}
            <memballoon model='virtio'><driver iommu='on' ats='on' packed='on' page_per_vq='on'/></memballoon>
              -device {"driver":"virtio-balloon-pci","iommu_platform":true,"ats":true,"packed":true,
                  "page-per-vq":true,"id":"balloon0","bus":"pci.2","addr":"0x0"}

            # There is one balloon
            <memballoon model='virtio'/>
            <memballoon model='virtio'/>
              error device-repeated
            <memballoon model='none'/>
            <memballoon model='virtio'/>
              error device-repeated
            <memballoon model='xen'/>
              error not-supported

            # No balloon has no address
            <memballoon model='none'><address type='pci' domain='0' bus='0' slot='5' function='0'/></memballoon>
              nothing
            <memballoon model='none' autodeflate='on'/>
              nothing
            <memballoon/>
              error attribute-missing
            <memballoon model='virtio'><address type='pci' domain='0' bus='0' slot='5' function='0'/></memballoon>
              -device {"driver":"virtio-balloon-pci","id":"balloon0","bus":"pcie.0","addr":"0x5"}

            # The balloon is on the machine's bus
            @ s390x/s390-ccw-virtio
            <memballoon model='virtio'/>
              -device {"driver":"virtio-balloon-ccw","id":"balloon0","devno":"fe.0.0000"}
            <memballoon model='virtio'><address type='ccw' cssid='0xfe' ssid='0x0' devno='0x0003'/></memballoon>
              -device {"driver":"virtio-balloon-ccw","id":"balloon0","devno":"fe.0.0003"}
            @ aarch64/virt
            <memballoon model='virtio'/>
              -device {"driver":"virtio-balloon-pci","id":"balloon0","bus":"pci.1","addr":"0x0"}
            <memballoon model='virtio'><address type='virtio-mmio'/></memballoon>
              -device {"driver":"virtio-balloon-device","id":"balloon0"}
            """;
}
