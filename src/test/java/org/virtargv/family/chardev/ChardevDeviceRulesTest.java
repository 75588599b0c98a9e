package org.virtargv.family.chardev;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/**
 * Serial and parallel ports, consoles and channels behind each source. A started libvirt opens files and sockets
 * itself and hands over descriptors, as here.
 */
class ChardevDeviceRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A serial port behind each source
            @ pc
            <serial type='pty'></serial>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='null'></serial>
              -chardev null,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='vc'></serial>
              -chardev vc,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='stdio'></serial>
              -chardev stdio,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='dev'><source path='/dev/ttyS2'/></serial>
              -chardev serial,id=charserial0,path=/dev/ttyS2
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='file'><source path='/tmp/s.log'/></serial>
              -add-fd set=0,fd=22,opaque=serial0-source
              -chardev file,id=charserial0,path=/dev/fdset/0,append=on
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='pipe'><source path='/tmp/p'/></serial>
              -chardev pipe,id=charserial0,path=/tmp/p
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='unix'><source mode='bind' path='/tmp/s.sock'/></serial>
              -chardev socket,id=charserial0,fd=21,server=on,wait=off
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'><source mode='connect' host='1.2.3.4' service='99'/></serial>
              -chardev socket,id=charserial0,host=1.2.3.4,port=99
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='udp'><source mode='bind' host='1.2.3.4' service='98'/>
             <source mode='connect' host='5.6.7.8' service='99'/></serial>
              -chardev udp,id=charserial0,host=5.6.7.8,port=99,localaddr=1.2.3.4,localport=98
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='spicevmc'></serial>
              error spicevmc-no-spice
            <serial type='spiceport'><source channel='org.x.y'/></serial>
              error serial-no-spice
            <serial type='qemu-vdagent'><source><clipboard copypaste='yes'/><mouse mode='client'/></source></serial>
              warning agent-not-channel
              -chardev qemu-vdagent,id=charserial0,name=vdagent,clipboard=on,mouse=on
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='dbus'><source channel='org.x.y'/></serial>
              -chardev dbus,id=charserial0,name=org.x.y
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='nmdm'><source master='/a' slave='/b'/></serial>
              error not-supported

            # A parallel port behind each source
            @ pc
            <parallel type='pty'></parallel>
              -chardev pty,id=charparallel0
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='null'></parallel>
              -chardev null,id=charparallel0
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='vc'></parallel>
              -chardev vc,id=charparallel0
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='stdio'></parallel>
              -chardev stdio,id=charparallel0
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='dev'><source path='/dev/ttyS2'/></parallel>
              -chardev parallel,id=charparallel0,path=/dev/ttyS2
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='file'><source path='/tmp/s.log'/></parallel>
              -add-fd set=0,fd=22,opaque=parallel0-source
              -chardev file,id=charparallel0,path=/dev/fdset/0,append=on
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='pipe'><source path='/tmp/p'/></parallel>
              -chardev pipe,id=charparallel0,path=/tmp/p
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='unix'><source mode='bind' path='/tmp/s.sock'/></parallel>
              -chardev socket,id=charparallel0,fd=21,server=on,wait=off
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='tcp'><source mode='connect' host='1.2.3.4' service='99'/></parallel>
              -chardev socket,id=charparallel0,host=1.2.3.4,port=99
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='udp'><source mode='bind' host='1.2.3.4' service='98'/>
             <source mode='connect' host='5.6.7.8' service='99'/></parallel>
              -chardev udp,id=charparallel0,host=5.6.7.8,port=99,localaddr=1.2.3.4,localport=98
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='spicevmc'></parallel>
              error spicevmc-no-spice
            <parallel type='spiceport'><source channel='org.x.y'/></parallel>
              error spiceport-no-spice
            <parallel type='qemu-vdagent'><source><clipboard copypaste='yes'/><mouse mode='client'/></source>
             </parallel>
              warning agent-not-channel
              -chardev qemu-vdagent,id=charparallel0,name=vdagent,clipboard=on,mouse=on
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='dbus'><source channel='org.x.y'/></parallel>
              -chardev dbus,id=charparallel0,name=org.x.y
              -device {"driver":"isa-parallel","chardev":"charparallel0","id":"parallel0"}
            <parallel type='nmdm'><source master='/a' slave='/b'/></parallel>
              error not-supported

            # A virtio console behind each source
            @ pc
            <console type='pty'><target type='virtio'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev pty,id=charconsole0
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='null'><target type='virtio'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev null,id=charconsole0
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='vc'><target type='virtio'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev vc,id=charconsole0
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='stdio'><target type='virtio'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev stdio,id=charconsole0
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='dev'><source path='/dev/ttyS2'/><target type='virtio'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev serial,id=charconsole0,path=/dev/ttyS2
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='file'><source path='/tmp/s.log'/><target type='virtio'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -add-fd set=0,fd=22,opaque=console0-source
              -chardev file,id=charconsole0,path=/dev/fdset/0,append=on
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='pipe'><source path='/tmp/p'/><target type='virtio'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev pipe,id=charconsole0,path=/tmp/p
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='unix'><source mode='bind' path='/tmp/s.sock'/><target type='virtio'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev socket,id=charconsole0,fd=21,server=on,wait=off
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='tcp'><source mode='connect' host='1.2.3.4' service='99'/><target type='virtio'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev socket,id=charconsole0,host=1.2.3.4,port=99
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='udp'><source mode='bind' host='1.2.3.4' service='98'/>
             <source mode='connect' host='5.6.7.8' service='99'/><target type='virtio'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev udp,id=charconsole0,host=5.6.7.8,port=99,localaddr=1.2.3.4,localport=98
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='spicevmc'><target type='virtio'/></console>
              error spicevmc-no-spice
            <console type='spiceport'><source channel='org.x.y'/><target type='virtio'/></console>
              error spiceport-no-spice
            <console type='qemu-vdagent'><source><clipboard copypaste='yes'/><mouse mode='client'/></source>
             <target type='virtio'/></console>
              warning agent-not-channel
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev qemu-vdagent,id=charconsole0,name=vdagent,clipboard=on,mouse=on
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='dbus'><source channel='org.x.y'/><target type='virtio'/></console>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev dbus,id=charconsole0,name=org.x.y
              -device {"driver":"virtconsole","chardev":"charconsole0","id":"console0"}
            <console type='nmdm'><source master='/a' slave='/b'/><target type='virtio'/></console>
              error not-supported

            # A channel by name behind each source
            @ pc
            <channel type='pty'><target type='virtio' name='org.x.z'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev pty,id=charchannel0
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.x.z"}
            <channel type='null'><target type='virtio' name='org.x.z'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev null,id=charchannel0
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.x.z"}
            <channel type='vc'><target type='virtio' name='org.x.z'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev vc,id=charchannel0
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.x.z"}
            <channel type='stdio'><target type='virtio' name='org.x.z'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev stdio,id=charchannel0
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.x.z"}
            <channel type='dev'><source path='/dev/ttyS2'/><target type='virtio' name='org.x.z'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev serial,id=charchannel0,path=/dev/ttyS2
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.x.z"}
            <channel type='file'><source path='/tmp/s.log'/><target type='virtio' name='org.x.z'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -add-fd set=0,fd=22,opaque=channel0-source
              -chardev file,id=charchannel0,path=/dev/fdset/0,append=on
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.x.z"}
            <channel type='pipe'><source path='/tmp/p'/><target type='virtio' name='org.x.z'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev pipe,id=charchannel0,path=/tmp/p
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.x.z"}
            <channel type='unix'><source mode='bind' path='/tmp/s.sock'/><target type='virtio' name='org.x.z'/>
             </channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev socket,id=charchannel0,fd=21,server=on,wait=off
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.x.z"}
            <channel type='tcp'><source mode='connect' host='1.2.3.4' service='99'/>
             <target type='virtio' name='org.x.z'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev socket,id=charchannel0,host=1.2.3.4,port=99
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.x.z"}
            <channel type='udp'><source mode='bind' host='1.2.3.4' service='98'/>
             <source mode='connect' host='5.6.7.8' service='99'/><target type='virtio' name='org.x.z'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev udp,id=charchannel0,host=5.6.7.8,port=99,localaddr=1.2.3.4,localport=98
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.x.z"}
            <channel type='spicevmc'><target type='virtio' name='org.x.z'/></channel>
              error spicevmc-no-spice
              error channel-name
            <channel type='spiceport'><source channel='org.x.y'/><target type='virtio' name='org.x.z'/></channel>
              error spiceport-no-spice
            <channel type='qemu-vdagent'><source><clipboard copypaste='yes'/><mouse mode='client'/></source>
             <target type='virtio' name='org.x.z'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev qemu-vdagent,id=charchannel0,name=vdagent,clipboard=on,mouse=on
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.x.z"}
            <channel type='dbus'><source channel='org.x.y'/><target type='virtio' name='org.x.z'/></channel>
              -device {"driver":"virtio-serial-pci","id":"virtio-serial0","bus":"pci.0","addr":"0x2"}
              -chardev dbus,id=charchannel0,name=org.x.y
              -device {"driver":"virtserialport","bus":"virtio-serial0.0","nr":1,"chardev":"charchannel0",
                  "id":"channel0","name":"org.x.z"}
            <channel type='nmdm'><source master='/a' slave='/b'/><target type='virtio' name='org.x.z'/></channel>
              error not-supported
            """;
}
