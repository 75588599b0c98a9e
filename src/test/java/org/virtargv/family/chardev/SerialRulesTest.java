package org.virtargv.family.chardev;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** Serial lines and what is behind them. */
class SerialRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # The device of a serial line
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='pty'><target port='1'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":1}
            <serial type='pty'><target type='isa-serial' port='0'><model name='isa-serial'/></target></serial>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='pty'><target type='pci-serial'/></serial>
              without -device {"driver":"qemu-xhci","id":"usb","bus":"pci.1","addr":"0x0"}
              -device {"driver":"pcie-pci-bridge","id":"pci.3","bus":"pci.1","addr":"0x0"}
              -device {"driver":"qemu-xhci","id":"usb","bus":"pci.2","addr":"0x0"}
              -chardev pty,id=charserial0
              -device {"driver":"pci-serial","chardev":"charserial0","id":"serial0","bus":"pci.3","addr":"0x1"}
            <serial type='pty'><target type='usb-serial'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"usb-serial","chardev":"charserial0","id":"serial0","bus":"usb.0","port":"1"}
            <serial type='pty'><target type='isa-debugcon'/></serial>
              error value-invalid
            <serial type='pty'><target type='isa-debugcon'/><address type='isa' iobase='0x402'/></serial>
              error value-invalid
            <serial type='pty'><target type='spapr-vio-serial'/></serial>
              error serial-not-for-machine
            <serial type='pty'><target type='system-serial'/></serial>
              error serial-not-for-machine
            <serial type='pty'><target type='sclp-serial'/></serial>
              error serial-not-for-machine

            # What is behind it
            <serial type='null'/>
              -chardev null,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='vc'/>
              -chardev vc,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='stdio'/>
              -chardev stdio,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='dev'><source path='/dev/ttyS0'/></serial>
              -chardev serial,id=charserial0,path=/dev/ttyS0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='dev'/>
              error source-incomplete
            <serial type='file'><source path='/tmp/f'/></serial>
              -add-fd set=0,fd=22,opaque=serial0-source
              -chardev file,id=charserial0,path=/dev/fdset/0,append=on
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='file'><source path='/tmp/f' append='on'/></serial>
              -add-fd set=0,fd=22,opaque=serial0-source
              -chardev file,id=charserial0,path=/dev/fdset/0,append=on
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='pipe'><source path='/tmp/f'/></serial>
              -chardev pipe,id=charserial0,path=/tmp/f
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='pipe'/>
              error source-incomplete

            # A name is by the place among all, those that the user named counted
            <serial type='null'><alias name='ua-a'/></serial>
            <serial type='null'/>
              -chardev null,id=charua-a
              -device {"driver":"isa-serial","chardev":"charua-a","id":"ua-a","index":0}
              -chardev null,id=charserial1
              -device {"driver":"isa-serial","chardev":"charserial1","id":"serial1","index":1}

            # An ACPI index has no effect beside PCI, and does not go with other buses
            <serial type='null'><acpi index='7'/></serial>
              warning acpi-index-bus
              -chardev null,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='null'><target type='usb-serial'/><acpi index='7'/></serial>
              error acpi-index-bus

            # A protocol is for tcp alone
            <serial type='null'><protocol type='telnets'/></serial>
              -chardev null,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'><source mode='bind' host='127.0.0.1' service='5555'/><protocol type='tls'/></serial>
              error chardev-protocol

            # A model without a name is none
            <serial type='null'><target type='isa-serial'><model/></target></serial>
              warning element-idle
              -chardev null,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}

            # Sockets
            <serial type='unix'><source mode='bind' path='/tmp/f'/></serial>
              -chardev socket,id=charserial0,fd=21,server=on,wait=off
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='unix'><source mode='connect' path='/tmp/f'><reconnect enabled='yes' timeout='10'/></source>
             </serial>
              -chardev socket,id=charserial0,path=/tmp/f,reconnect-ms=10000
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='unix'><source mode='connect' path='/tmp/f'><reconnect enabled='yes'/></source></serial>
              error reconnect-timeout
            <serial type='unix'><source mode='connect' path='/tmp/f'><reconnect enabled='no'/></source></serial>
              -chardev socket,id=charserial0,path=/tmp/f,reconnect-ms=0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='unix'><source mode='bind' path='/tmp/f'><reconnect enabled='yes' timeout='10'/></source>
             </serial>
              error reconnect-not-connecting
            <serial type='tcp'><source mode='connect' host='h' service='1'/></serial>
              -chardev socket,id=charserial0,host=h,port=1
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'><source mode='bind' host='h' service='1'/><protocol type='telnet'/></serial>
              -chardev socket,id=charserial0,host=h,port=1,telnet=on,server=on,wait=off
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'><source mode='bind' service='1'/></serial>
              error source-incomplete
            <serial type='tcp'><source mode='connect' host='h'/></serial>
              error source-incomplete
            <serial type='tcp'><source mode='connect' host='h' service='1' tls='no'/></serial>
              -chardev socket,id=charserial0,host=h,port=1
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}

            # Datagrams, and what goes to a display
            <serial type='udp'><source mode='connect' host='h' service='1'/></serial>
              -chardev udp,id=charserial0,host=h,port=1,localaddr=,localport=0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='udp'><source mode='connect' host='h' service='1'/>
             <source mode='bind' host='b' service='2'/></serial>
              -chardev udp,id=charserial0,host=h,port=1,localaddr=b,localport=2
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='udp'><source mode='bind' host='b' service='2'/></serial>
              error source-incomplete
            <serial type='spicevmc'/>
              error spicevmc-no-spice
            <serial type='spiceport'><source channel='org.x'/></serial>
              error serial-no-spice
            <serial type='spiceport'/>
              error serial-no-spice
              error source-incomplete
            <serial type='dbus'><source channel='org.x'/></serial>
              -chardev dbus,id=charserial0,name=org.x
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='nmdm'><source master='/a' slave='/b'/></serial>
              error not-supported
            <serial type='qemu-vdagent'/>
              warning agent-not-channel
              -chardev qemu-vdagent,id=charserial0,name=vdagent
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}

            # A log beside it
            <serial type='pty'><log file='/l' append='on'/></serial>
              -add-fd set=0,fd=23,opaque=serial0-log
              -chardev pty,id=charserial0,logfile=/dev/fdset/0,logappend=on
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='pty'><log file='/l'/></serial>
              -add-fd set=0,fd=23,opaque=serial0-log
              -chardev pty,id=charserial0,logfile=/dev/fdset/0,logappend=on
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}

            # A PC has four
            <serial type='pty'/>
            <serial type='pty'/>
            <serial type='pty'/>
            <serial type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
              -chardev pty,id=charserial1
              -device {"driver":"isa-serial","chardev":"charserial1","id":"serial1","index":1}
              -chardev pty,id=charserial2
              -device {"driver":"isa-serial","chardev":"charserial2","id":"serial2","index":2}
              -chardev pty,id=charserial3
              -device {"driver":"isa-serial","chardev":"charserial3","id":"serial3","index":3}
            <serial type='pty'/>
            <serial type='pty'/>
            <serial type='pty'/>
            <serial type='pty'/>
            <serial type='pty'/>
              error serial-port-range
            <serial type='pty'/>
            <console type='pty'/>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            """;
}
