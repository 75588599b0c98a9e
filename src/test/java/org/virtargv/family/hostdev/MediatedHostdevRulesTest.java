package org.virtargv.family.hostdev;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Mediated devices, and the host's ends of vhost-scsi. */
class MediatedHostdevRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A device that the kernel mediates
            @ kvm pc
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              -device {"driver":"vfio-pci","id":"hostdev0",
                  "sysfsdev":"/sys/bus/mdev/devices/53764d0e-85a0-42b4-af5c-2046b460b1dc","display":"off",
                  "bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              error display-needs-graphics
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='off'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              -device {"driver":"vfio-pci","id":"hostdev0",
                  "sysfsdev":"/sys/bus/mdev/devices/53764d0e-85a0-42b4-af5c-2046b460b1dc","display":"off",
                  "bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='off' ramfb='off'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              -device {"driver":"vfio-pci","id":"hostdev0",
                  "sysfsdev":"/sys/bus/mdev/devices/53764d0e-85a0-42b4-af5c-2046b460b1dc","display":"off",
                  "bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' ramfb='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning ramfb-needs-display
              -device {"driver":"vfio-pci-nohotplug","id":"hostdev0",
                  "sysfsdev":"/sys/bus/mdev/devices/53764d0e-85a0-42b4-af5c-2046b460b1dc","display":"off","ramfb":true,
                  "bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' managed='yes'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              -device {"driver":"vfio-pci","id":"hostdev0",
                  "sysfsdev":"/sys/bus/mdev/devices/53764d0e-85a0-42b4-af5c-2046b460b1dc","display":"off",
                  "bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' managed='no'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              -device {"driver":"vfio-pci","id":"hostdev0",
                  "sysfsdev":"/sys/bus/mdev/devices/53764d0e-85a0-42b4-af5c-2046b460b1dc","display":"off",
                  "bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source><boot order='1'/></hostdev>
              error hostdev-boot
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source><rom bar='off'/></hostdev>
              warning hostdev-rom
              -device {"driver":"vfio-pci","id":"hostdev0",
                  "sysfsdev":"/sys/bus/mdev/devices/53764d0e-85a0-42b4-af5c-2046b460b1dc","display":"off",
                  "bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source><alias name='ua-vgpu'/></hostdev>
              -device {"driver":"vfio-pci","id":"ua-vgpu",
                  "sysfsdev":"/sys/bus/mdev/devices/53764d0e-85a0-42b4-af5c-2046b460b1dc","display":"off",
                  "bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source>
             <address type='pci' bus='0' slot='7' function='0'/></hostdev>
              -device {"driver":"vfio-pci","id":"hostdev0",
                  "sysfsdev":"/sys/bus/mdev/devices/53764d0e-85a0-42b4-af5c-2046b460b1dc","display":"off",
                  "bus":"pci.0","addr":"0x7"}
            <hostdev mode='subsystem' type='mdev'><source><address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/>
             </source></hostdev>
              error attribute-missing
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source><address/></source></hostdev>
              error hostdev-source
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source></source></hostdev>
              error hostdev-source
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source><address uuid='53764d0e'/></source>
             </hostdev>
              error hostdev-uuid
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              error hostdev-repeated
            <hostdev mode='subsystem' type='mdev' model='vfio-ccw'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              error hostdev-unknown
            <hostdev mode='subsystem' type='mdev' model='vfio-ap'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              error hostdev-unknown
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source><address type='ccw'/></hostdev>
              error address-type

            # A mediated device on s390's PCI has no zpci of its own in libvirt's line; QEMU makes one
            @ shell s390x/s390-ccw-virtio
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source><address type='pci'>
             <zpci uid='0x1234' fid='0x10'/></address></hostdev>
              -device {"driver":"zpci","uid":4660,"fid":16,"target":"hostdev0","id":"zpci4660"}
              -device {"driver":"vfio-pci","id":"hostdev0",
                  "sysfsdev":"/sys/bus/mdev/devices/53764d0e-85a0-42b4-af5c-2046b460b1dc","display":"off",
                  "bus":"pci.0","addr":"0x1"}

            # A host's end of vhost-scsi
            @ pc
            <hostdev mode='subsystem' type='scsi_host'><source protocol='vhost' wwpn='naa.5123456789abcde0'></source>
             </hostdev>
              -device {"driver":"vhost-scsi-pci","wwpn":"naa.5123456789abcde0","vhostfd":"24","id":"hostdev0",
                  "bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='scsi_host' model='virtio-transitional'>
             <source protocol='vhost' wwpn='naa.5123456789abcde0'></source></hostdev>
              -device {"driver":"vhost-scsi-pci-transitional","wwpn":"naa.5123456789abcde0","vhostfd":"24",
                  "id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='scsi_host' model='virtio-non-transitional'>
             <source protocol='vhost' wwpn='naa.5123456789abcde0'></source></hostdev>
              -device {"driver":"vhost-scsi-pci-non-transitional","wwpn":"naa.5123456789abcde0","vhostfd":"24",
                  "id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='scsi_host' model='virtio'>
             <source protocol='vhost' wwpn='naa.5123456789abcde0'></source></hostdev>
              -device {"driver":"vhost-scsi-pci","wwpn":"naa.5123456789abcde0","vhostfd":"24","id":"hostdev0",
                  "bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='scsi_host'><source protocol='vhost' wwpn='naa.512345678'></source>
             </hostdev>
              error hostdev-wwpn
            <hostdev mode='subsystem' type='scsi_host'><source protocol='vhost'></source></hostdev>
              error hostdev-wwpn
            <hostdev mode='subsystem' type='scsi_host'><source wwpn='naa.5123456789abcde0'></source></hostdev>
              error hostdev-source
            <hostdev mode='subsystem' type='scsi_host'><source protocol='vhost' wwpn='naa.5123456789abcde0'></source>
             <boot order='1'/></hostdev>
              error hostdev-boot
            @ s390x/s390-ccw-virtio
            <hostdev mode='subsystem' type='scsi_host'><source protocol='vhost' wwpn='naa.5123456789abcde0'></source>
             </hostdev>
              -device {"driver":"vhost-scsi-ccw","wwpn":"naa.5123456789abcde0","vhostfd":"24","id":"hostdev0",
                  "devno":"fe.0.0000"}
            @ q35
            <hostdev mode='subsystem' type='scsi_host'><source protocol='vhost' wwpn='naa.5123456789abcde0'></source>
             </hostdev>
              -device {"driver":"vhost-scsi-pci","wwpn":"naa.5123456789abcde0","vhostfd":"24","id":"hostdev0",
                  "bus":"pci.2","addr":"0x0"}

            # Devices of a container, and of none
            @ pc
            <hostdev mode='capabilities' type='misc'><source><char>/dev/input/event3</char></source></hostdev>
              error not-supported
              error value-invalid
              warning element-unknown
            <hostdev mode='capabilities' type='storage'><source><block>/dev/sdf1</block></source></hostdev>
              error not-supported
              error value-invalid
              warning element-unknown
            <hostdev mode='capabilities' type='net'><source><interface>eth0</interface></source></hostdev>
              error not-supported
              error value-invalid
              warning element-unknown
            <hostdev mode='subsystem'/>
              error attribute-missing
            <hostdev type='pci'><source><address bus='6' slot='1' function='0'/></source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:01.0","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='net'/>
              error value-invalid
            """;
}
