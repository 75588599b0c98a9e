package org.virtargv.family.graphics;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** VNC: what it listens to and who may look. */
class VncRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # A server that listens nowhere has no socket either, and a websocket needs an address
            <graphics type='vnc' socket='/s' websocket='5700'><listen type='none'/></graphics>
              without -display none
              -vnc none,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' websocket='5700'><listen type='socket' socket='/s'/></graphics>
              without -display none
              -vnc vnc=unix:/s,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}

            # The attribute says what a <listen> leaves open
            <graphics type='vnc' listen='127.0.0.2'><listen type='address'/></graphics>
              without -display none
              -vnc 127.0.0.2:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}

            # VNC listens at a display, counted from port 5900
            <graphics type='vnc'/>
              without -display none
              -vnc 127.0.0.1:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' port='5900'/>
              without -display none
              -vnc 127.0.0.1:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' port='5901' autoport='no' websocket='5700' keymap='de'/>
              without -display none
              -vnc 127.0.0.1:1,websocket=5700,audiodev=audio1
              -k de
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' port='5899'/>
              error port-invalid
            <graphics type='vnc' port='65536'/>
              error port-invalid
            <graphics type='vnc' port='-1'/>
              without -display none
              -vnc 127.0.0.1:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}

            # A socket is instead of a port
            <graphics type='vnc' socket='/s'/>
              without -display none
              -vnc vnc=unix:/s,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc'><listen type='socket' socket='/t'/></graphics>
              without -display none
              -vnc vnc=unix:/t,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc'><listen type='socket'/></graphics>
              without -display none
              -vnc vnc=unix:/var/lib/libvirt/qemu/domain--1-example/vnc.sock,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}

            # Where it listens is said once
            <graphics type='vnc'><listen type='address' address='10.0.0.1'/></graphics>
              without -display none
              -vnc 10.0.0.1:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' listen='10.0.0.2'/>
              without -display none
              -vnc 10.0.0.2:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' listen='10.0.0.2'><listen type='address' address='10.0.0.1'/></graphics>
              error listen-conflict
            <graphics type='vnc' listen='10.0.0.2'><listen type='address' address='10.0.0.2'/></graphics>
              without -display none
              -vnc 10.0.0.2:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc'><listen type='address' address='::1'/></graphics>
              without -display none
              -vnc [::1]:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc'><listen type='address' address='host.example'/></graphics>
              without -display none
              -vnc host.example:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc'><listen type='none'/></graphics>
              without -display none
              -vnc none,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}

            # VNC's clients
            <graphics type='vnc' sharePolicy='force-shared'/>
              without -display none
              -vnc 127.0.0.1:0,share=force-shared,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' sharePolicy='allow-exclusive'/>
              without -display none
              -vnc 127.0.0.1:0,share=allow-exclusive,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' powerControl='yes'/>
              without -display none
              -vnc 127.0.0.1:0,power-control=on,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' powerControl='no'/>
              without -display none
              -vnc 127.0.0.1:0,power-control=off,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' wait='yes'/>
              without -display none
              -vnc 127.0.0.1:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' passwd='x'/>
              without -display none
              -vnc 127.0.0.1:0,password=on,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' passwd='x' passwdValidTo='2030-01-01T00:00:00' connected='fail'/>
              error vnc-connected
            <graphics type='vnc' connected='keep'/>
              without -display none
              -vnc 127.0.0.1:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc'><audio id='1'/></graphics>
            <audio id='1' type='none'/>
              without -display none
              -vnc 127.0.0.1:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc'><audio id='7'/></graphics>
            <audio id='1' type='none'/>
              error audio-missing

            # A domain that starts is given the first free ports of the host's range, screen by screen
            @ {"display":{"portMin":5900}}
            <graphics type='vnc' autoport='yes' websocket='-1'/><graphics type='spice' autoport='yes'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -vnc 127.0.0.1:0,websocket=5700,audiodev=audio1
              -spice port=5901,addr=127.0.0.1,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' autoport='yes'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=5900,addr=127.0.0.1,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='vnc' port='5900' autoport='no'/><graphics type='spice' port='-1' tlsPort='-1'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -vnc 127.0.0.1:0,audiodev=audio1
              -spice port=5901,addr=127.0.0.1,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            @ {"display":{"portMin":6000}}
            <graphics type='vnc'/>
              without -display none
              -vnc 127.0.0.1:100,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            """;
}
