package org.virtargv.family.chardev;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/**
 * What sockets, files and logs of a character device are told. A started libvirt opens files and sockets itself and
 * hands over descriptors, as here.
 */
class ChardevSocketRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # What a socket is told besides
            @ pc
            <serial type='tcp'><source mode='bind' host='127.0.0.1' service='99'/></serial>
              -chardev socket,id=charserial0,host=127.0.0.1,port=99,server=on,wait=off
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'><source mode='bind' host='::1' service='99'/></serial>
              -chardev socket,id=charserial0,host=::1,port=99,server=on,wait=off
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'><source mode='bind' service='99'/></serial>
              error source-incomplete
            <serial type='tcp'><source mode='connect' host='h' service='99'/><protocol type='raw'/></serial>
              -chardev socket,id=charserial0,host=h,port=99
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'><source mode='bind' host='h' service='99'/><protocol type='telnet'/></serial>
              -chardev socket,id=charserial0,host=h,port=99,telnet=on,server=on,wait=off
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'><source mode='connect' host='h' service='99'/><protocol type='telnets'/></serial>
              error chardev-protocol
            <serial type='tcp'><source mode='connect' host='h' service='99'><reconnect enabled='yes' timeout='10'/>
             </source></serial>
              -chardev socket,id=charserial0,host=h,port=99,reconnect-ms=10000
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'><source mode='connect' host='h' service='99'><reconnect enabled='no'/></source>
             </serial>
              -chardev socket,id=charserial0,host=h,port=99,reconnect-ms=0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'><source mode='bind' host='h' service='99'><reconnect enabled='yes' timeout='1'/>
             </source></serial>
              error reconnect-not-connecting
            <serial type='tcp'><source mode='connect' host='h' service='99' tls='yes'/></serial>
              -object {"qom-type":"tls-creds-x509","id":"objcharserial0_tls0","dir":"/etc/pki/qemu",
                  "endpoint":"client","verify-peer":true}
              -chardev socket,id=charserial0,host=h,port=99,tls-creds=objcharserial0_tls0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'><source mode='connect' host='h' service='99' tls='no'/></serial>
              -chardev socket,id=charserial0,host=h,port=99
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'><source mode='connect' host='h'/></serial>
              error source-incomplete
            <serial type='tcp'><source mode='connect' service='99'/></serial>
              error source-incomplete
            <serial type='tcp'><source host='h' service='99'/></serial>
              -chardev socket,id=charserial0,host=h,port=99
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='tcp'></serial>
              error source-incomplete
              error source-incomplete
            <serial type='unix'><source mode='connect' path='/s'/></serial>
              -chardev socket,id=charserial0,path=/s
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='unix'><source mode='bind' path='/s'><reconnect enabled='yes' timeout='2'/></source></serial>
              error reconnect-not-connecting
            <serial type='unix'><source mode='connect' path='/s'><reconnect enabled='yes' timeout='2'/></source>
             </serial>
              -chardev socket,id=charserial0,path=/s,reconnect-ms=2000
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='unix'><source path='/s'/></serial>
              -chardev socket,id=charserial0,path=/s
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='unix'><source mode='bind'/></serial>
              error source-incomplete
            <serial type='unix'><source mode='bind' path='/s,t'/></serial>
              -chardev socket,id=charserial0,fd=21,server=on,wait=off
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='unix'><source mode='bind' path='rel'/></serial>
              -chardev socket,id=charserial0,fd=21,server=on,wait=off
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='file'><source path='/f' append='on'/></serial>
              -add-fd set=0,fd=22,opaque=serial0-source
              -chardev file,id=charserial0,path=/dev/fdset/0,append=on
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='file'><source path='/f' append='off'/></serial>
              -add-fd set=0,fd=22,opaque=serial0-source
              -chardev file,id=charserial0,path=/dev/fdset/0,append=on
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='file'></serial>
              error source-incomplete
            <serial type='file'><source path='/f'/><log file='/l' append='on'/></serial>
              -add-fd set=0,fd=22,opaque=serial0-source
              -add-fd set=1,fd=23,opaque=serial0-log
              -chardev file,id=charserial0,path=/dev/fdset/0,append=on,logfile=/dev/fdset/1,logappend=on
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='pty'><log file='/l'/></serial>
              -add-fd set=0,fd=23,opaque=serial0-log
              -chardev pty,id=charserial0,logfile=/dev/fdset/0,logappend=on
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='pty'><log file='/l' append='off'/></serial>
              -add-fd set=0,fd=23,opaque=serial0-log
              -chardev pty,id=charserial0,logfile=/dev/fdset/0,logappend=on
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='dev'></serial>
              error source-incomplete
            <serial type='pipe'></serial>
              error source-incomplete
            <serial type='udp'><source mode='connect' host='h' service='99'/></serial>
              -chardev udp,id=charserial0,host=h,port=99,localaddr=,localport=0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='udp'><source mode='bind' service='98'/><source mode='connect' service='99'/></serial>
              -chardev udp,id=charserial0,host=,port=99,localaddr=,localport=98
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            <serial type='udp'><source mode='bind' host='h' service='98'/></serial>
              error source-incomplete
            <serial type='udp'></serial>
              error source-incomplete
            <serial type='nope'></serial>
              error value-invalid
            <serial type='pty'><source path='/dev/pts/3'/></serial>
              -chardev pty,id=charserial0
              -device {"driver":"isa-serial","chardev":"charserial0","id":"serial0","index":0}
            """;
}
