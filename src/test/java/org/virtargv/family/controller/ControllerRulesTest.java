package org.virtargv.family.controller;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Controllers of USB, SCSI, drives and serial ports. */
class ControllerRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A USB controller has a model, and some have ports
            <controller type='usb'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"piix3-usb-uhci","id":"usb","bus":"pci.2","addr":"0x1"}
            <controller type='usb' model='none'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
            <controller type='usb' model='piix3-uhci'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"piix3-usb-uhci","id":"usb","bus":"pci.2","addr":"0x1"}
            <controller type='usb' model='piix4-uhci'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"piix4-usb-uhci","id":"usb","bus":"pci.2","addr":"0x1"}
            <controller type='usb' model='ehci'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"usb-ehci","id":"usb","bus":"pci.2","addr":"0x1"}
            <controller type='usb' model='nec-xhci'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"nec-usb-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
            <controller type='usb' model='qemu-xhci'/>
              nothing
            <controller type='usb' model='qemu-xhci' ports='8'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","p2":8,"p3":8,"id":"usb","bus":"pci.1","addr":"0x0"}
            <controller type='usb' model='qemu-xhci' ports='15'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","p2":15,"p3":15,"id":"usb","bus":"pci.1","addr":"0x0"}
            <controller type='usb' model='qemu-xhci' ports='16'/>
              error usb-ports
            <controller type='usb' model='qemu-xhci' ports='0'/>
              error usb-ports
            <controller type='usb' model='nec-xhci' ports='4'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"nec-usb-xhci","p2":4,"p3":4,"id":"usb","bus":"pci.1","addr":"0x0"}
            <controller type='usb' model='piix3-uhci' ports='4'/>
              error usb-ports
            <controller type='usb' model='pci-ohci'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pci-ohci","id":"usb","bus":"pci.2","addr":"0x1"}
            <controller type='usb' model='vt82c686b-uhci'/>
              error usb-model-unavailable

            # A SCSI controller without a model has that of the domain's first one on x86
            @ pc
            <controller type='scsi' index='1' model='lsisas1068'/>
            <controller type='scsi' index='0'/>
            <controller type='scsi' index='2' model='virtio-scsi'/>
              -device {"driver":"mptsas1068","id":"scsi0","bus":"pci.0","addr":"0x2"}
              -device {"driver":"mptsas1068","id":"scsi1","bus":"pci.0","addr":"0x3"}
              -device {"driver":"virtio-scsi-pci","id":"scsi2","bus":"pci.0","addr":"0x4"}

            # USB controllers that cannot be
            <controller type='usb' model='xen'/>
              error value-invalid
            <controller type='usb' model='qusb1'/>
              error not-supported
            <controller type='usb' model='none'/>
            <controller type='usb' model='qemu-xhci'/>
              error usb-disabled
            <controller type='usb' index='1' model='qemu-xhci'/>
              -device {"driver":"qemu-xhci","id":"usb1","bus":"pci.2","addr":"0x0"}
            <controller type='usb' index='0' model='qemu-xhci'/>
            <controller type='usb' index='0' model='qemu-xhci'/>
              error controller-duplicate

            # A SCSI controller has a model
            <controller type='scsi'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.2","addr":"0x1"}
            <controller type='scsi' model='virtio-scsi'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-scsi-pci","id":"scsi0","bus":"pci.1","addr":"0x0"}
            <controller type='scsi' model='virtio-scsi'>
             <driver queues='4' cmd_per_lun='8' max_sectors='512' ioeventfd='on' event_idx='off'/></controller>
              warning attribute-unknown
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-scsi-pci","id":"scsi0","num_queues":4,"cmd_per_lun":8,"max_sectors":512,
                  "ioeventfd":true,"bus":"pci.1","addr":"0x0"}
            <controller type='scsi' model='virtio-scsi'>
             <driver iommu='on' ats='on' packed='on' page_per_vq='on' queue_size='128'/></controller>
              warning attribute-unknown
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-scsi-pci","iommu_platform":true,"ats":true,"packed":true,"page-per-vq":true,
                  "id":"scsi0","bus":"pci.1","addr":"0x0"}

            # virtio-scsi runs in an I/O thread that there is
            <controller type='scsi' model='virtio-scsi'><driver iothread='1'/></controller>
            <iothreads>1</iothreads>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -object {"qom-type":"iothread","id":"iothread1"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-scsi-pci","iothread":"iothread1","id":"scsi0","bus":"pci.1","addr":"0x0"}
            <controller type='scsi' model='virtio-scsi'><driver iothread='2'/></controller>
            <iothreads>1</iothreads>
              error iothread-unknown
            <controller type='scsi' model='virtio-scsi'><driver iothread='0'/></controller>
            <iothreads>1</iothreads>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -object {"qom-type":"iothread","id":"iothread1"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-scsi-pci","id":"scsi0","bus":"pci.1","addr":"0x0"}
            <controller type='scsi' model='virtio-scsi'><driver><iothreads><iothread id='1'/></iothreads></driver>
             </controller>
            <iothreads>1</iothreads>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -object {"qom-type":"iothread","id":"iothread1"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-scsi-pci","id":"scsi0","iothread-vq-mapping":[{"iothread":"iothread1"}],
                  "bus":"pci.1","addr":"0x0"}

            # Other SCSI controllers
            <controller type='scsi' model='lsilogic'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.2","addr":"0x1"}
            <controller type='scsi' model='lsilogic'><driver queues='4'/></controller>
              error controller-scsi-options
            <controller type='scsi' model='lsilogic'><driver iothread='1'/></controller>
            <iothreads>1</iothreads>
              error controller-iothread
            <controller type='scsi' model='lsisas1068'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"mptsas1068","id":"scsi0","bus":"pci.2","addr":"0x1"}
            <controller type='scsi' model='lsisas1078'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"megasas","id":"scsi0","bus":"pci.2","addr":"0x1"}
            <controller type='scsi' model='buslogic'/>
              error not-supported
            <controller type='scsi' model='vmpvscsi'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"pvscsi","id":"scsi0","bus":"pci.2","addr":"0x1"}
            <controller type='scsi' model='ibmvscsi'/>
              error scsi-model-unavailable
            <controller type='scsi' model='am53c974'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"am53c974","id":"scsi0","bus":"pci.2","addr":"0x1"}
            <controller type='scsi' model='virtio-transitional'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"virtio-scsi-pci-transitional","id":"scsi0","bus":"pci.2","addr":"0x1"}
            <controller type='scsi' model='virtio-non-transitional'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-scsi-pci-non-transitional","id":"scsi0","bus":"pci.1","addr":"0x0"}
            <controller type='scsi' model='auto'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.2","addr":"0x1"}
            <controller type='scsi' index='3' model='virtio-scsi'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-scsi-pci","id":"scsi3","bus":"pci.1","addr":"0x0"}
            <controller type='scsi' index='1'/>
            <controller type='scsi' index='0'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"lsi","id":"scsi0","bus":"pci.2","addr":"0x1"}
              -device {"driver":"lsi","id":"scsi1","bus":"pci.2","addr":"0x2"}
            <controller type='scsi' index='0'/>
            <controller type='scsi' index='0'/>
              error controller-duplicate

            # Drives have controllers
            <controller type='sata'/>
              nothing
            <controller type='sata' index='1'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"ahci","id":"sata1","bus":"pci.2","addr":"0x1"}
            <controller type='sata' index='0'/>
            <controller type='sata' index='1'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"ahci","id":"sata1","bus":"pci.2","addr":"0x1"}
            <controller type='ide'/>
              error ide-machine
            <controller type='ide' index='1'/>
              error ide-machine
            <controller type='ide' model='piix4'/>
              error ide-machine
            <controller type='fdc'/>
              nothing

            # Serial ports over virtio
            <controller type='virtio-serial'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.1","addr":"0x0"}
            <controller type='virtio-serial' ports='16' vectors='4'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","max_ports":16,"vectors":4,"bus":"pci.1",
                  "addr":"0x0"}
            <controller type='virtio-serial' ports='512'/>
              warning virtio-serial-ports
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","max_ports":512,"bus":"pci.1",
                  "addr":"0x0"}
            <controller type='virtio-serial' ports='0'/>
              error controller-options
            <controller type='virtio-serial' vectors='0'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","vectors":0,"bus":"pci.1","addr":"0x0"}
            <controller type='virtio-serial' ports='32'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","max_ports":32,"bus":"pci.1","addr":"0x0"}
            <controller type='virtio-serial' model='virtio-transitional'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.3","addr":"0x0"}
              -device {"driver":"virtio-serial-pci-transitional","id":"virtio-serial0","bus":"pci.2","addr":"0x1"}
            <controller type='virtio-serial' model='virtio-non-transitional'/>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-serial-pci-non-transitional","id":"virtio-serial0","bus":"pci.1","addr":"0x0"}
            <controller type='virtio-serial'><driver iommu='on'/></controller>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"virtio-serial-pci","iommu_platform":true,"id":"virtio-serial0","bus":"pci.1",
                  "addr":"0x0"}

            # Others
            <controller type='ccid'/>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
            <controller type='ccid' index='1'/>
              -device {"driver":"usb-ccid","id":"ccid1","bus":"usb.0","port":"1"}
            <controller type='isa'/>
              error not-supported
            <controller type='xenbus'/>
              error not-supported
            <controller type='nvme'/>
              error nvme-serial-missing
            <controller type='nvme'><serial>abc</serial></controller>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"nvme","id":"nvme0","serial":"abc","bus":"pci.1","addr":"0x0"}
            <controller type='nvme' index='2'><serial>abc</serial></controller>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -device {"driver":"nvme","id":"nvme2","serial":"abc","bus":"pci.1","addr":"0x0"}
            <controller type='foo'/>
              error value-invalid

            # One without an index comes behind those that SCSI hostdevs are on, and keeps its place before them
            @ kvm pc
            + <hostdev type='scsi'><source protocol='iscsi' name='iqn.2000-01.a:b'><host name='h'/></source></hostdev>
            <controller type='scsi' model='virtio-scsi'/>
              without -device {"driver":"lsi","id":"scsi0",…}
              without -device {"driver":"scsi-generic",…,"bus":"scsi0.0","scsi-id":0}
              -device {"driver":"virtio-scsi-pci","id":"scsi1","bus":"pci.0","addr":"0x2"}
              -device {"driver":"virtio-scsi-pci","id":"scsi0","bus":"pci.0","addr":"0x3"}
              -device {"driver":"scsi-generic",…,"bus":"scsi0.0","channel":0,"scsi-id":0,"lun":0}

            # libvirt's name of Tekram's adapter is not QEMU's
            @ q35
            <controller type='scsi' model='dc390'/>
            <controller type='usb' model='none'/>
              warning qemu-type-unknown
              without -device {"driver":"qemu-xhci",…}
              -device {"driver":"pcie-pci-bridge",…}
              -device {"driver":"dc-390",…}
            @ shell q35
            <controller type='scsi' model='dc390'/>
            <controller type='usb' model='none'/>
              without -device {"driver":"qemu-xhci",…}
              -device {"driver":"pcie-pci-bridge",…}
              -device {"driver":"dc390",…}
            """;
}
