package org.virtargv.family.iommu;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class IommuRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Intel's IOMMU is part of a q35 machine
            <iommu model='intel'/>
              -device {"driver":"intel-iommu","id":"iommu0"}
            <iommu model='intel'><driver intremap='off'/></iommu>
              -device {"driver":"intel-iommu","id":"iommu0","intremap":"off"}
            <iommu model='intel'><driver intremap='on'/></iommu>
            <features><ioapic driver='qemu'/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,kernel_irqchip=split,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -device {"driver":"intel-iommu","id":"iommu0","intremap":"on"}
            <iommu model='intel'><driver caching_mode='on' eim='off' iotlb='on' aw_bits='48' dma_translation='on'/>
             </iommu>
              -device {"driver":"intel-iommu","id":"iommu0","caching-mode":true,"eim":"off","device-iotlb":true,
                  "aw-bits":48,"dma-translation":true}
            <iommu model='intel'><driver eim='on'/></iommu>
              error iommu-eim
            <iommu model='intel'><driver aw_bits='39'/></iommu>
              -device {"driver":"intel-iommu","id":"iommu0","aw-bits":39}
            <iommu model='intel'><driver aw_bits='40'/></iommu>
              -device {"driver":"intel-iommu","id":"iommu0","aw-bits":40}
            <iommu model='intel'><driver dma_translation='off'/></iommu>
              -device {"driver":"intel-iommu","id":"iommu0","dma-translation":false}
            <iommu model='intel'><driver granule='4096'/></iommu>
              warning attribute-unknown
              -device {"driver":"intel-iommu","id":"iommu0"}
            <iommu model='intel'><address type='pci' domain='0' bus='0' slot='5' function='0'/></iommu>
              error iommu-address

            # virtio's IOMMU is a PCI device of the root bus
            <iommu model='virtio'/>
              error iommu-acpi
            <iommu model='virtio'><driver iotlb='on'/></iommu>
              error iommu-acpi
              error iommu-driver
            <iommu model='virtio'><driver granule='host' aw_bits='48'/></iommu>
              error iommu-acpi
              warning attribute-unknown
            <iommu model='virtio'><address type='pci' domain='0' bus='0' slot='5' function='0'/></iommu>
              error iommu-acpi

            # AMD's IOMMU has a PCI part beside it
            <iommu model='amd'/>
              error iommu-amd-unknown
            <iommu model='amd'><driver intremap='on' xtsup='on' passthrough='on' iotlb='on'/></iommu>
              error iommu-amd-unknown
            <iommu model='amd'><driver caching_mode='on'/></iommu>
              error iommu-amd-unknown
              error iommu-driver
            <iommu model='amd'><driver eim='on'/></iommu>
              error iommu-amd-unknown
              error iommu-driver
              error iommu-eim
            <iommu model='amd'><driver passthrough='on'/></iommu>
              error iommu-amd-unknown

            # Some do not go with a machine, or with another
            <iommu model='smmuv3'/>
              error iommu-machine
            <iommu/>
              error attribute-missing
            <iommu model='intel'/>
            <iommu model='virtio'/>
              error iommu-acpi
              warning iommu-second
            <iommu model='intel'/>
            <iommu model='intel'/>
              warning iommu-second
              -device {"driver":"intel-iommu","id":"iommu0"}
              -device {"driver":"intel-iommu","id":"iommu1"}

            # The machine 'pc' has virtio's alone
            @ pc
            <iommu model='intel'/>
              error iommu-machine
            <iommu model='amd'/>
              error iommu-amd-unknown
              error iommu-machine
            <iommu model='virtio'/>
              error iommu-acpi
              error iommu-machine

            # Interrupts are remapped where QEMU emulates their controller
            @ kvm
            <iommu model='intel'><driver intremap='on'/></iommu>
            <features><ioapic driver='qemu'/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,kernel_irqchip=split,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -device {"driver":"intel-iommu","id":"iommu0","intremap":"on"}
            <iommu model='intel'><driver eim='on' intremap='on'/></iommu>
            <features><ioapic driver='qemu'/></features>
              without -machine pc-q35-10.0,usb=off,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -machine pc-q35-10.0,usb=off,kernel_irqchip=split,dump-guest-core=off,memory-backend=pc.ram,acpi=off
              -device {"driver":"intel-iommu","id":"iommu0","intremap":"on","eim":"on"}
            <iommu model='intel'><driver eim='on'/></iommu>
              error iommu-eim

            # ARM's IOMMU is a setting of the machine, or a device at a bus
            @ aarch64/virt
            <iommu model='virtio'/>
              error iommu-acpi
            <iommu model='intel'/>
              error iommu-machine
            <iommu model='smmuv3'><address type='pci' domain='0' bus='0' slot='5' function='0'/></iommu>
              error iommu-address

            # A QEMU without them
            @ aarch64/virt
            <iommu model='smmuv3'><driver accel='on'/></iommu>
              error iommu-accel-not-in-qemu
              warning iommu-accel-unused
            <iommu model='smmuv3'><driver pciBus='0'/></iommu>
              error iommu-bus-not-in-qemu
            <iommu model='smmuv3'><driver ats='on'/></iommu>
              error iommu-accel-needed
            <iommu model='smmuv3'><driver intremap='off'/></iommu>
              error iommu-driver
            @ q35
            <iommu model='intel'><driver accel='on'/></iommu>
              error iommu-driver
            <iommu model='intel'><driver pciBus='0'/></iommu>
              error iommu-driver

            # A granule that says nothing is QEMU's own
            + <features><acpi/></features>
            <iommu model='virtio'><driver><granule/></driver></iommu>
              -device {"driver":"virtio-iommu","id":"iommu0","bus":"pcie.0","addr":…}
            <iommu model='virtio'><driver><granule size='4' unit=''/></driver></iommu>
              -device {"driver":"virtio-iommu","id":"iommu0","granule":"4k","bus":"pcie.0","addr":…}
            <iommu model='virtio'><driver><granule mode='host' size='4'/></driver></iommu>
              error iommu-granule
            """;
}
