package org.virtargv.family.disk;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What an attribute or an element of a disk says that is there and empty. */
class EmptySourceRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A path that is empty is none: the drive has no medium, and a hard disk cannot do without
            <disk type='file' device='cdrom'><source file=''/><target dev='sda' bus='sata'/></disk>
              -device {"driver":"ide-cd","bus":"ide.0","id":"sata0-0-0"}
            <disk type='block' device='cdrom'><source dev=''/><target dev='sda' bus='sata'/></disk>
              -device {"driver":"ide-cd","bus":"ide.0","id":"sata0-0-0"}
            <disk type='block' device='cdrom'><source file='/a'/><target dev='sda' bus='sata'/></disk>
              -device {"driver":"ide-cd","bus":"ide.0","id":"sata0-0-0"}
            <disk type='file' device='disk'><source file=''/><target dev='vda' bus='virtio'/></disk>
              error disk-source-missing
            <disk device='disk'><source dev='/a'/><target dev='vda' bus='virtio'/></disk>
              error disk-source-missing

            # An empty name of an export is none
            <disk type='network' device='cdrom'><source protocol='nbd' name=''><host name='a'/></source>
             <target dev='sda' bus='sata'/></disk>
              -blockdev {"driver":"nbd","server":{"type":"inet","host":"a","port":"10809"},
                  "node-name":"libvirt-1-storage","read-only":true}
              -device {"driver":"ide-cd","bus":"ide.0","drive":"libvirt-1-storage","id":"sata0-0-0"}

            # What names the drive says nothing where it is empty
            <controller type='scsi' model='virtio-scsi'/>
            <disk><source file='/a'/><target dev='sda' bus='scsi'/><vendor/><product/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-scsi-pci","id":"scsi0","bus":"pci.1","addr":"0x0"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-hd","bus":"scsi0.0","channel":0,"scsi-id":0,"lun":0,
                  "device_id":"drive-scsi0-0-0-0","drive":"libvirt-1-storage","id":"scsi0-0-0-0","bootindex":1}
            <disk><source file='/a'/><target dev='sda' bus='sata'/><wwn/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"ide-hd","bus":"ide.0","drive":"libvirt-1-storage","id":"sata0-0-0","bootindex":1}

            # The data file of a disk is opened to write, even where the disk is not written to; it says its format
            <disk><driver type='qcow2'/><source file='/a'><dataStore type='file'><format type='raw'/><source
             file='/b'/></dataStore></source><target dev='vda' bus='virtio'/><readonly/></disk>
              -blockdev {"driver":"file","filename":"/b","node-name":"libvirt-2-storage","read-only":false}
              -blockdev {"driver":"file","filename":"/a",…}
              -blockdev {"node-name":"libvirt-1-format","read-only":true,"driver":"qcow2",
                  "data-file":"libvirt-2-storage","file":"libvirt-1-storage"}
              -device {"driver":"virtio-blk-pci","bus":"pci.2",…,"drive":"libvirt-1-format","id":"virtio-disk0",…}
            <disk><driver type='qcow2'/><source file='/a'><dataStore type='file'><source
             file='/b'/></dataStore></source><target dev='vda' bus='virtio'/></disk>
              error data-store-format

            # A CD-ROM can be taken out by itself
            <disk type='file' device='cdrom'><target dev='sdb' removable='on' bus='usb'/></disk>
              -device {"driver":"usb-bot",…}
              -device {"driver":"scsi-cd","bus":"usb-disk1.0","scsi-id":0,"lun":0,"id":"usb-disk1-device"}
            """;
}
