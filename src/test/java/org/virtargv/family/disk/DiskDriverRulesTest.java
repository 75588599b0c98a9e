package org.virtargv.family.disk;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What the driver of a disk says. */
class DiskDriverRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Caching and asynchronous I/O
            <disk type='file'><driver type='raw' cache='none'/><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false,
                  "cache":{"direct":true,"no-flush":false}}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"write-cache":"on"}
            <disk type='file'><driver type='raw' cache='writeback'/><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false,
                  "cache":{"direct":false,"no-flush":false}}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"write-cache":"on"}
            <disk type='file'><driver type='raw' cache='writethrough'/><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false,
                  "cache":{"direct":false,"no-flush":false}}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"write-cache":"off"}
            <disk type='file'><driver type='raw' cache='directsync'/><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false,
                  "cache":{"direct":true,"no-flush":false}}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"write-cache":"off"}
            <disk type='file'><driver type='raw' cache='unsafe'/><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false,
                  "cache":{"direct":false,"no-flush":true}}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"write-cache":"on"}
            <disk type='file'><driver type='raw' cache='default'/><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw' io='native'/><source file='/a'/><target dev='vda'/></disk>
              error io-native-cache
            <disk type='file'><driver type='raw' io='native' cache='none'/><source file='/a'/><target dev='vda'/>
             </disk>
              -blockdev {"driver":"file","filename":"/a","aio":"native","node-name":"libvirt-1-storage",
                  "read-only":false,"cache":{"direct":true,"no-flush":false}}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"write-cache":"on"}
            <disk type='file'><driver type='raw' io='native' cache='directsync'/><source file='/a'/>
             <target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","aio":"native","node-name":"libvirt-1-storage",
                  "read-only":false,"cache":{"direct":true,"no-flush":false}}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"write-cache":"off"}
            <disk type='file'><driver type='raw' io='native' cache='writeback'/><source file='/a'/>
             <target dev='vda'/></disk>
              error io-native-cache
            <disk type='file'><driver type='raw' io='threads'/><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","aio":"threads","node-name":"libvirt-1-storage",
                  "read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw' io='io_uring'/><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","aio":"io_uring","node-name":"libvirt-1-storage",
                  "read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}

            # Discarding
            <disk type='file'><driver type='raw' discard='unmap' detect_zeroes='unmap'/><source file='/a'/>
             <target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false,
                  "discard":"unmap","detect-zeroes":"unmap"}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw' discard='ignore' detect_zeroes='unmap'/><source file='/a'/>
             <target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false,
                  "discard":"ignore","detect-zeroes":"on"}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='qcow2' detect_zeroes='on'/><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","auto-read-only":true,
                  "discard":"unmap"}
              -blockdev {"node-name":"libvirt-1-format","read-only":false,"detect-zeroes":"on","driver":"qcow2",
                  "file":"libvirt-1-storage"}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-format",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='qcow2' detect_zeroes='off' discard_no_unref='on'/><source file='/a'/>
             <target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","auto-read-only":true,
                  "discard":"unmap"}
              -blockdev {"node-name":"libvirt-1-format","read-only":false,"detect-zeroes":"off","driver":"qcow2",
                  "discard-no-unref":true,"file":"libvirt-1-storage"}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-format",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw' discard_no_unref='on'/><source file='/a'/><target dev='vda'/></disk>
              error discard-no-unref

            # What an error does
            <disk type='file'><driver type='raw' error_policy='stop' rerror_policy='report'/><source file='/a'/>
             <target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"werror":"stop","rerror":"report"}
            <disk type='file'><driver type='raw' error_policy='enospace'/><source file='/a'/><target dev='vda'/>
             </disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"werror":"enospc"}
            <disk type='file'><driver type='raw' rerror_policy='enospace'/><source file='/a'/><target dev='vda'/>
             </disk>
              error rerror-policy
            <disk type='file'><driver type='raw' error_policy='ignore'/><source file='/a'/>
             <target dev='sda' bus='sata'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"ide-hd","bus":"ide.0","drive":"libvirt-1-storage","id":"sata0-0-0","bootindex":1,
                  "werror":"ignore","rerror":"ignore"}

            # Copying on read
            <disk type='file'><driver type='raw' copy_on_read='on'/><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -blockdev {"driver":"copy-on-read","node-name":"libvirt-CoR-vda","file":"libvirt-1-storage",
                  "discard":"unmap"}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-CoR-vda",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw' copy_on_read='on'/><source file='/a'/><target dev='vda'/><readonly/>
             </disk>
              error copy-on-read-readonly
            <disk type='file' device='cdrom'><driver type='raw' copy_on_read='on'/><source file='/a'/>
             <target dev='sda'/></disk>
              error copy-on-read-readonly

            # Options of virtio are for disks on virtio
            <disk type='file'><driver type='raw' ioeventfd='on' event_idx='off'/><source file='/a'/>
             <target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","ioeventfd":true,"event_idx":false,"bus":"pci.2","addr":"0x0",
                  "drive":"libvirt-1-storage","id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw' ioeventfd='on'/><source file='/a'/><target dev='sda' bus='sata'/>
             </disk>
              error driver-virtio-only
            <disk type='file'><driver type='raw' queues='4' queue_size='256'/><source file='/a'/><target dev='vda'/>
             </disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","num-queues":4,"queue-size":256,"bus":"pci.2","addr":"0x0",
                  "drive":"libvirt-1-storage","id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw' queue_size='255'/><source file='/a'/><target dev='vda'/></disk>
              error driver-queue-size
            <disk type='file'><driver type='raw' queues='4'/><source file='/a'/><target dev='sda' bus='sata'/></disk>
              error driver-virtio-only

            # I/O threads
            <disk type='file'><driver type='raw' iothread='1'/><source file='/a'/><target dev='vda'/></disk>
            <iothreads>1</iothreads>
              -object {"qom-type":"iothread","id":"iothread1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","iothread":"iothread1","bus":"pci.2","addr":"0x0",
                  "drive":"libvirt-1-storage","id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw' iothread='2'/><source file='/a'/><target dev='vda'/></disk>
            <iothreads>1</iothreads>
              error iothread-unknown
            <disk type='file'><driver type='raw' iothread='1'/><source file='/a'/><target dev='sda' bus='sata'/>
             </disk>
            <iothreads>1</iothreads>
              error iothread-bus
            <disk type='file'><driver type='raw'><iothreads><iothread id='1'/><iothread id='2'/></iothreads></driver>
             <source file='/a'/><target dev='vda'/></disk>
            <iothreads>2</iothreads>
              -object {"qom-type":"iothread","id":"iothread1"}
              -object {"qom-type":"iothread","id":"iothread2"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci",
                  "iothread-vq-mapping":[{"iothread":"iothread1"},{"iothread":"iothread2"}],"bus":"pci.2",
                  "addr":"0x0","drive":"libvirt-1-storage","id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw' queues='3'><iothreads><iothread id='1'><queue id='0'/>
             <queue id='2'/></iothread><iothread id='2'><queue id='1'/></iothread></iothreads></driver>
             <source file='/a'/><target dev='vda'/></disk>
            <iothreads>2</iothreads>
              -object {"qom-type":"iothread","id":"iothread1"}
              -object {"qom-type":"iothread","id":"iothread2"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","num-queues":3,"iothread-vq-mapping":[{"iothread":"iothread1",
                  "vqs":[0,2]},{"iothread":"iothread2","vqs":[1]}],"bus":"pci.2","addr":"0x0",
                  "drive":"libvirt-1-storage","id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw' queues='2'><iothreads><iothread id='1'><queue id='0'/></iothread>
             </iothreads></driver><source file='/a'/><target dev='vda'/></disk>
            <iothreads>2</iothreads>
              error iothread-mapping
            <disk type='file'><driver type='raw' iothread='1'><iothreads><iothread id='1'/></iothreads></driver>
             <source file='/a'/><target dev='vda'/></disk>
            <iothreads>2</iothreads>
              error iothread-twice
            <disk type='file'><driver type='raw' packed='on' iommu='on' ats='on' page_per_vq='on'/>
             <source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","iommu_platform":true,"ats":true,"packed":true,"page-per-vq":true,
                  "bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage","id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw' packed='on'/><source file='/a'/><target dev='sda' bus='sata'/></disk>
              error driver-virtio-only
            """;
}
