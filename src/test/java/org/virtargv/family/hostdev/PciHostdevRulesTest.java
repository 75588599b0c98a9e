package org.virtargv.family.hostdev;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** PCI devices of the host, as the line hands them over. */
class PciHostdevRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A PCI device of the host
            @ pc
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='pci'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='pci' managed='no'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x10000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              -device {"driver":"vfio-pci","host":"10000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='pci' managed='yes'><source><address bus='6' slot='18' function='5'/>
             </source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            @ kvm pc
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source><driver name='vfio'/></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source><driver name='kvm'/></hostdev>
              error hostdev-driver
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source>
             <driver model='vfio-pci-other'/></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            @ pc
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source><boot order='1'/></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bootindex":1,"bus":"pci.0",
                  "addr":"0x2"}
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source><rom bar='off'/></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2",
                  "rombar":0}
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source><rom bar='on' file='/r.bin'/>
             </hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2","rombar":1,
                  "romfile":"/r.bin"}
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source><rom enabled='no'/></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2",
                  "romfile":""}
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source><acpi index='12'/></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2",
                  "acpi-index":12}
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source><alias name='ua-gpu'/></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"ua-gpu","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source>
             <address type='pci' domain='0' bus='0' slot='0x0a' function='0'/></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0xa"}
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source>
             <address type='pci' domain='0' bus='0' slot='0x0a' function='1' multifunction='off'/></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","multifunction":false,
                  "addr":"0xa.0x1"}
            <hostdev mode='subsystem' type='pci' managed='yes'><source writeFiltering='no'>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              error not-supported
            <hostdev mode='subsystem' type='pci' managed='yes'><source writeFiltering='yes'>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              error not-supported
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source>
             <address type='usb' bus='0' port='1'/></hostdev>
              error hostdev-address-type
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source><address type='unassigned'/>
             </hostdev>
              nothing
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source>
             <teaming type='transient' persistent='ua-stays'/></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","failover_pair_id":"ua-stays",
                  "bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='pci'/>
              error element-missing
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0' bus='0' slot='0x20' function='0'/></source></hostdev>
              error hostdev-pci-address
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0' bus='0' slot='0' function='0'/></source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:00:00.0","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0' bus='0' slot='1' function='8'/></source></hostdev>
              error hostdev-pci-address

            # libvirt takes an empty <source> for the host's bridge at 0000:00:00.0, which no guest can be given
            <hostdev mode='subsystem' type='pci' managed='yes'><source></source></hostdev>
              error hostdev-source

            # Each device is one, whatever stands before it
            @ pc
            <hostdev mode='subsystem' type='pci'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
            <hostdev mode='subsystem' type='pci'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              error hostdev-repeated
            <hostdev mode='subsystem' type='pci'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
            <hostdev mode='subsystem' type='pci'><source><address bus='0x06' slot='0x13' function='0'/></source>
             </hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x2"}
              -device {"driver":"vfio-pci","host":"0000:06:13.0","id":"hostdev1","bus":"pci.0","addr":"0x3"}

            # Where it sits on other boards
            @ q35
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.2","addr":"0x0"}
            @ aarch64/virt
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.1","addr":"0x0"}

            # A pseries guest has a host bridge for each IOMMU group of the host's devices
            @ ppc64/pseries
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              -device {"driver":"spapr-pci-host-bridge","index":1,"id":"pci.1"}
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.1.0","addr":"0x1"}

            # On PCI Express of other architectures
            @ riscv64/virt
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.1","addr":"0x0"}
            @ loongarch64/virt
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.1","addr":"0x0"}
            @ s390x/s390-ccw-virtio
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
              -device {"driver":"zpci","uid":1,"fid":0,"target":"hostdev0","id":"zpci1"}
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x1"}
            <hostdev mode='subsystem' type='pci' managed='yes'><source>
             <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source><address type='pci'>
             <zpci uid='0x1234' fid='0x10'/></address></hostdev>
              -device {"driver":"zpci","uid":4660,"fid":16,"target":"hostdev0","id":"zpci4660"}
              -device {"driver":"vfio-pci","host":"0000:06:12.5","id":"hostdev0","bus":"pci.0","addr":"0x1"}
            """;
}
