package org.virtargv.family.disk.image;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Where the bytes of a disk are. */
class DiskSourceRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Devices of the host and folders
            <disk type='block'><source dev='/dev/sda'/><target dev='vda'/></disk>
              -blockdev {"driver":"host_device","filename":"/dev/sda","node-name":"libvirt-1-storage",
                  "read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='block'><source dev='/dev/sda' index='3'/><target dev='vda'/></disk>
              -blockdev {"driver":"host_device","filename":"/dev/sda","node-name":"libvirt-1-storage",
                  "read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='block'><driver type='raw'/><source dev='/dev/sda'><reservations managed='no'>
             <source type='unix' path='/s' mode='client'/></reservations></source><target dev='vda'/></disk>
              error reservations-lun
            <disk type='block' device='lun'><driver type='raw'/><source dev='/dev/sda'><reservations managed='no'>
             <source type='unix' path='/s' mode='client'/></reservations></source><target dev='sda' bus='scsi'/>
             </disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -object {"qom-type":"pr-manager-helper","id":"pr-helper-libvirt-1-storage","path":"/s"}
              -blockdev {"driver":"host_device","filename":"/dev/sda","pr-manager":"pr-helper-libvirt-1-storage",
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-block","bus":"scsi0.0","scsi-id":0,"drive":"libvirt-1-storage","id":"scsi0-0-0",
                  "bootindex":1}
            <disk type='block' device='lun'><driver type='raw'/><source dev='/dev/sda'><reservations managed='yes'/>
             </source><target dev='sda' bus='scsi'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -object {"qom-type":"pr-manager-helper","id":"pr-helper0",
                  "path":"/var/lib/libvirt/qemu/domain--1-example/pr-helper0.sock"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"host_device","filename":"/dev/sda","pr-manager":"pr-helper0",
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-block","bus":"scsi0.0","scsi-id":0,"drive":"libvirt-1-storage","id":"scsi0-0-0",
                  "bootindex":1}
            <disk type='dir' device='floppy'><driver type='fat'/><source dir='/d'/><target dev='fda'/><readonly/>
             </disk>
              -device {"driver":"isa-fdc"}
              -blockdev {"driver":"vvfat","dir":"/d","floppy":true,"rw":false,"node-name":"libvirt-1-storage",
                  "auto-read-only":true,"discard":"unmap"}
              -blockdev {"node-name":"libvirt-1-format","read-only":true,"driver":"raw","file":"libvirt-1-storage"}
              -device {"driver":"floppy","unit":0,"drive":"libvirt-1-format","id":"fdc0-0-0"}
            <disk type='dir'><driver type='fat'/><source dir='/d'/><target dev='vda'/></disk>
              error fat-writable
            <disk type='dir'><driver type='fat'/><source dir='/d'/><target dev='vda'/><readonly/></disk>
              -blockdev {"driver":"vvfat","dir":"/d","floppy":false,"rw":false,"node-name":"libvirt-1-storage",
                  "auto-read-only":true,"discard":"unmap"}
              -blockdev {"node-name":"libvirt-1-format","read-only":true,"driver":"raw","file":"libvirt-1-storage"}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-format",
                  "id":"virtio-disk0","bootindex":1}

            # Layers of an image
            <disk type='file'><source file='/a'><slices><slice type='storage' offset='512' size='1024'/></slices>
             </source><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","auto-read-only":true,
                  "discard":"unmap"}
              -blockdev {"driver":"raw","file":"libvirt-1-storage","offset":512,"size":1024,
                  "node-name":"libvirt-1-slice-sto","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-slice-sto",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='qcow2'/><source file='/a'><slices>
             <slice type='storage' offset='512' size='1024'/></slices></source><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","auto-read-only":true,
                  "discard":"unmap"}
              -blockdev {"driver":"raw","file":"libvirt-1-storage","offset":512,"size":1024,
                  "node-name":"libvirt-1-slice-sto","auto-read-only":true,"discard":"unmap"}
              -blockdev {"node-name":"libvirt-1-format","read-only":false,"driver":"qcow2",
                  "file":"libvirt-1-slice-sto"}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-format",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='qcow2'/><source file='/a'/><backingStore type='file'><format type='raw'/>
             <source file='/b'/><backingStore/></backingStore><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/b","node-name":"libvirt-2-storage","read-only":true}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","auto-read-only":true,
                  "discard":"unmap"}
              -blockdev {"node-name":"libvirt-1-format","read-only":false,"driver":"qcow2","file":"libvirt-1-storage",
                  "backing":"libvirt-2-storage"}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-format",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='qcow2'/><source file='/a'/><backingStore/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","auto-read-only":true,
                  "discard":"unmap"}
              -blockdev {"node-name":"libvirt-1-format","read-only":false,"driver":"qcow2","file":"libvirt-1-storage",
                  "backing":null}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-format",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw'/><source file='/a'/><backingStore type='file'><format type='raw'/>
             <source file='/b'/><backingStore/></backingStore><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/b","node-name":"libvirt-2-storage","read-only":true}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='qcow2'/><source file='/a'><dataStore type='file'><format type='raw'/>
             <source file='/c'/></dataStore></source><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/c","node-name":"libvirt-2-storage","read-only":false}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","auto-read-only":true,
                  "discard":"unmap"}
              -blockdev {"node-name":"libvirt-1-format","read-only":false,"driver":"qcow2",
                  "data-file":"libvirt-2-storage","file":"libvirt-1-storage"}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-format",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='qcow2'/><source file='/a'><encryption format='luks'>
             <secret type='passphrase' usage='u'/></encryption></source><target dev='vda'/></disk>
              error secret-unknown

            # Disks of NVMe, vhost-user and vDPA
            <disk type='nvme'><driver type='raw'/><source type='pci' managed='yes' namespace='1'>
             <address domain='0' bus='1' slot='0' function='0'/></source><target dev='vda'/></disk>
              -blockdev {"driver":"nvme","device":"0000:01:00.0","namespace":1,"node-name":"libvirt-1-storage",
                  "read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='nvme'><driver type='raw'/><source type='pci' managed='yes' namespace='0'>
             <address domain='0' bus='1' slot='0' function='0'/></source><target dev='vda'/></disk>
              error source-incomplete
            <disk type='vhostuser'><driver name='qemu' type='raw'/><source type='unix' path='/s'/><target dev='vda'/>
             </disk>
              error vhost-shared-memory
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <disk type='vhostuser'><driver name='qemu' type='raw'/><source type='unix' path='/s'/><target dev='vda'/>
             </disk>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","share":true,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
              -chardev socket,id=chr-vu-virtio-disk0,path=/s
              -device {"driver":"vhost-user-blk-pci","bus":"pci.2","addr":"0x0","chardev":"chr-vu-virtio-disk0",
                  "id":"virtio-disk0","bootindex":1}
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <disk type='vhostuser'><driver name='qemu' type='raw' queues='2'/><source type='unix' path='/s'>
             <reconnect enabled='yes' timeout='3'/></source><target dev='vda'/><boot order='1'/></disk>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","share":true,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
              -chardev socket,id=chr-vu-virtio-disk0,path=/s,reconnect-ms=3000
              -device {"driver":"vhost-user-blk-pci","num-queues":2,"bus":"pci.2","addr":"0x0",
                  "chardev":"chr-vu-virtio-disk0","id":"virtio-disk0","bootindex":1}
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <disk type='vhostuser'><driver name='qemu' type='raw'/><source type='unix' path='/s'/>
             <target dev='sda' bus='scsi'/></disk>
              error vhost-disk
            <disk type='vhostvdpa'><driver name='qemu' type='raw' cache='none' io='native'/>
             <source dev='/dev/vhost-vdpa-0'/><target dev='vda'/></disk>
              error vhost-shared-memory

            # Formats
            <disk type='file'><driver type='vmdk'/><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","auto-read-only":true,
                  "discard":"unmap"}
              -blockdev {"node-name":"libvirt-1-format","read-only":false,"driver":"vmdk","file":"libvirt-1-storage"}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-format",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='foo'/><source file='/a'/><target dev='vda'/></disk>
              error value-invalid
            <disk type='file'><driver name='phy'/><source file='/a'/><target dev='vda'/></disk>
              error value-invalid

            # Other machines
            @ pc
            <disk type='file'><source file='/a'/><target dev='hda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"ide-hd","bus":"ide.0","unit":0,"drive":"libvirt-1-storage","id":"ide0-0-0",
                  "bootindex":1}
            <disk type='file' device='cdrom'><source file='/a'/><target dev='hdc'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":true}
              -device {"driver":"ide-cd","bus":"ide.1","unit":0,"drive":"libvirt-1-storage","id":"ide0-1-0"}
            <disk type='file'><source file='/a'/><target dev='hde'/></disk>
              error ide-one
            <disk type='file'><source file='/a'/><target dev='sda'/></disk>
              -device {"driver":"lsi","id":"scsi0","bus":"pci.0","addr":"0x2"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-hd","bus":"scsi0.0","scsi-id":0,"device_id":"drive-scsi0-0-0",
                  "drive":"libvirt-1-storage","id":"scsi0-0-0","bootindex":1}
            <disk type='file' device='floppy'><source file='/a'/><target dev='fda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"floppy","unit":0,"drive":"libvirt-1-storage","id":"fdc0-0-0"}
            @ s390x/s390-ccw-virtio
            <disk type='file'><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-ccw","devno":"fe.0.0000","drive":"libvirt-1-storage","id":"virtio-disk0",
                  "bootindex":1}
            <disk type='file'><source file='/a'/><target dev='vda'/><boot order='1' loadparm='SYS1'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-ccw","devno":"fe.0.0000","drive":"libvirt-1-storage","id":"virtio-disk0",
                  "bootindex":1,"loadparm":"SYS1"}
            <disk type='file'><source file='/a'/><target dev='sda'/></disk>
              -device {"driver":"virtio-scsi-ccw","id":"scsi0","devno":"fe.0.0000"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-hd","bus":"scsi0.0","channel":0,"scsi-id":0,"lun":0,
                  "device_id":"drive-scsi0-0-0-0","drive":"libvirt-1-storage","id":"scsi0-0-0-0","bootindex":1}
            @ aarch64/virt
            <disk type='file'><source file='/a'/><target dev='hda' bus='ide'/></disk>
              error ide-machine

            # Reservations that migrate
            @ qemu-11.1
            <disk type='block' device='lun'><source dev='/dev/sdb'><reservations managed='yes' migration='yes'/>
             </source><target dev='sda' bus='scsi'/></disk>
            <controller type='scsi' model='virtio-scsi'/>
            <controller type='usb' model='none'/>
              without -device {"driver":"qemu-xhci",…}
              -object {"qom-type":"pr-manager-helper","id":"pr-helper0",
                  "path":"/var/lib/libvirt/qemu/domain--1-example/pr-helper0.sock"}
              -device {"driver":"virtio-scsi-pci",…}
              -blockdev {"driver":"host_device","filename":"/dev/sdb","pr-manager":"pr-helper0",…}
              -device {"driver":"scsi-block",…,"id":"scsi0-0-0-0","bootindex":1,"migrate-pr":true}
            @ qemu-11.1 libvirt-12.0
            <disk type='block' device='lun'><source dev='/dev/sdb'><reservations managed='yes' migration='yes'/>
             </source><target dev='sda' bus='scsi'/></disk>
            <controller type='scsi' model='virtio-scsi'/>
            <controller type='usb' model='none'/>
              warning libvirt-too-old
              without -device {"driver":"qemu-xhci",…}
              -object {"qom-type":"pr-manager-helper",…}
              -device {"driver":"virtio-scsi-pci",…}
              -blockdev {"driver":"host_device",…}
              -device {"driver":"scsi-block",…,"id":"scsi0-0-0-0","bootindex":1}
            @ q35
            <disk type='block' device='lun'><source dev='/dev/sdb'><reservations managed='yes' migration='no'/></source>
             <target dev='sda' bus='scsi'/></disk>
              error reservations-migration
            """;
}
