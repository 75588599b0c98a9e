package org.virtargv.family.disk;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What the target of a disk says. */
class DiskTargetRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # The target tells the bus
            <disk type='file' device='disk'><source file='/a'/><target dev='vda' bus='virtio'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver name='qemu' type='qcow2'/><source file='/a'/><target dev='sda'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","auto-read-only":true,
                  "discard":"unmap"}
              -blockdev {"node-name":"libvirt-1-format","read-only":false,"driver":"qcow2","file":"libvirt-1-storage"}
              -device {"driver":"scsi-hd","bus":"scsi0.0","scsi-id":0,"device_id":"drive-scsi0-0-0",
                  "drive":"libvirt-1-format","id":"scsi0-0-0","bootindex":1}
            <disk type='file'><driver name='qemu' type='qcow2'/><source file='/a'/><target dev='hda'/></disk>
              error ide-machine
            <disk type='file'><source file='/a'/><target dev='hda' bus='ide'/></disk>
              error ide-machine
            <disk type='file'><source file='/a'/><target dev='fda'/></disk>
              error disk-bus

            # Floppies and CD-ROMs
            <disk type='file' device='floppy'><source file='/a'/><target dev='fda'/></disk>
              -device {"driver":"isa-fdc"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"floppy","unit":0,"drive":"libvirt-1-storage","id":"fdc0-0-0"}
            <disk type='file' device='floppy'><target dev='fdb'/></disk>
              -device {"driver":"isa-fdc"}
              -device {"driver":"floppy","unit":1,"id":"fdc0-0-1"}
            <disk type='file' device='floppy'><source file='/a'/><target dev='fdc'/></disk>
              error disk-address-range
              warning fdc-one
            <disk type='file' device='cdrom'><target dev='sda' bus='sata'/></disk>
              -device {"driver":"ide-cd","bus":"ide.0","id":"sata0-0-0"}
            <disk type='file' device='cdrom'><source file='/a'/><target dev='sda' bus='sata'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":true}
              -device {"driver":"ide-cd","bus":"ide.0","drive":"libvirt-1-storage","id":"sata0-0-0"}
            <disk type='file' device='cdrom'><source file='/a'/><target dev='vda' bus='virtio'/></disk>
              error disk-bus
            <disk type='file' device='cdrom'><source file='/a'/><target dev='sda' bus='usb'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":true}
              -device {"driver":"usb-bot","id":"usb-disk0","bus":"usb.0","port":"1"}
              -device {"driver":"scsi-cd","bus":"usb-disk0.0","scsi-id":0,"lun":0,"drive":"libvirt-1-storage",
                  "id":"usb-disk0-device"}
            <disk type='file' device='cdrom'><source file='/a'/><target dev='sda' bus='scsi'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":true}
              -device {"driver":"scsi-cd","bus":"scsi0.0","scsi-id":0,"device_id":"drive-scsi0-0-0",
                  "drive":"libvirt-1-storage","id":"scsi0-0-0"}

            # A LUN is a device of the host
            <disk type='file' device='lun'><source file='/a'/><target dev='sda' bus='scsi'/></disk>
              error lun-source
            <disk type='block' device='lun'><source dev='/dev/a'/><target dev='sda' bus='scsi'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"host_device","filename":"/dev/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-block","bus":"scsi0.0","scsi-id":0,"drive":"libvirt-1-storage","id":"scsi0-0-0",
                  "bootindex":1}
            <disk type='block' device='lun' sgio='filtered' rawio='yes'><source dev='/dev/a'/>
             <target dev='sda' bus='scsi'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"host_device","filename":"/dev/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-block","bus":"scsi0.0","scsi-id":0,"drive":"libvirt-1-storage","id":"scsi0-0-0",
                  "bootindex":1}
            <disk type='block' device='lun'><source dev='/dev/a'/><target dev='vda' bus='virtio'/></disk>
              error lun-virtio

            # A disk on each bus
            <disk type='file' device='disk'><target dev='vda' bus='virtio'/></disk>
              error disk-source-missing
            <disk type='file' device='disk'><source file='/a'/><target dev='sda' bus='sata'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"ide-hd","bus":"ide.0","drive":"libvirt-1-storage","id":"sata0-0-0","bootindex":1}
            <disk type='file' device='disk'><source file='/a'/><target dev='sda' bus='usb'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"usb-storage","bus":"usb.0","port":"1","drive":"libvirt-1-storage","id":"usb-disk0",
                  "bootindex":1,"removable":false}
            <disk type='file' device='disk'><source file='/a'/><target dev='sda' bus='usb' removable='on'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"usb-storage","bus":"usb.0","port":"1","drive":"libvirt-1-storage","id":"usb-disk0",
                  "bootindex":1,"removable":true}
            <disk type='file' device='disk'><source file='/a'/><target dev='sda' bus='sata' removable='on'/></disk>
              error disk-removable
            <disk type='file' device='disk'><source file='/a'/><target dev='sda' bus='sd'/></disk>
              error disk-bus
            <disk type='file' device='disk'><source file='/a'/><target dev='sda' bus='xen'/></disk>
              error disk-bus

            # What the target says besides
            <disk type='file' device='disk'><source file='/a'/><target dev='sda' bus='scsi' rotation_rate='7200'/>
             </disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-hd","bus":"scsi0.0","scsi-id":0,"device_id":"drive-scsi0-0-0",
                  "drive":"libvirt-1-storage","id":"scsi0-0-0","bootindex":1,"rotation_rate":7200}
            <disk type='file' device='disk'><source file='/a'/><target dev='sda' bus='scsi' rotation_rate='1'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-hd","bus":"scsi0.0","scsi-id":0,"device_id":"drive-scsi0-0-0",
                  "drive":"libvirt-1-storage","id":"scsi0-0-0","bootindex":1,"rotation_rate":1}
            <disk type='file' device='disk'><source file='/a'/><target dev='sda' bus='sata' rotation_rate='1024'/>
             </disk>
              warning disk-rotation-rate-odd
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"ide-hd","bus":"ide.0","drive":"libvirt-1-storage","id":"sata0-0-0","bootindex":1,
                  "rotation_rate":1024}
            <disk type='file' device='disk'><source file='/a'/><target dev='vda' bus='virtio' rotation_rate='7200'/>
             </disk>
              error disk-rotation-rate
            <disk type='file' device='disk'><source file='/a'/><target dev='vda' tray='open'/></disk>
              error disk-tray
            <disk type='file' device='cdrom'><source file='/a'/><target dev='sda' tray='open'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":true}
              -device {"driver":"scsi-cd","bus":"scsi0.0","scsi-id":0,"device_id":"drive-scsi0-0-0",
                  "drive":"libvirt-1-storage","id":"scsi0-0-0"}
            <disk type='file' device='cdrom'><source file='/a' startupPolicy='optional'/><target dev='sda'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":true}
              -device {"driver":"scsi-cd","bus":"scsi0.0","scsi-id":0,"device_id":"drive-scsi0-0-0",
                  "drive":"libvirt-1-storage","id":"scsi0-0-0"}

            # Disks without a bus are sorted among themselves, as is each bus
            @ kvm pc
            <disk><source file='/1'/><target dev='hda'/></disk><disk><source file='/2'/><target dev='vda'
             bus='virtio'/></disk><disk><source file='/3'/><target dev='hdc' bus='ide'/></disk>
              -blockdev {"driver":"file","filename":"/1","node-name":"libvirt-3-storage",…}
              -device {"driver":"ide-hd",…}
              -blockdev {"driver":"file","filename":"/2","node-name":"libvirt-2-storage",…}
              -device {"driver":"virtio-blk-pci",…}
              -blockdev {"driver":"file","filename":"/3","node-name":"libvirt-1-storage",…}
              -device {"driver":"ide-hd",…}
            """;
}
