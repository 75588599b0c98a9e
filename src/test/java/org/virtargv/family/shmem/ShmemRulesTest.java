package org.virtargv.family.shmem;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** What each piece of a domain brings about. */
class ShmemRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Plain memory has a size that is a power of two
            <shmem name='s'><model type='ivshmem-plain'/></shmem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"memory-backend-file","id":"shmmem-shmem0","mem-path":"/dev/shm/s","size":4194304,
                  "share":true}
              -device {"driver":"ivshmem-plain","id":"shmem0","memdev":"shmmem-shmem0","bus":"pci.3","addr":"0x1"}
            <shmem name='s'><model type='ivshmem-plain'/><size unit='M'>8</size></shmem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"memory-backend-file","id":"shmmem-shmem0","mem-path":"/dev/shm/s","size":8388608,
                  "share":true}
              -device {"driver":"ivshmem-plain","id":"shmem0","memdev":"shmmem-shmem0","bus":"pci.3","addr":"0x1"}
            <shmem name='s'><model type='ivshmem-plain'/><size unit='M'>7</size></shmem>
              error shmem-size
            <shmem name='s'><model type='ivshmem-plain'/><size unit='KiB'>1</size></shmem>
              error shmem-size

            # The first model is gone from QEMU
            <shmem/>
              error attribute-missing
            <shmem name='a/b'/>
              error shmem-name

            # Of plain memory one guest is the master
            <shmem name='s' role='master'><model type='ivshmem-plain'/></shmem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"memory-backend-file","id":"shmmem-shmem0","mem-path":"/dev/shm/s","size":4194304,
                  "share":true}
              -device {"driver":"ivshmem-plain","id":"shmem0","memdev":"shmmem-shmem0","master":"on","bus":"pci.3",
                  "addr":"0x1"}
            <shmem name='s' role='peer'><model type='ivshmem-plain'/></shmem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -object {"qom-type":"memory-backend-file","id":"shmmem-shmem0","mem-path":"/dev/shm/s","size":4194304,
                  "share":true}
              -device {"driver":"ivshmem-plain","id":"shmem0","memdev":"shmmem-shmem0","master":"off","bus":"pci.3",
                  "addr":"0x1"}

            # Memory that rings has a server and interrupts
            <shmem name='s' role='peer'><model type='ivshmem-doorbell'/><server path='/s'/></shmem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"ivshmem-doorbell","id":"shmem0","chardev":"charshmem0","ioeventfd":true,
                  "bus":"pci.3","addr":"0x1"}
              -chardev socket,id=charshmem0,path=/s
            <shmem name='s'><model type='ivshmem-doorbell'/></shmem>
              error shmem-server-missing
            <shmem name='s'><model type='ivshmem-doorbell'/><server/></shmem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"ivshmem-doorbell","id":"shmem0","chardev":"charshmem0","ioeventfd":true,
                  "bus":"pci.3","addr":"0x1"}
              -chardev socket,id=charshmem0,path=/var/lib/libvirt/shmem-s-sock
            <shmem name='s'><model type='ivshmem-doorbell'/><server path='/s'/><msi vectors='16' ioeventfd='on'/>
             </shmem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"ivshmem-doorbell","id":"shmem0","chardev":"charshmem0","vectors":16,"ioeventfd":true,
                  "bus":"pci.3","addr":"0x1"}
              -chardev socket,id=charshmem0,path=/s
            <shmem name='s'><model type='ivshmem-doorbell'/><server path='/s'/><msi/></shmem>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"ivshmem-doorbell","id":"shmem0","chardev":"charshmem0","ioeventfd":true,
                  "bus":"pci.3","addr":"0x1"}
              -chardev socket,id=charshmem0,path=/s

            # What is for the server is not for plain memory
            <shmem name='s'><model type='ivshmem-plain'/><server path='/s'/></shmem>
              error shmem-server
            <shmem name='s'><model type='ivshmem-plain'/><msi vectors='1'/></shmem>
              error shmem-msi

            # Names and models
            <shmem name='s'><model type='ivshmem'/></shmem>
              error not-supported
            """;
}
