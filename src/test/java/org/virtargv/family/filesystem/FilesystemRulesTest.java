package org.virtargv.family.filesystem;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class FilesystemRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A folder is shared with 9p
            <filesystem type='mount' accessmode='passthrough'><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=passthrough,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","bus":"pci.1",
                  "addr":"0x0"}
            <filesystem type='mount'><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=passthrough,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","bus":"pci.1",
                  "addr":"0x0"}
            <filesystem><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=passthrough,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","bus":"pci.1",
                  "addr":"0x0"}
            <filesystem accessmode='mapped' fmode='644' dmode='755'><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=mapped,fmode=0644,dmode=0755,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","bus":"pci.1",
                  "addr":"0x0"}
            <filesystem accessmode='squash'><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=none,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","bus":"pci.1",
                  "addr":"0x0"}
            <filesystem accessmode='passthrough' fmode='644'><source dir='/a'/><target dir='b'/></filesystem>
              error filesystem-mode
            <filesystem accessmode='mapped' fmode='888'><source dir='/a'/><target dir='b'/></filesystem>
              error value-invalid
            <filesystem accessmode='mapped' fmode='7777'><source dir='/a'/><target dir='b'/></filesystem>
              error filesystem-mode
            <filesystem accessmode='mapped' fmode='1777'><source dir='/a'/><target dir='b'/></filesystem>
              error filesystem-mode

            # What 9p does with several file systems
            <filesystem multidevs='remap'><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=passthrough,multidevs=remap,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","bus":"pci.1",
                  "addr":"0x0"}
            <filesystem multidevs='forbid'><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=passthrough,multidevs=forbid,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","bus":"pci.1",
                  "addr":"0x0"}
            <filesystem multidevs='default'><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=passthrough,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","bus":"pci.1",
                  "addr":"0x0"}

            # Drivers and models
            <filesystem><driver type='path' wrpolicy='immediate'/><source dir='/a'/><target dir='b'/><readonly/>
             </filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=passthrough,writeout=immediate,id=fsdev-fs0,path=/a,readonly=on
              -device {"driver":"virtio-9p-pci","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","bus":"pci.1",
                  "addr":"0x0"}
            <filesystem><driver type='handle'/><source dir='/a'/><target dir='b'/></filesystem>
              error filesystem-handle
            <filesystem><driver type='loop'/><source dir='/a'/><target dir='b'/></filesystem>
              error not-supported
            <filesystem><driver name='foo'/><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=passthrough,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","bus":"pci.1",
                  "addr":"0x0"}
            <filesystem model='virtio'><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=passthrough,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","bus":"pci.1",
                  "addr":"0x0"}
            <filesystem model='virtio-transitional'><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -fsdev local,security_model=passthrough,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci-transitional","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b",
                  "bus":"pci.2","addr":"0x1"}
            <filesystem model='virtio-non-transitional'><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=passthrough,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci-non-transitional","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b",
                  "bus":"pci.1","addr":"0x0"}
            <filesystem><driver iommu='on' ats='on'/><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -fsdev local,security_model=passthrough,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci","iommu_platform":true,"ats":true,"id":"fs0","fsdev":"fsdev-fs0",
                  "mount_tag":"b","bus":"pci.1","addr":"0x0"}

            # A folder has a source and a target
            <filesystem><source dir='/a'/></filesystem>
              error filesystem-target
            <filesystem><target dir='b'/></filesystem>
              error filesystem-source
            <filesystem><source dir='/a'/><target dir='b'/></filesystem>
            <filesystem><source dir='/a'/><target dir='b'/></filesystem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -fsdev local,security_model=passthrough,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-pci","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","bus":"pci.1",
                  "addr":"0x0"}
              -fsdev local,security_model=passthrough,id=fsdev-fs1,path=/a
              -device {"driver":"virtio-9p-pci","id":"fs1","fsdev":"fsdev-fs1","mount_tag":"b","bus":"pci.2",
                  "addr":"0x0"}

            # Other types are of other hypervisors
            <filesystem type='block'><source dev='/a'/><target dir='b'/></filesystem>
              error not-supported
            <filesystem type='file'><source file='/a'/><target dir='b'/></filesystem>
              error not-supported
            <filesystem type='ram'><source usage='1'/><target dir='b'/></filesystem>
              error not-supported
            <filesystem type='template'><source name='t'/><target dir='b'/></filesystem>
              error not-supported
            <filesystem type='volume'><source pool='p' volume='v'/><target dir='b'/></filesystem>
              error not-supported

            # virtiofs needs shared memory
            <filesystem type='mount'><driver type='virtiofs'/><source dir='/a'/><target dir='b'/></filesystem>
              error filesystem-shared-memory
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <filesystem type='mount'><driver type='virtiofs' queue='1024'/><source socket='/s'/><target dir='b'/>
             </filesystem>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","share":true,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -chardev socket,id=chr-vu-fs0,path=/s
              -device {"driver":"vhost-user-fs-pci","id":"fs0","chardev":"chr-vu-fs0","queue-size":1024,"tag":"b",
                  "bus":"pci.1","addr":"0x0"}
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <filesystem type='mount'><driver type='virtiofs' iommu='on'/><source socket='/s'/><target dir='b'/>
             </filesystem>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","share":true,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -chardev socket,id=chr-vu-fs0,path=/s
              -device {"driver":"vhost-user-fs-pci","iommu_platform":true,"id":"fs0","chardev":"chr-vu-fs0","tag":"b",
                  "bus":"pci.1","addr":"0x0"}
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <filesystem type='mount' model='virtio-transitional'><driver type='virtiofs'/><source socket='/s'/>
             <target dir='b'/></filesystem>
              error filesystem-model
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <filesystem type='mount' multidevs='remap'><driver type='virtiofs'/><source socket='/s'/>
             <target dir='b'/></filesystem>
              error filesystem-multidevs
            <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>
            <filesystem type='mount'><driver type='virtiofs'/><source socket='/s'/><target dir='b'/><boot order='1'/>
             </filesystem>
              without -object {"qom-type":"memory-backend-ram","id":"pc.ram","size":67108864}
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -object {"qom-type":"memory-backend-memfd","id":"pc.ram","share":true,
                  "x-use-canonical-path-for-ramblock-id":false,"size":67108864}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -chardev socket,id=chr-vu-fs0,path=/s
              -device {"driver":"vhost-user-fs-pci","id":"fs0","chardev":"chr-vu-fs0","tag":"b","bootindex":1,
                  "bus":"pci.1","addr":"0x0"}

            # MTP is a device on USB
            <filesystem type='mount'><driver type='mtp'/><source dir='/s'/><target dir='b'/></filesystem>
              -device {"driver":"usb-mtp","id":"fs0","rootdir":"/s","desc":"b","readonly":false,"bus":"usb.0",
                  "port":"1"}
            <filesystem type='mount'><driver type='mtp'/><source dir='/s'/><target dir='b'/><readonly/></filesystem>
              -device {"driver":"usb-mtp","id":"fs0","rootdir":"/s","desc":"b","readonly":true,"bus":"usb.0",
                  "port":"1"}

            # On s390x
            @ s390x/s390-ccw-virtio
            <filesystem><source dir='/a'/><target dir='b'/></filesystem>
              -fsdev local,security_model=passthrough,id=fsdev-fs0,path=/a
              -device {"driver":"virtio-9p-ccw","id":"fs0","fsdev":"fsdev-fs0","mount_tag":"b","devno":"fe.0.0000"}
            """;
}
