package org.virtargv.family.disk;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What the guest sees of a disk, and where it is. */
class DiskIdentityRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # The cache of qcow2's tables
            <disk type='file'><driver type='qcow2'><metadata_cache><max_size unit='KiB'>64</max_size>
             </metadata_cache></driver><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","auto-read-only":true,
                  "discard":"unmap"}
              -blockdev {"node-name":"libvirt-1-format","read-only":false,"driver":"qcow2","cache-size":65536,
                  "file":"libvirt-1-storage"}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-format",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><driver type='raw'><metadata_cache><max_size unit='KiB'>64</max_size></metadata_cache>
             </driver><source file='/a'/><target dev='vda'/></disk>
              error metadata-cache

            # What the guest reads of a disk
            <disk type='file'><source file='/a'/><target dev='vda'/><serial>abc 123</serial></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"serial":"abc\\\\ 123"}
            <disk type='file'><source file='/a'/><target dev='vda'/><serial>a/b</serial></disk>
              error disk-serial
            <disk type='file'><source file='/a'/><target dev='vda'/><serial>123456789012345678901</serial></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"serial":"123456789012345678901"}
            <disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/>
             <serial>1234567890123456789012345678901234567</serial></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-hd","bus":"scsi0.0","scsi-id":0,
                  "device_id":"1234567890123456789012345678901234567","drive":"libvirt-1-storage","id":"scsi0-0-0",
                  "bootindex":1,"serial":"1234567890123456789012345678901234567"}
            <disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/><wwn>5000c50015ea71ac</wwn>
             <vendor>SEAGATE</vendor><product>ST3146707LC</product></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-hd","bus":"scsi0.0","scsi-id":0,"device_id":"drive-scsi0-0-0",
                  "drive":"libvirt-1-storage","id":"scsi0-0-0","bootindex":1,"wwn":5764824127192592812,
                  "vendor":"SEAGATE","product":"ST3146707LC"}
            <disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/><wwn>5000c50015ea71</wwn></disk>
              error disk-wwn
            <disk type='file'><source file='/a'/><target dev='sda' bus='sata'/><wwn>5000c50015ea71ac</wwn></disk>
              error disk-wwn
            <disk type='file'><source file='/a'/><target dev='vda' bus='virtio'/><wwn>5000c50015ea71ac</wwn></disk>
              error disk-wwn
            <disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/><vendor>123456789</vendor></disk>
              error disk-vendor-long
            <disk type='file'><source file='/a'/><target dev='sda' bus='sata'/><vendor>SEA</vendor></disk>
              error disk-vendor
            <disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/><product>12345678901234567</product>
             </disk>
              error disk-product-long

            # Who may write
            <disk type='file'><source file='/a'/><target dev='vda'/><readonly/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":true}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='sda' bus='sata'/><readonly/></disk>
              error disk-readonly
            <disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/><readonly/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":true}
              -device {"driver":"scsi-hd","bus":"scsi0.0","scsi-id":0,"device_id":"drive-scsi0-0-0",
                  "drive":"libvirt-1-storage","id":"scsi0-0-0","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='vda'/><shareable/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false,
                  "cache":{"direct":true,"no-flush":false}}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","share-rw":true,
                  "drive":"libvirt-1-storage","id":"virtio-disk0","bootindex":1,"write-cache":"on"}
            <disk type='file'><driver type='qcow2'/><source file='/a'/><target dev='vda'/><shareable/></disk>
              error shareable-format
            <disk type='file'><source file='/a'/><target dev='vda'/><transient/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}

            # Boot order and geometry
            <disk type='file'><source file='/a'/><target dev='vda'/><boot order='1'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='vda'/><boot order='0'/></disk>
              error boot-order-range
            <disk type='file'><source file='/a'/><target dev='vda'/><boot order='1' loadparm='x'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='vda'/>
             <geometry cyls='16383' heads='16' secs='63' trans='lba'/></disk>
              error disk-geometry-trans
            <disk type='file'><source file='/a'/><target dev='hda' bus='ide'/>
             <geometry cyls='16383' heads='16' secs='63' trans='lba'/></disk>
              error ide-machine
            <disk type='file'><source file='/a'/><target dev='vda'/><geometry cyls='16383' heads='16'/></disk>
              error disk-geometry
            <disk type='file'><source file='/a'/><target dev='vda'/>
             <blockio logical_block_size='4096' physical_block_size='4096'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"logical_block_size":4096,"physical_block_size":4096}
            <disk type='file'><source file='/a'/><target dev='vda'/><blockio logical_block_size='1000'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"logical_block_size":1000}
            <disk type='file'><source file='/a'/><target dev='vda'/><blockio discard_granularity='4096'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1,"discard_granularity":4096}

            # Throttling
            <disk type='file'><source file='/a'/><target dev='vda'/><iotune><total_bytes_sec>1000</total_bytes_sec>
             </iotune></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='vda'/><iotune><total_bytes_sec>1000</total_bytes_sec>
             <read_bytes_sec>1</read_bytes_sec></iotune></disk>
              error iotune-total
            <disk type='file'><source file='/a'/><target dev='vda'/><iotune><total_bytes_sec>1000</total_bytes_sec>
             <total_bytes_sec_max>2000</total_bytes_sec_max>
             <total_bytes_sec_max_length>3</total_bytes_sec_max_length></iotune></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='vda'/><iotune>
             <total_bytes_sec_max>2000</total_bytes_sec_max></iotune></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='vda'/><iotune><read_iops_sec>10</read_iops_sec>
             <write_iops_sec>11</write_iops_sec><size_iops_sec>4096</size_iops_sec><group_name>g</group_name>
             </iotune></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='vda'/><iotune><size_iops_sec>4096</size_iops_sec>
             </iotune></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='vda'/><iotune/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}

            # Targets are different, and have names
            <disk type='file'><source file='/a'/><target dev='vda'/></disk>
            <disk type='file'><source file='/b'/><target dev='vda'/></disk>
              error disk-target-duplicate
            <disk type='file'><source file='/a'/><target dev='vda'/><boot order='1'/></disk>
            <disk type='file'><source file='/b'/><target dev='vdb'/><boot order='1'/></disk>
              error boot-order-repeated
            <disk type='file'><source file='/a'/></disk>
              error disk-target-missing
            <disk type='file'><source file='/a'/><target dev='xyz'/></disk>
              error disk-target-unknown
            <disk type='file'><source file='/a'/><target dev='vda1'/></disk>
              error disk-target-unknown
            <disk type='file'><source file='/a'/><target dev='vdaa'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci","bus":"pci.2","addr":"0x0","drive":"libvirt-1-storage",
                  "id":"virtio-disk26","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='sdg' bus='scsi'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-hd","bus":"scsi0.0","scsi-id":6,"device_id":"drive-scsi0-0-6",
                  "drive":"libvirt-1-storage","id":"scsi0-0-6","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='sdh' bus='scsi'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -device {"driver":"lsi","id":"scsi1","bus":"pci.3","addr":"0x2"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-hd","bus":"scsi1.0","scsi-id":0,"device_id":"drive-scsi1-0-0",
                  "drive":"libvirt-1-storage","id":"scsi1-0-0","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='sdg' bus='sata'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"ahci","id":"sata1","bus":"pci.3","addr":"0x1"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"ide-hd","bus":"sata1.0","drive":"libvirt-1-storage","id":"sata1-0-0","bootindex":1}

            # Addresses
            <disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/>
             <address type='drive' controller='0' bus='0' target='1' unit='7'/></disk>
              error disk-address-range
            <disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/>
             <address type='drive' controller='2' bus='0' target='0' unit='1'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.3","addr":"0x1"}
              -device {"driver":"lsi","id":"scsi1","bus":"pci.3","addr":"0x2"}
              -device {"driver":"lsi","id":"scsi2","bus":"pci.3","addr":"0x3"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"scsi-hd","bus":"scsi2.0","scsi-id":1,"device_id":"drive-scsi2-0-1",
                  "drive":"libvirt-1-storage","id":"scsi2-0-1","bootindex":1}
            <disk type='file'><source file='/a'/><target dev='sda' bus='sata'/>
             <address type='drive' controller='0' bus='0' target='0' unit='6'/></disk>
              error disk-address-range
            <disk type='file'><source file='/a'/><target dev='sda' bus='sata'/>
             <address type='drive' controller='0' bus='1' target='0' unit='0'/></disk>
              error disk-address-range
            <disk type='file'><source file='/a'/><target dev='vda'/>
             <address type='drive' controller='0' bus='0' target='0' unit='0'/></disk>
              error disk-address-type
            <disk type='file'><source file='/a'/><target dev='sda' bus='sata'/>
             <address type='pci' domain='0' bus='0' slot='5' function='0'/></disk>
              error disk-address-type
            <disk type='file' model='virtio-transitional'><source file='/a'/><target dev='vda'/></disk>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci-transitional","bus":"pci.3","addr":"0x1","drive":"libvirt-1-storage",
                  "id":"virtio-disk0","bootindex":1}
            <disk type='file' model='virtio-non-transitional'><source file='/a'/><target dev='vda'/></disk>
              -blockdev {"driver":"file","filename":"/a","node-name":"libvirt-1-storage","read-only":false}
              -device {"driver":"virtio-blk-pci-non-transitional","bus":"pci.2","addr":"0x0",
                  "drive":"libvirt-1-storage","id":"virtio-disk0","bootindex":1}
            <disk type='file' model='virtio'><source file='/a'/><target dev='sda' bus='sata'/></disk>
              error disk-model
            """;
}
