package org.virtargv.family.chardev;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/**
 * Redirections, card readers and random numbers behind each source. A started libvirt opens files and sockets itself
 * and hands over descriptors, as here.
 */
class ChardevBackendRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A USB redirection behind each source
            @ pc
            <redirdev bus='usb' type='pty'></redirdev>
              -chardev pty,id=charredir0
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='null'></redirdev>
              -chardev null,id=charredir0
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='vc'></redirdev>
              -chardev vc,id=charredir0
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='stdio'></redirdev>
              -chardev stdio,id=charredir0
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='dev'><source path='/dev/ttyS2'/></redirdev>
              -chardev serial,id=charredir0,path=/dev/ttyS2
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='file'><source path='/tmp/s.log'/></redirdev>
              -add-fd set=0,fd=22,opaque=redir0-source
              -chardev file,id=charredir0,path=/dev/fdset/0,append=on
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='pipe'><source path='/tmp/p'/></redirdev>
              -chardev pipe,id=charredir0,path=/tmp/p
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='unix'><source mode='bind' path='/tmp/s.sock'/></redirdev>
              -chardev socket,id=charredir0,fd=21,server=on,wait=off
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='tcp'><source mode='connect' host='1.2.3.4' service='99'/></redirdev>
              -chardev socket,id=charredir0,host=1.2.3.4,port=99
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='udp'><source mode='bind' host='1.2.3.4' service='98'/>
             <source mode='connect' host='5.6.7.8' service='99'/></redirdev>
              -chardev udp,id=charredir0,host=5.6.7.8,port=99,localaddr=1.2.3.4,localport=98
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='spicevmc'></redirdev>
              error spicevmc-no-spice
            <redirdev bus='usb' type='spiceport'><source channel='org.x.y'/></redirdev>
              error spiceport-no-spice
            <redirdev bus='usb' type='qemu-vdagent'><source><clipboard copypaste='yes'/><mouse mode='client'/>
             </source></redirdev>
              -chardev qemu-vdagent,id=charredir0,name=vdagent,clipboard=on,mouse=on
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='dbus'><source channel='org.x.y'/></redirdev>
              -chardev dbus,id=charredir0,name=org.x.y
              -device {"driver":"usb-redir","chardev":"charredir0","id":"redir0","bus":"usb.0","port":"1"}
            <redirdev bus='usb' type='nmdm'><source master='/a' slave='/b'/></redirdev>
              error not-supported

            # A card reader handed through behind each source
            @ pc
            <smartcard mode='passthrough' type='pty'></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -chardev pty,id=charsmartcard0
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='null'></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -chardev null,id=charsmartcard0
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='vc'></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -chardev vc,id=charsmartcard0
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='stdio'></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -chardev stdio,id=charsmartcard0
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='dev'><source path='/dev/ttyS2'/></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -chardev serial,id=charsmartcard0,path=/dev/ttyS2
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='file'><source path='/tmp/s.log'/></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -add-fd set=0,fd=22,opaque=smartcard0-source
              -chardev file,id=charsmartcard0,path=/dev/fdset/0,append=on
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='pipe'><source path='/tmp/p'/></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -chardev pipe,id=charsmartcard0,path=/tmp/p
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='unix'><source mode='bind' path='/tmp/s.sock'/></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -chardev socket,id=charsmartcard0,fd=21,server=on,wait=off
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='tcp'><source mode='connect' host='1.2.3.4' service='99'/></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -chardev socket,id=charsmartcard0,host=1.2.3.4,port=99
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='udp'><source mode='bind' host='1.2.3.4' service='98'/>
             <source mode='connect' host='5.6.7.8' service='99'/></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -chardev udp,id=charsmartcard0,host=5.6.7.8,port=99,localaddr=1.2.3.4,localport=98
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='spicevmc'></smartcard>
              error spicevmc-no-spice
            <smartcard mode='passthrough' type='spiceport'><source channel='org.x.y'/></smartcard>
              error spiceport-no-spice
            <smartcard mode='passthrough' type='qemu-vdagent'><source><clipboard copypaste='yes'/>
             <mouse mode='client'/></source></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -chardev qemu-vdagent,id=charsmartcard0,name=vdagent,clipboard=on,mouse=on
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='dbus'><source channel='org.x.y'/></smartcard>
              -device {"driver":"usb-ccid","id":"ccid0","bus":"usb.0","port":"1"}
              -chardev dbus,id=charsmartcard0,name=org.x.y
              -device {"driver":"ccid-card-passthru","chardev":"charsmartcard0","id":"smartcard0","bus":"ccid0.0"}
            <smartcard mode='passthrough' type='nmdm'><source master='/a' slave='/b'/></smartcard>
              error not-supported

            # Random numbers of a daemon behind each source
            @ pc
            <rng model='virtio'><backend model='egd' type='pty'></backend></rng>
              -chardev pty,id=charrng0
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='egd' type='null'></backend></rng>
              -chardev null,id=charrng0
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='egd' type='vc'></backend></rng>
              -chardev vc,id=charrng0
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='egd' type='stdio'></backend></rng>
              -chardev stdio,id=charrng0
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='egd' type='dev'><source path='/dev/ttyS2'/></backend></rng>
              -chardev serial,id=charrng0,path=/dev/ttyS2
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='egd' type='file'><source path='/tmp/s.log'/></backend></rng>
              -add-fd set=0,fd=22,opaque=rng0-source
              -chardev file,id=charrng0,path=/dev/fdset/0,append=on
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='egd' type='pipe'><source path='/tmp/p'/></backend></rng>
              -chardev pipe,id=charrng0,path=/tmp/p
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='egd' type='unix'><source mode='bind' path='/tmp/s.sock'/></backend>
             </rng>
              -chardev socket,id=charrng0,fd=21,server=on,wait=off
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='egd' type='tcp'><source mode='connect' host='1.2.3.4' service='99'/>
             </backend></rng>
              -chardev socket,id=charrng0,host=1.2.3.4,port=99
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='egd' type='udp'><source mode='bind' host='1.2.3.4' service='98'/>
             <source mode='connect' host='5.6.7.8' service='99'/></backend></rng>
              -chardev udp,id=charrng0,host=5.6.7.8,port=99,localaddr=1.2.3.4,localport=98
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='egd' type='spicevmc'></backend></rng>
              error spicevmc-no-spice
              warning rng-egd-type
            <rng model='virtio'><backend model='egd' type='spiceport'><source channel='org.x.y'/></backend></rng>
              error spiceport-no-spice
            <rng model='virtio'><backend model='egd' type='qemu-vdagent'><source><clipboard copypaste='yes'/>
             <mouse mode='client'/></source></backend></rng>
              -chardev qemu-vdagent,id=charrng0,name=vdagent,clipboard=on,mouse=on
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='egd' type='dbus'><source channel='org.x.y'/></backend></rng>
              warning rng-egd-type
              -chardev dbus,id=charrng0,name=org.x.y
              -object {"qom-type":"rng-egd","id":"objrng0","chardev":"charrng0"}
              -device {"driver":"virtio-rng-pci","rng":"objrng0","id":"rng0","bus":"pci.0","addr":"0x2"}
            <rng model='virtio'><backend model='egd' type='nmdm'><source master='/a' slave='/b'/></backend></rng>
              error not-supported
            """;
}
