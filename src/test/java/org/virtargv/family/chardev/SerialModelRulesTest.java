package org.virtargv.family.chardev;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Models and numbers of ports, board by board. */
class SerialModelRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # Models of serial ports, board by board
            @ pc
            <serial type='pty'><target type='isa-serial'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            @ pc
            <serial type='pty'><target type='pci-serial'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"pci-serial","chardev":"charserial0","id":"serial0","bus":"pci.0","addr":"0x2"}
            @ pc
            <serial type='pty'><target type='usb-serial'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"usb-serial","chardev":"charserial0","id":"serial0","bus":"usb.0","port":"1"}
            @ pc
            <serial type='pty'><target type='isa-debug'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"isa-debugcon","chardev":"charserial0","id":"serial0"}
            @ pc
            <serial type='pty'><target type='system-serial'/></serial>
              error serial-not-for-machine
            @ pc
            <serial type='pty'><target type='sclp-serial'/></serial>
              error serial-not-for-machine
            @ aarch64/virt
            <serial type='pty'><target type='system-serial'/></serial>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            @ aarch64/virt
            <serial type='pty'><target type='isa-serial'/></serial>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            @ aarch64/virt
            <serial type='pty'><target type='pci-serial'/></serial>
              -device {"driver":"pcie-pci-bridge","id":"pci.2","bus":"pci.1","addr":"0x0"}
              -chardev pty,id=charserial0
              -device {"driver":"pci-serial","chardev":"charserial0","id":"serial0","bus":"pci.2","addr":"0x1"}
            @ ppc64/pseries
            <serial type='pty'><target type='spapr-vio-serial'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"spapr-vty","chardev":"charserial0","id":"serial0","reg":805306368}
            @ ppc64/pseries
            <serial type='pty'><target type='usb-serial'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"usb-serial","chardev":"charserial0","id":"serial0","bus":"usb.0","port":"1"}
            @ s390x/s390-ccw-virtio
            <serial type='pty'><target type='sclp-serial'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"sclpconsole","chardev":"charserial0","id":"serial0"}
            @ s390x/s390-ccw-virtio
            <serial type='pty'><target type='isa-serial'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"sclpconsole","chardev":"charserial0","id":"serial0"}
            @ riscv64/virt
            <serial type='pty'><target type='system-serial'/></serial>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            @ loongarch64/virt
            <serial type='pty'><target type='system-serial'/></serial>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            @ pc
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <console type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            @ aarch64/virt
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            <console type='pty'/>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            @ ppc64/pseries
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"spapr-vty","chardev":"charserial0","id":"serial0","reg":805306368}
            <console type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"spapr-vty","chardev":"charserial0","id":"serial0","reg":805306368}
            @ s390x/s390-ccw-virtio
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"sclpconsole","chardev":"charserial0","id":"serial0"}
            <console type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"sclpconsole","chardev":"charserial0","id":"serial0"}
            @ riscv64/virt
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            <console type='pty'/>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            @ loongarch64/virt
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            <console type='pty'/>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            @ pc
            <console type='pty'><target type='serial'/></console>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <console type='pty'><target type='virtio'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev pty,id=charconsole0
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='pty'><target type='sclp'/></console>
              error console-not-for-machine
            <console type='pty'><target type='sclplm'/></console>
              error console-not-for-machine
            <console type='pty'><target type='xen'/></console>
              error console-target
            <console type='pty'><target type='uml'/></console>
              error console-target
            <console type='pty'><target type='spapr-vio'/></console>
              error value-invalid
            @ s390x/s390-ccw-virtio
            <console type='pty'><target type='sclp'/></console>
              -chardev pty,id=charconsole0
              -device {"driver":"sclpconsole","chardev":"charconsole0","id":"console0"}
            <console type='pty'><target type='sclplm'/></console>
              -chardev pty,id=charconsole0
              -device {"driver":"sclplmconsole","chardev":"charconsole0","id":"console0"}
            <console type='pty'><target type='virtio'/></console>
              -device {"driver":"virtio-serial-ccw","id":"virtio-serial0","devno":"fe.0.0000"}
              -chardev pty,id=charconsole0
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='pty'><target type='serial'/></console>
              -chardev pty,id=charserial0
              -device {"driver":"sclpconsole","chardev":"charserial0","id":"serial0"}

            # Numbers of ports, which QEMU takes twice; names of channels
            @ pc
            <serial type='pty'><target port='3'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":3}
            <serial type='pty'/>
            <serial type='pty'/>
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
              -chardev pty,id=charserial1
              -device {"driver":"isa-serial","chardev":"charserial1","id":"serial1","index":1}
              -chardev pty,id=charserial2
              -device {"driver":"isa-serial","chardev":"charserial2","id":"serial2","index":2}
            <serial type='pty'><target port='1'/></serial>
            <serial type='pty'><target port='1'/></serial>
              warning serial-port-repeated
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":1}
              -chardev pty,id=charserial1
              -device {"driver":"isa-serial","chardev":"charserial1","id":"serial1","index":1}
            <serial type='pty'><address type='isa' irq='4'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0,"iobase":0,"irq":4}
            <parallel type='pty'><address type='isa' iobase='0x378'/></parallel>
              -chardev pty,id=charparallel0
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <serial type='pty'/>
            <serial type='pty'/>
            <serial type='pty'/>
            <serial type='pty'/>
            <serial type='pty'/>
              error serial-port-range
            <parallel type='pty'/>
            <parallel type='pty'/>
            <parallel type='pty'/>
            <parallel type='pty'/>
              error parallel-too-many
            <channel type='pty'><target type='guestfwd' address='10.0.2.1' port='4600'/></channel>
              -chardev pty,id=charchannel0
              -netdev {"type":"user","guestfwd":[{"str":"tcp:10.0.2.1:4600-chardev:charchannel0"}],"id":"channel0"}
            <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev socket,id=charchannel0,fd=21,server=on,wait=off
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.qemu.guest_agent.0"}
            <channel type='spicevmc'><target type='virtio'/></channel>
            <graphics type='spice'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x3"}
              -chardev spicevmc,id=charchannel0,name=vdagent
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"com.redhat.spice.0"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=0,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pci.0","addr":"0x2"}
            <channel type='pty'><target type='virtio'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev pty,id=charchannel0
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0"}
            <channel type='pty'><target type='nope'/></channel>
              error value-invalid
            """;
}
