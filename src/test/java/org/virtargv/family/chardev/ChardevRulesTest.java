package org.virtargv.family.chardev;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Consoles, channels, smart cards, and the lines of other machines. */
class ChardevRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A virtio channel is at a port of virtio-serial alone
            <channel type='null'><target type='virtio' name='a'/><address type='ccw'/></channel>
              warning channel-address
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.2","addr":"0x0"}
              -chardev null,id=charchannel0
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"a"}

            # Consoles
            <console type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <console type='pty'><target type='virtio' port='0'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.2","addr":"0x0"}
              -chardev pty,id=charconsole0
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='pty'><target type='serial' port='0'/></console>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <console type='pty'><target type='xen' port='0'/></console>
              error console-target
            <console type='pty'><target type='sclp' port='0'/></console>
              error console-not-for-machine
            <console type='pty'/>
            <console type='pty'/>
              error console-not-first
            <console type='pty'><target type='virtio' port='0'/></console>
            <serial type='pty'/>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.2","addr":"0x0"}
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
              -chardev pty,id=charconsole1
              -device {"driver":"virtconsole","chardev":"charconsole1","id":"console1"}

            # Parallel ports
            <parallel type='pty'/>
              -chardev pty,id=charparallel0
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='dev'><source path='/dev/ttyS0'/><alias name='ua-a'/></parallel>
              -chardev serial,id=charua-a,path=/dev/ttyS0
              -device {"driver":"isa-parallel","chardev":"charua-a","id":"ua-a"}
            <parallel type='dev'><source path='/dev/parport0'/></parallel>
              -chardev parallel,id=charparallel0,path=/dev/parport0
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}

            # Channels
            <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.2","addr":"0x0"}
              -chardev socket,id=charchannel0,fd=21,server=on,wait=off
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.qemu.guest_agent.0"}
            <channel type='unix'><source mode='bind' path='/a'/><target type='virtio' name='x'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.2","addr":"0x0"}
              -chardev socket,id=charchannel0,fd=21,server=on,wait=off
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"x"}
            <channel type='pty'><target type='virtio'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.2","addr":"0x0"}
              -chardev pty,id=charchannel0
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0"}
            <channel type='pty'><target type='virtio' name='x'/>
             <address type='virtio-serial' controller='0' bus='0' port='3'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.2","addr":"0x0"}
              -chardev pty,id=charchannel0
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":3,"chardev":"charchannel0",
                  "id":"channel0","name":"x"}
            <channel type='pty'><target type='virtio' name='x'/>
             <address type='virtio-serial' controller='0' bus='0' port='0'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.2","addr":"0x0"}
              -chardev pty,id=charchannel0
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"x"}
            <channel type='pty'><target type='virtio' name='x'/>
             <address type='virtio-serial' controller='0' bus='0' port='31'/></channel>
              error virtio-serial-port
            <channel type='pty'><target type='virtio' name='x'/>
             <address type='virtio-serial' controller='1' bus='0' port='1'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial1","bus":"pci.2","addr":"0x0"}
              -chardev pty,id=charchannel0
              -device {"driver":"virtserialport","bus":"virtio-serial1.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"x"}
            <channel type='pty'><target type='virtio' name='x'/></channel>
            <channel type='pty'><target type='virtio' name='x'/></channel>
              warning channel-name-taken
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.2","addr":"0x0"}
              -chardev pty,id=charchannel0
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"x"}
              -chardev pty,id=charchannel1
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":2,"chardev":"charchannel1",
                  "id":"channel1","name":"x"}
            <channel type='spicevmc'><target type='virtio' name='com.redhat.spice.0'/></channel>
              error spicevmc-no-spice
            <channel type='spicevmc'><target type='virtio'/></channel>
              error spicevmc-no-spice
            <channel type='spicevmc'><target type='virtio' name='x'/></channel>
              error spicevmc-no-spice
              error channel-name
            <channel type='spiceport'><source channel='org.x'/><target type='virtio' name='x'/></channel>
              error spiceport-no-spice
            <channel type='qemu-vdagent'><source><clipboard copypaste='yes'/><mouse mode='client'/></source>
             <target type='virtio' name='com.redhat.spice.0'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.2","addr":"0x0"}
              -chardev qemu-vdagent,id=charchannel0,name=vdagent,clipboard=on,mouse=on
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"com.redhat.spice.0"}
            <channel type='dbus'><source channel='org.x'/><target type='virtio' name='x'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.2","addr":"0x0"}
              -chardev dbus,id=charchannel0,name=org.x
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"x"}
            <channel type='pty'><target type='guestfwd' address='10.0.2.1' port='4600'/></channel>
              -chardev pty,id=charchannel0
              -netdev {"type":"user","guestfwd":[{"str":"tcp:10.0.2.1:4600-chardev:charchannel0"}],"id":"channel0"}
            <channel type='pty'><target type='guestfwd' address='10.0.2.1'/></channel>
              error guestfwd-incomplete
            <channel type='pty'><target type='xen' name='x'/></channel>
              error channel-target
            <channel type='pty'/>
              error channel-target

            # Smart cards
            <smartcard mode='host'/>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -device {"driver":"ccid-card-emulated","backend":"nss-emulated","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='host-certificates'><certificate>a</certificate><certificate>b</certificate>
             <certificate>c</certificate></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -device {"driver":"ccid-card-emulated","backend":"certificates","cert1":"a","cert2":"b","cert3":"c",
                  "db":"/etc/pki/nssdb","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='host-certificates'><certificate>a</certificate><certificate>b</certificate>
             <certificate>c</certificate><database>/db</database></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -device {"driver":"ccid-card-emulated","backend":"certificates","cert1":"a","cert2":"b","cert3":"c",
                  "db":"/db","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='host-certificates'><certificate>a</certificate><certificate>b</certificate></smartcard>
              error smartcard-certificates
            <smartcard mode='host-certificates'><certificate>a</certificate><certificate>b</certificate>
             <certificate>c,d</certificate></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -device {"driver":"ccid-card-emulated","backend":"certificates","cert1":"a","cert2":"b","cert3":"c,d",
                  "db":"/etc/pki/nssdb","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='host-certificates'><certificate>a</certificate><certificate>b</certificate>
             <certificate>c</certificate><database>db</database></smartcard>
              error smartcard-database
            <smartcard mode='passthrough' type='tcp'><source mode='bind' host='h' service='1'/><protocol type='raw'/>
             </smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -chardev socket,id=charsmartcard0,host=h,port=1,server=on,wait=off
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='spicevmc'/>
              error spicevmc-no-spice
            <smartcard mode='host'/>
            <smartcard mode='host'/>
              error smartcard-too-many
            <smartcard mode='host'><address type='ccid' controller='0' slot='1'/></smartcard>
              error smartcard-address

            # Other machines
            @ aarch64/virt
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            <serial type='pty'><target type='system-serial'/></serial>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            <serial type='pty'><target type='isa-serial'/></serial>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            <console type='pty'/>
              -chardev pty,id=charserial0
              -serial chardev:charserial0
            @ s390x/s390-ccw-virtio
            <console type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"sclpconsole","chardev":"charserial0","id":"serial0"}
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
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"sclpconsole","chardev":"charserial0","id":"serial0"}
            @ ppc64/pseries
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"spapr-vty","chardev":"charserial0","id":"serial0","reg":805306368}
            <console type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"spapr-vty","chardev":"charserial0","id":"serial0","reg":805306368}
            <serial type='pty'><address type='spapr-vio' reg='0x30000000'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"spapr-vty","chardev":"charserial0","id":"serial0","reg":805306368}
            <serial type='pty'/>
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"spapr-vty","chardev":"charserial0","id":"serial0","reg":805306368}
              -chardev pty,id=charserial1
              -device {"driver":"spapr-vty","chardev":"charserial1","id":"serial1","reg":805310464}
            """;
}
