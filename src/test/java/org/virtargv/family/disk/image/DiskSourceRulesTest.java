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

            # NBD and Ceph
            <disk type='network'><source protocol='nbd' name='e'><host name='h' port='10809'/></source>
             <target dev='vda'/></disk>
              -blockdev {"driver":"nbd","server":{"type":"inet","host":"h","port":"10809"},"export":"e",
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='nbd' name='e'><host name='h'/></source><target dev='vda'/></disk>
              -blockdev {"driver":"nbd","server":{"type":"inet","host":"h","port":"10809"},"export":"e",
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='nbd'><host transport='unix' socket='/s'/></source>
             <target dev='vda'/></disk>
              -blockdev {"driver":"nbd","server":{"type":"unix","path":"/s"},"node-name":"libvirt-1-storage",
                  "read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='nbd'><host name='::1' port='1'/></source><target dev='vda'/></disk>
              -blockdev {"driver":"nbd","server":{"type":"inet","host":"::1","port":"1"},
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='nbd'/><target dev='vda'/></disk>
              error source-hosts
            <disk type='network'><source protocol='nbd'><host name='a'/><host name='b'/></source><target dev='vda'/>
             </disk>
              error source-hosts
            <disk type='network'><source protocol='rbd' name='p/i'/><target dev='vda'/></disk>
              -blockdev {"driver":"rbd","pool":"p","image":"i","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='rbd' name='p/n/i'><host name='h' port='1'/><host name='k'/>
             <snapshot name='s'/><config file='/c'/></source><target dev='vda'/></disk>
              -blockdev {"driver":"rbd","pool":"p","namespace":"n","image":"i","snapshot":"s","conf":"/c",
                  "server":[{"host":"h","port":"1"},{"host":"k","port":"0"}],"node-name":"libvirt-1-storage",
                  "read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='rbd'/><target dev='vda'/></disk>
              error source-incomplete

            # iSCSI and Gluster
            <disk type='network'><source protocol='iscsi' name='iqn.x:t/1'><host name='h' port='3260'/></source>
             <target dev='vda'/></disk>
              -blockdev {"driver":"iscsi","portal":"h:3260","target":"iqn.x:t","lun":1,"transport":"tcp",
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='iscsi' name='iqn.x:t'><host name='h'/></source><target dev='vda'/>
             </disk>
              -blockdev {"driver":"iscsi","portal":"h:3260","target":"iqn.x:t","lun":0,"transport":"tcp",
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='iscsi' name='iqn.x:t/1'><host name='h'/><initiator>
             <iqn name='iqn.y'/></initiator></source><target dev='vda'/></disk>
              -blockdev {"driver":"iscsi","portal":"h:3260","target":"iqn.x:t","lun":1,"transport":"tcp",
                  "initiator-name":"iqn.y","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='gluster' name='v/i'><host name='h'/></source><target dev='vda'/>
             </disk>
              -blockdev {"driver":"gluster","volume":"v","path":"i","server":[{"type":"inet","host":"h",
                  "port":"24007"}],"debug":4,"node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='gluster' name='v'><host name='h'/></source><target dev='vda'/>
             </disk>
              error source-name

            # Web servers and others
            <disk type='network'><source protocol='http' name='/i'><host name='h'/></source><target dev='vda'/>
             <readonly/></disk>
              -blockdev {"driver":"http","url":"http://h:80/i","node-name":"libvirt-1-storage","read-only":true}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network' device='cdrom'><source protocol='https' name='i' query='a=b'>
             <host name='h' port='444'/><ssl verify='no'/><timeout seconds='3'/><readahead size='1024'/><cookies>
             <cookie name='a'>b</cookie></cookies></source><target dev='sda'/></disk>
              error master-key-unknown
            <disk type='network'><source protocol='ftp' name='i'><host name='h'/></source><target dev='vda'/></disk>
              warning source-only-read
              -blockdev {"driver":"ftp","url":"ftp://h:21/i","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='ftps' name='i'><host name='h'/></source><target dev='vda'/></disk>
              warning source-only-read
              -blockdev {"driver":"ftps","url":"ftps://h:990/i","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='tftp' name='i'><host name='h'/></source><target dev='vda'/></disk>
              error protocol-gone
            <disk type='network'><source protocol='ssh' name='/i'><host name='h'/>
             <identity username='u' agentsock='/s'/><knownHosts path='/k'/></source><target dev='vda'/></disk>
              warning ssh-needs-nbdkit
              -blockdev {"driver":"ssh","path":"/i","server":{"host":"h","port":"22"},"user":"u",
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='ssh' name='/i'><host name='h'/>
             <auth username='u'><secret type='iscsi' usage='s'/></auth></source><target dev='vda'/></disk>
              error ssh-needs-nbdkit
            <disk type='network'><source protocol='nfs' name='/i'><host name='h'/><identity user='1' group='+2'/>
             </source><target dev='vda'/></disk>
              -blockdev {"driver":"nfs","server":{"host":"h","type":"inet"},"path":"/i","user":1,"group":2,
                  "node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='network'><source protocol='sheepdog' name='i'><host name='h'/></source><target dev='vda'/>
             </disk>
              error protocol-gone
            <disk type='network'><source protocol='vxhs' name='i'><host name='h'/></source><target dev='vda'/></disk>
              error protocol-gone

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
            <disk type='block' device='lun'><source dev='/dev/sdb'><reservations managed='yes' migration='yes'/></source>
             <target dev='sda' bus='scsi'/></disk>
            <controller type='scsi' model='virtio-scsi'/>
            <controller type='usb' model='none'/>
              without -device {"driver":"qemu-xhci",…}
              -object {"qom-type":"pr-manager-helper","id":"pr-helper0",
                  "path":"/var/lib/libvirt/qemu/domain--1-example/pr-helper0.sock"}
              -device {"driver":"virtio-scsi-pci",…}
              -blockdev {"driver":"host_device","filename":"/dev/sdb","pr-manager":"pr-helper0",…}
              -device {"driver":"scsi-block",…,"id":"scsi0-0-0-0","bootindex":1,"migrate-pr":true}
            @ qemu-11.1 libvirt-12.0
            <disk type='block' device='lun'><source dev='/dev/sdb'><reservations managed='yes' migration='yes'/></source>
             <target dev='sda' bus='scsi'/></disk>
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

            # A source on the web
            <disk type='network'><source protocol='https' name='a.img'><host name='example.org'/><readahead size='65536'/>
             <timeout seconds='6'/></source><target dev='vda'/><readonly/></disk>
              -blockdev {"driver":"https","url":"https://example.org:443/a.img","timeout":6,"readahead":65536,…}
              -device {"driver":"virtio-blk-pci",…}
            <disk type='network'><source protocol='https' name='a.img'><host name='example.org' port='65536'/></source>
             <target dev='vda'/><readonly/></disk>
              error host-port
            """;
}
