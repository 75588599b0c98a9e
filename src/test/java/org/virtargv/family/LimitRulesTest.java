package org.virtargv.family;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Where a limit lies: on both sides of it. */
class LimitRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # The last value that passes, and the first that does not; QEMU ends with what libvirt passes beyond
            <crypto model='virtio' type='qemu'><backend model='builtin' queues='0'/></crypto>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"cryptodev-backend-builtin","id":"objcrypto0"}
              -device {"driver":"virtio-crypto-pci","cryptodev":"objcrypto0","id":"crypto0","bus":"pci.3",
                  "addr":"0x1"}
            <crypto model='virtio' type='qemu'><backend model='builtin' queues='1'/></crypto>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"cryptodev-backend-builtin","id":"objcrypto0","queues":1}
              -device {"driver":"virtio-crypto-pci","cryptodev":"objcrypto0","id":"crypto0","bus":"pci.3",
                  "addr":"0x1"}
            <input type='evdev' bus='none'><source dev='/dev/input/event1'/></input>
              -object {"qom-type":"input-linux","id":"input0","evdev":"/dev/input/event1"}
            <input type='evdev' bus='usb'><source dev='/dev/input/event1'/></input>
              error input-bus
            <input type='evdev'><source dev='/dev/input/event1'/></input>
              -object {"qom-type":"input-linux","id":"input0","evdev":"/dev/input/event1"}
            <redirfilter><usbdev class='0x08' vendor='0xffff' product='0xffff' version='1.0' allow='yes'/>
             </redirfilter>
            <redirdev bus='usb' type='pty'/>
              -chardev pty,id=charredir0
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0",
                  "filter":"0x08:0xFFFF:0xFFFF:0x0100:1","bus":"usb.0","port":"1"}
            <redirfilter><usbdev vendor='0x10000' allow='yes'/></redirfilter>
            <redirdev bus='usb' type='pty'/>
              error redirfilter-range
            <redirfilter><usbdev product='0x10000' allow='yes'/></redirfilter>
            <redirdev bus='usb' type='pty'/>
              error redirfilter-range
            <pm><suspend-to-mem/><suspend-to-disk/></pm>
              nothing
            <pm><suspend-to-mem enabled='yes'/></pm>
              -global ICH9-LPC.disable_s3=0
            <pm/>
              nothing
            <disk type='file' device='lun'><source file='/a'/><target dev='sda' bus='scsi'/></disk>
              error lun-source
            <disk type='file'><source file='/a'/><target dev='vda' bus='virtio'/><product>P</product></disk>
              error disk-product
            <disk type='file'><source file='/a'/><target dev='sda' bus='sata'/><product>P</product></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"ide-hd","bus":"ide.0","drive":"libvirt-1-storage","id":"sata0-0-0","bootindex":1,
                  "model":"P"}
            <disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/><product>P</product></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-hd","bus":"scsi0.0","scsi-id":0,"device_id":"drive-scsi0-0-0",
                  "drive":"libvirt-1-storage","id":"scsi0-0-0","bootindex":1,"product":"P"}
            <controller type='nvme' index='0'><serial>s</serial></controller>
            <disk type='file'><source file='/a'/><target dev='nvme0n1' bus='nvme'/>
             <address type='drive' controller='0' bus='0' target='0' unit='255'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"nvme","id":"nvme0","serial":"s","bus":"pci.1","addr":"0x0"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"nvme-ns","bus":"nvme0","nsid":256,"drive":"libvirt-1-storage","id":"nvme0-0-255",
                  "bootindex":1}
            <controller type='nvme' index='0'><serial>s</serial></controller>
            <disk type='file'><source file='/a'/><target dev='nvme0n1' bus='nvme'/>
             <address type='drive' controller='0' bus='0' target='0' unit='256'/></disk>
              error disk-address-range
            <memballoon model='none'><alias name='ua-b'/></memballoon>
              nothing
            <memballoon model='none'/>
              nothing
            <memballoon model='virtio'><alias name='ua-b'/></memballoon>
              -device {"driver":"virtio-balloon-pci","id":"ua-b","bus":"pci.2","addr":"0x0"}
            <video><model type='qxl' vram64='1'/></video>
              -device {"driver":"qxl-vga","id":"video0","max_outputs":1,"ram_size":67108864,"vram_size":67108864,
                  "vram64_size_mb":0,"vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}
            <video><model type='qxl' ram='65536' vram='65536' vram64='65536' vgamem='16384'/></video>
              -device {"driver":"qxl-vga","id":"video0","max_outputs":1,"ram_size":67108864,"vram_size":67108864,
                  "vram64_size_mb":64,"vgamem_mb":16,"bus":"pcie.0","addr":"0x1"}

            # A disk of vDPA, which QEMU has from 7.2 on; that of Debian 12 is built without its library
            @ qemu-7.2
            <disk type='vhostvdpa'><driver name='qemu' cache='none'/><source dev='/dev/vhost-vdpa-0'/>
             <target dev='vda' bus='virtio'/></disk>
            <memoryBacking><access mode='shared'/></memoryBacking>
              warning qemu-value
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-file","id":"pc.ram",…}
              -add-fd …
              -blockdev {"driver":"virtio-blk-vhost-vdpa",…}
              -blockdev {"node-name":"libvirt-1-format",…}
              -device {"driver":"virtio-blk-pci",…}
            """;
}
