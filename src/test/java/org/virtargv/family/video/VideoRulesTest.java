package org.virtargv.family.video;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class VideoRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # The framebuffer of a VGA card is a power of two, in MiB
            <video><model type='vga'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}
            <video><model type='vga' vram='16384'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}
            <video><model type='vga' vram='1000'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":1,"bus":"pcie.0","addr":"0x1"}
            <video><model type='vga' vram='1024'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":1,"bus":"pcie.0","addr":"0x1"}
            <video><model type='vga' vram='20000'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":32,"bus":"pcie.0","addr":"0x1"}
            <video><model type='vga' vram='0'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}
            <video><model type='vga' vram='2147483648'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":2097152,"bus":"pcie.0","addr":"0x1"}
            <video><model type='vga' vram='2147483649'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}

            # Each type is a device of QEMU
            <video><model type='cirrus'/></video>
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <video><model type='cirrus' vram='16384'/></video>
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <video><model type='vmvga'/></video>
              -device {"driver":"vmware-svga","id":"video0","vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}
            <video><model type='vmvga' vram='16384'/></video>
              -device {"driver":"vmware-svga","id":"video0","vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}
            <video><model type='bochs'/></video>
              -device {"driver":"bochs-display","id":"video0","vgamem":16777216,"bus":"pcie.0","addr":"0x1"}
            <video><model type='bochs' vram='32768'/></video>
              -device {"driver":"bochs-display","id":"video0","vgamem":33554432,"bus":"pcie.0","addr":"0x1"}
            <video><model type='ramfb'/></video>
              -device {"driver":"ramfb","id":"video0"}

            # No card is none
            <video><model type='none'/></video>
              nothing
            <video><model type='none'/></video>
            <video><model type='vga'/></video>
              error video-none-alone
            <video><model type='vga' heads='2'/></video>
              error video-heads-one

            # A model without a type is the one that the QEMU has
            <video><model vram='16384'/></video>
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}

            # A QXL card has four sizes
            <video><model type='qxl'/></video>
              -device {"driver":"qxl-vga","id":"video0","max_outputs":1,"ram_size":67108864,"vram_size":67108864,
                  "vram64_size_mb":0,"vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}
            <video><model type='qxl' ram='65536' vram='32768' vgamem='8192' heads='1'/></video>
              -device {"driver":"qxl-vga","id":"video0","max_outputs":1,"ram_size":67108864,"vram_size":33554432,
                  "vram64_size_mb":0,"vgamem_mb":8,"bus":"pcie.0","addr":"0x1"}
            <video><model type='qxl' ram='65536' vram='32768' vram64='131072' vgamem='8192' heads='3'/></video>
              -device {"driver":"qxl-vga","id":"video0","max_outputs":3,"ram_size":67108864,"vram_size":33554432,
                  "vram64_size_mb":128,"vgamem_mb":8,"bus":"pcie.0","addr":"0x1"}
            <video><model type='qxl' vgamem='1000'/></video>
              error video-memory-power
              error video-memory-small
            <video><model type='qxl' vgamem='16000'/></video>
              error video-memory-power
            <video><model type='qxl' vram='100'/></video>
              -device {"driver":"qxl-vga","id":"video0","max_outputs":1,"ram_size":67108864,"vram_size":131072,
                  "vram64_size_mb":0,"vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}
            <video><model type='qxl' ram='1000'/></video>
              -device {"driver":"qxl-vga","id":"video0","max_outputs":1,"ram_size":1048576,"vram_size":67108864,
                  "vram64_size_mb":0,"vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}

            # One card is the primary one, and some can be no other
            <video><model type='vga'/></video>
            <video><model type='qxl'/></video>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}
              -device {"driver":"qxl","id":"video1","max_outputs":1,"ram_size":67108864,"vram_size":67108864,
                  "vram64_size_mb":0,"vgamem_mb":16,"bus":"pci.3","addr":"0x1"}
            <video><model type='qxl'/></video>
            <video><model type='qxl'/></video>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"qxl-vga","id":"video0","max_outputs":1,"ram_size":67108864,"vram_size":67108864,
                  "vram64_size_mb":0,"vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}
              -device {"driver":"qxl","id":"video1","max_outputs":1,"ram_size":67108864,"vram_size":67108864,
                  "vram64_size_mb":0,"vgamem_mb":16,"bus":"pci.3","addr":"0x1"}
            <video><model type='vga'/></video>
            <video><model type='vga'/></video>
              error video-only-primary
            <video><model type='vga'/></video>
            <video><model type='cirrus'/></video>
              error video-only-primary
            <video><model type='vga'/></video>
            <video><model type='virtio'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}
              -device {"driver":"virtio-gpu-pci","id":"video1","max_outputs":1,"bus":"pci.2","addr":"0x0"}
            <video><model type='virtio' primary='yes'/></video>
            <video><model type='vga'/></video>
              error video-only-primary
            <video><model type='vga'/></video>
            <video><model type='virtio' primary='yes'/></video>
              error video-only-primary
            <video><model type='vga' primary='yes'/></video>
            <video><model type='vga' primary='yes'/></video>
              error video-primary-repeated
              error video-primary-repeated

            # A virtio card has outputs
            <video><model type='virtio'/></video>
              -device {"driver":"virtio-vga","id":"video0","max_outputs":1,"bus":"pcie.0","addr":"0x1"}
            <video><model type='virtio' heads='2'/></video>
              -device {"driver":"virtio-vga","id":"video0","max_outputs":2,"bus":"pcie.0","addr":"0x1"}
            <video><model type='virtio' heads='0'/></video>
              -device {"driver":"virtio-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <video><model type='virtio' heads='17'/></video>
              -device {"driver":"virtio-vga","id":"video0","max_outputs":17,"bus":"pcie.0","addr":"0x1"}

            # A property is written to a device that has it
            <video><model type='virtio' edid='off'/></video>
              -device {"driver":"virtio-vga","id":"video0","max_outputs":1,"edid":false,"bus":"pcie.0","addr":"0x1"}
            <video><model type='vga' edid='on'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"edid":true,"bus":"pcie.0","addr":"0x1"}
            <video><model type='bochs' edid='off'/></video>
              -device {"driver":"bochs-display","id":"video0","vgamem":16777216,"edid":false,"bus":"pcie.0",
                  "addr":"0x1"}
            <video><model type='qxl' edid='on'/></video>
              error video-attribute-elsewhere
              error video-property-unknown
            <video><model type='cirrus' edid='on'/></video>
              error video-attribute-elsewhere
              error video-property-unknown

            # Blob resources need memory that is a memfd
            <video><model type='virtio' blob='on'/></video>
              error video-blob-memory
            <video><model type='virtio' blob='on'/></video>
            <memoryBacking><source type='memfd'/></memoryBacking>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram",…}
              -device {"driver":"virtio-vga","id":"video0","max_outputs":1,"blob":true,"bus":"pcie.0","addr":"0x1"}

            # What only virtio cards have
            <video><model type='vga' blob='on'/></video>
              error video-attribute-elsewhere
              error video-property-unknown

            # A resolution is the size of the first picture
            <video><model type='virtio'><resolution x='1024' y='768'/></model></video>
              -device {"driver":"virtio-vga","id":"video0","max_outputs":1,"xres":1024,"yres":768,"bus":"pcie.0",
                  "addr":"0x1"}
            <video><model type='vga'><resolution x='1024' y='768'/></model></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"xres":1024,"yres":768,"bus":"pcie.0","addr":"0x1"}
            <video><model type='cirrus'><resolution x='1024' y='768'/></model></video>
              error video-attribute-elsewhere
            <video><model type='bochs'><resolution x='1024' y='768'/></model></video>
              -device {"driver":"bochs-display","id":"video0","vgamem":16777216,"xres":1024,"yres":768,"bus":"pcie.0",
                  "addr":"0x1"}
            <video><model type='qxl'><resolution x='1024' y='768'/></model></video>
              -device {"driver":"qxl-vga","id":"video0","max_outputs":1,"ram_size":67108864,"vram_size":67108864,
                  "vram64_size_mb":0,"vgamem_mb":16,"xres":1024,"yres":768,"bus":"pcie.0","addr":"0x1"}
            <video><model type='vmvga'><resolution x='1024' y='768'/></model></video>
              error video-attribute-elsewhere
            <video><model type='virtio'><resolution x='0' y='768'/></model></video>
              error video-resolution
            <video><model type='virtio'><resolution x='1024'/></model></video>
              error attribute-missing

            # 3D acceleration is a device of its own
            <video><model type='virtio'><acceleration accel3d='yes'/></model></video>
              warning video-needs-gl
              -device {"driver":"virtio-vga-gl","id":"video0","max_outputs":1,"bus":"pcie.0","addr":"0x1"}
            <video><model type='virtio'><acceleration accel3d='yes'/></model></video>
            <graphics type='egl-headless'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display egl-headless
              -device {"driver":"virtio-vga-gl","id":"video0","max_outputs":1,"bus":"pcie.0","addr":"0x1"}
            <video><model type='virtio'><acceleration accel3d='no'/></model></video>
              -device {"driver":"virtio-vga","id":"video0","max_outputs":1,"bus":"pcie.0","addr":"0x1"}
            <video><model type='virtio'><acceleration accel2d='yes'/></model></video>
              error video-accel2d
            <video><model type='vga'><acceleration accel3d='yes'/></model></video>
              warning video-accel3d-elsewhere
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}

            # The driver is QEMU, or a process beside it
            <video><driver name='vhostuser'/><model type='vga'/></video>
              warning video-memory-not-shared
              error video-attribute-elsewhere
            <video><driver name='qemu'/><model type='vga'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}
            <video><driver name='qemu' iommu='on' ats='on'/><model type='virtio'/></video>
              -device {"driver":"virtio-vga","iommu_platform":true,"ats":true,"id":"video0","max_outputs":1,
                  "bus":"pcie.0","addr":"0x1"}
            <video><driver iommu='on'/><model type='vga'/></video>
              error video-attribute-elsewhere

            # Cards of other hypervisors
            <video><model type='gop'/></video>
              error not-supported
            <video><model type='vbox'/></video>
              error not-supported
            <video><model type='xen'/></video>
              error not-supported
            <video/>
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <video><model type='vga'/><address type='pci' domain='0' bus='0' slot='5' function='0'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pcie.0","addr":"0x5"}
            <video><model type='virtio'/><address type='pci' domain='0' bus='0' slot='5' function='0'/></video>
              -device {"driver":"virtio-vga","id":"video0","max_outputs":1,"bus":"pcie.0","addr":"0x5"}

            # Other machines have other cards
            @ pc
            <video><model type='vga'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pci.0","addr":"0x2"}
            <video><model type='virtio'/></video>
              -device {"driver":"virtio-vga","id":"video0","max_outputs":1,"bus":"pci.0","addr":"0x2"}
            <video><model type='cirrus'/></video>
            <video><model type='qxl'/></video>
              -device {"driver":"cirrus-vga","id":"video0","bus":"pci.0","addr":"0x2"}
              -device {"driver":"qxl","id":"video1","max_outputs":1,"ram_size":67108864,"vram_size":67108864,
                  "vram64_size_mb":0,"vgamem_mb":16,"bus":"pci.0","addr":"0x3"}
            @ aarch64/virt
            <video><model type='virtio'/></video>
              -device {"driver":"virtio-gpu-pci","id":"video0","max_outputs":1,"bus":"pci.1","addr":"0x0"}
            <video><model type='vga'/></video>
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pci.2","addr":"0x1"}
            <video><model type='ramfb'/></video>
              -device {"driver":"ramfb","id":"video0"}
            <video><model type='bochs'/></video>
              -device {"driver":"bochs-display","id":"video0","vgamem":16777216,"bus":"pci.1","addr":"0x0"}
            <video><model type='cirrus'/></video>
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"cirrus-vga","id":"video0","bus":"pci.2","addr":"0x1"}
            @ ppc64/pseries
            <video><model type='vga'/></video>
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pci.0","addr":"0x2"}
            <video><model type='qxl'/></video>
              error video-type-unknown
            @ s390x/s390-ccw-virtio
            <video><model type='virtio'/></video>
              -device {"driver":"virtio-gpu-ccw","id":"video0","max_outputs":1,"devno":"fe.0.0000"}
            <video><model type='vga'/></video>
              error video-type-unknown
            <video/>
              -device {"driver":"virtio-gpu-ccw","id":"video0","max_outputs":1,"devno":"fe.0.0000"}

            # Where there is no card libvirt looks whether its acceleration says anything, and no further
            <video><model type='none'><acceleration/></model></video>
              error video-acceleration-empty
            <video><model type='none'><acceleration accel2d='yes'/></model></video>
              nothing
            """;
}
