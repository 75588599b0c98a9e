package org.virtargv.family.hostdev;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** USB and SCSI devices of the host. */
class UsbAndScsiHostdevRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A USB device of the host
            @ pc
            <hostdev mode='subsystem' type='usb'><source><address bus='14' device='6'/></source></hostdev>
              -device {"driver":"usb-host","hostdevice":"/dev/bus/usb/014/006","id":"hostdev0","bus":"usb.0",
                  "port":"1"}

            # A started libvirt looks on the host's buses where a device of this maker and kind is
            @ pc
            <hostdev mode='subsystem' type='usb'><source><vendor id='0x1234'/><product id='0xbeef'/></source>
             </hostdev>
              -device {"driver":"usb-host","vendorid":4660,"productid":48879,"id":"hostdev0","bus":"usb.0","port":"1"}
            <hostdev mode='subsystem' type='usb'><source startupPolicy='optional'><vendor id='0x1234'/>
             <product id='0xbeef'/></source></hostdev>
              -device {"driver":"usb-host","vendorid":4660,"productid":48879,"id":"hostdev0","bus":"usb.0","port":"1"}

            # What QEMU does to the device when the guest begins, and where it is not whole
            @ pc
            <hostdev mode='subsystem' type='usb'><source guestReset='off'><address bus='14' device='6'/></source>
             </hostdev>
              -device {"driver":"usb-host","hostdevice":"/dev/bus/usb/014/006","id":"hostdev0","guest-reset":false,
                  "bus":"usb.0","port":"1"}
            <hostdev mode='subsystem' type='usb'><source guestReset='uninitialized'><address bus='14' device='6'/>
             </source></hostdev>
              -device {"driver":"usb-host","hostdevice":"/dev/bus/usb/014/006","id":"hostdev0","guest-reset":true,
                  "guest-resets-all":false,"bus":"usb.0","port":"1"}
            <hostdev mode='subsystem' type='usb'><source guestReset='on'><address bus='14' device='6'/></source>
             </hostdev>
              -device {"driver":"usb-host","hostdevice":"/dev/bus/usb/014/006","id":"hostdev0","guest-reset":true,
                  "guest-resets-all":true,"bus":"usb.0","port":"1"}
            <hostdev mode='subsystem' type='usb'><source><vendor id='0x1234'/></source></hostdev>
              error hostdev-source
            <hostdev mode='subsystem' type='usb'><source><product id='0xbeef'/></source></hostdev>
              error hostdev-source
            <hostdev mode='subsystem' type='usb'><source><vendor id='0x0'/><product id='0xbeef'/></source></hostdev>
              error hostdev-usb-id
            <hostdev mode='subsystem' type='usb'><source><address bus='14'/></source></hostdev>
              error hostdev-source
            <hostdev mode='subsystem' type='usb'><source><address bus='1' device='200'/></source></hostdev>
              -device {"driver":"usb-host","hostdevice":"/dev/bus/usb/001/200","id":"hostdev0","bus":"usb.0",
                  "port":"1"}
            <hostdev mode='subsystem' type='usb'><source></source></hostdev>
              error hostdev-source
            <hostdev mode='subsystem' type='usb'><source><address bus='14' device='6'/></source><boot order='3'/>
             </hostdev>
              -device {"driver":"usb-host","hostdevice":"/dev/bus/usb/014/006","id":"hostdev0","bootindex":3,
                  "bus":"usb.0","port":"1"}
            <hostdev mode='subsystem' type='usb'><source><address bus='14' device='6'/></source>
             <address type='usb' bus='0' port='2'/></hostdev>
              -device {"driver":"usb-host","hostdevice":"/dev/bus/usb/014/006","id":"hostdev0","bus":"usb.0",
                  "port":"2"}
            <hostdev mode='subsystem' type='usb'><source><address bus='14' device='6'/></source>
             <alias name='ua-key'/></hostdev>
              -device {"driver":"usb-host","hostdevice":"/dev/bus/usb/014/006","id":"ua-key","bus":"usb.0","port":"1"}
            <hostdev mode='subsystem' type='usb'><source><address bus='14' device='6'/></source><address type='pci'/>
             </hostdev>
              error address-type
            <hostdev mode='subsystem' type='usb' managed='yes'><source><address bus='14' device='6'/></source>
             </hostdev>
              -device {"driver":"usb-host","hostdevice":"/dev/bus/usb/014/006","id":"hostdev0","bus":"usb.0",
                  "port":"1"}
            <hostdev mode='subsystem' type='usb'><source><address bus='14' device='6'/></source><rom bar='off'/>
             </hostdev>
              error hostdev-rom
            @ q35
            <hostdev mode='subsystem' type='usb'><source><address bus='14' device='6'/></source></hostdev>
              -device {"driver":"usb-host","hostdevice":"/dev/bus/usb/014/006","id":"hostdev0","bus":"usb.0",
                  "port":"1"}
            @ aarch64/virt
            <hostdev mode='subsystem' type='usb'><source><address bus='14' device='6'/></source></hostdev>
              error usb-no-controller
            @ s390x/s390-ccw-virtio
            <hostdev mode='subsystem' type='usb'><source><address bus='14' device='6'/></source></hostdev>
              error usb-no-controller

            # A SCSI device of the host
            @ pc
            <hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/>
             <address bus='0' target='0' unit='0'/></source></hostdev>
              error scsi-generic-unknown
            <hostdev mode='subsystem' type='scsi' sgio='filtered'><source><adapter name='scsi_host0'/>
             <address bus='0' target='0' unit='0'/></source></hostdev>
              error scsi-generic-unknown
            <hostdev mode='subsystem' type='scsi' sgio='unfiltered'><source><adapter name='scsi_host0'/>
             <address bus='0' target='0' unit='0'/></source></hostdev>
              error hostdev-sgio
              error scsi-generic-unknown
            <hostdev mode='subsystem' type='scsi' rawio='yes'><source><adapter name='scsi_host0'/>
             <address bus='0' target='0' unit='0'/></source></hostdev>
              error scsi-generic-unknown
            <hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/>
             <address bus='0' target='0' unit='0'/></source><readonly/></hostdev>
              error scsi-generic-unknown
            <hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/>
             <address bus='0' target='0' unit='0'/></source><shareable/></hostdev>
              error scsi-generic-unknown
            <hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/>
             <address bus='0' target='0' unit='0'/></source>
             <address type='drive' controller='0' bus='0' target='4' unit='8'/></hostdev>
              error scsi-generic-unknown
              error scsi-address-narrow
            <hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/>
             <address bus='0' target='0' unit='0'/></source><boot order='1'/></hostdev>
              error scsi-generic-unknown
            <hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/>
             <address bus='0' target='0' unit='0'/></source><alias name='ua-tape'/></hostdev>
              error scsi-generic-unknown
            <hostdev mode='subsystem' type='scsi'><source><adapter name='fc_host0'/>
             <address bus='0' target='0' unit='0'/></source></hostdev>
              error hostdev-adapter
            <hostdev mode='subsystem' type='scsi'><source><address bus='0' target='0' unit='0'/></source></hostdev>
              error hostdev-source
            <hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/></source></hostdev>
              error hostdev-source
            <controller type='scsi' model='virtio-scsi'/>
            <hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/>
             <address bus='0' target='0' unit='0'/></source></hostdev>
              error scsi-generic-unknown
            <controller type='scsi' model='lsilogic'/>
            <hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/>
             <address bus='0' target='0' unit='0'/></source></hostdev>
              error scsi-generic-unknown
            <hostdev mode='subsystem' type='scsi'><source protocol='iscsi' name='iqn.1992-01.com.example:storage/1'>
             <host name='example.org' port='3260'/></source></hostdev>
              -device {"driver":"lsi","id":"scsi0","bus":"pci.0","addr":"0x2"}
              -blockdev {"driver":"iscsi","portal":"example.org:3260","target":"iqn.1992-01.com.example:storage",
                  "lun":1,"transport":"tcp","node-name":"libvirt-1-backend","read-only":false}
              -device {"driver":"scsi-generic","drive":"libvirt-1-backend","id":"hostdev0","bus":"scsi0.0",
                  "scsi-id":0}
            <hostdev mode='subsystem' type='scsi'><source protocol='iscsi' name='iqn.1992-01.com.example:storage/1'>
             <host name='example.org'/></source></hostdev>
              -device {"driver":"lsi","id":"scsi0","bus":"pci.0","addr":"0x2"}
              -blockdev {"driver":"iscsi","portal":"example.org:0","target":"iqn.1992-01.com.example:storage","lun":1,
                  "transport":"tcp","node-name":"libvirt-1-backend","read-only":false}
              -device {"driver":"scsi-generic","drive":"libvirt-1-backend","id":"hostdev0","bus":"scsi0.0",
                  "scsi-id":0}
            <hostdev mode='subsystem' type='scsi'><source protocol='iscsi' name='iqn.1992-01.com.example:storage/1'>
             <host name='::1' port='3260'/></source></hostdev>
              -device {"driver":"lsi","id":"scsi0","bus":"pci.0","addr":"0x2"}
              -blockdev {"driver":"iscsi","portal":"[::1]:3260","target":"iqn.1992-01.com.example:storage","lun":1,
                  "transport":"tcp","node-name":"libvirt-1-backend","read-only":false}
              -device {"driver":"scsi-generic","drive":"libvirt-1-backend","id":"hostdev0","bus":"scsi0.0",
                  "scsi-id":0}
            <hostdev mode='subsystem' type='scsi'><source protocol='iscsi' name='iqn.1992-01.com.example:storage/1'>
             <host name='example.org' port='3260'/><initiator><iqn name='iqn.2020-07.com.example:guest'/></initiator>
             </source></hostdev>
              -device {"driver":"lsi","id":"scsi0","bus":"pci.0","addr":"0x2"}
              -blockdev {"driver":"iscsi","portal":"example.org:3260","target":"iqn.1992-01.com.example:storage",
                  "lun":1,"transport":"tcp","initiator-name":"iqn.2020-07.com.example:guest",
                  "node-name":"libvirt-1-backend","read-only":false}
              -device {"driver":"scsi-generic","drive":"libvirt-1-backend","id":"hostdev0","bus":"scsi0.0",
                  "scsi-id":0}
            <hostdev mode='subsystem' type='scsi'><source protocol='iscsi' name='iqn.1992-01.com.example:storage/1'>
             <host name='example.org' port='3260'/><auth username='u'><secret type='iscsi' usage='lib'/></auth>
             </source></hostdev>
              error secret-unknown
            <hostdev mode='subsystem' type='scsi'><source protocol='iscsi' name='iqn.1992-01.com.example:storage'>
             <host name='example.org' port='3260'/></source></hostdev>
              -device {"driver":"lsi","id":"scsi0","bus":"pci.0","addr":"0x2"}
              -blockdev {"driver":"iscsi","portal":"example.org:3260","target":"iqn.1992-01.com.example:storage",
                  "lun":0,"transport":"tcp","node-name":"libvirt-1-backend","read-only":false}
              -device {"driver":"scsi-generic","drive":"libvirt-1-backend","id":"hostdev0","bus":"scsi0.0",
                  "scsi-id":0}
            <hostdev mode='subsystem' type='scsi'><source protocol='iscsi' name='iqn.1992-01.com.example:storage/x'>
             <host name='example.org' port='3260'/></source></hostdev>
              error iscsi-lun
            <hostdev mode='subsystem' type='scsi'><source protocol='iscsi'><host name='example.org'/></source>
             </hostdev>
              error hostdev-source
            <hostdev mode='subsystem' type='scsi'><source protocol='iscsi' name='iqn.1992-01.com.example:storage/1'>
             </source></hostdev>
              error hostdev-source

            <hostdev mode='subsystem' type='scsi'><source protocol='iscsi' name='iqn.1992-01.com.example:storage/1'>
             <host name='example.org' port='65536'/></source></hostdev>
              error host-port
            <hostdev mode='subsystem' type='scsi'><source protocol='iscsi' name='iqn.1992-01.com.example:storage/1'>
             <host name='example.org' port='x'/></source></hostdev>
              error host-port
            <hostdev mode='subsystem' type='scsi'><source protocol='iscsi' name='iqn.1992-01.com.example:storage/1'>
             <host name='example.org' port='0'/></source></hostdev>
              -device {"driver":"lsi",…}
              -blockdev {"driver":"iscsi","portal":"example.org:0",…}
              -device {"driver":"scsi-generic",…}

            # An address is whole, even beside vendor and product
            <hostdev mode='subsystem' type='usb'><source><vendor id='0x1234'/><product
             id='0x4567'/><address device='6'/></source>
            </hostdev>
              error hostdev-source
            """;
}
