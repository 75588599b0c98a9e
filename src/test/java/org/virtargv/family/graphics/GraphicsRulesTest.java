package org.virtargv.family.graphics;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** SPICE and other displays. */
class GraphicsRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # SPICE listens at a port, or two
            <graphics type='spice'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=0,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' port='5903'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=5903,addr=127.0.0.1,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' autoport='yes'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=5901,addr=127.0.0.1,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' autoport='no'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=0,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' autoport='yes' defaultMode='insecure'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=5901,addr=127.0.0.1,disable-ticketing=on,plaintext-channel=default,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' port='5903' defaultMode='secure'/>
              error spice-mode-port

            # A channel can be of one mode
            <graphics type='spice' port='5903'><channel name='main' mode='secure'/></graphics>
              error spice-mode-port
            <graphics type='spice' port='5903'><channel name='main' mode='insecure'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=5903,addr=127.0.0.1,disable-ticketing=on,plaintext-channel=main,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' port='5903'><channel name='main' mode='any'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=5903,addr=127.0.0.1,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' port='5903'><channel name='foo' mode='any'/></graphics>
              error value-invalid

            # An encrypted channel needs TLS, even where the server has no port
            <graphics type='spice'><listen type='none'/><channel name='playback' mode='secure'/></graphics>
              error spice-mode-port
            <graphics type='spice' defaultMode='secure'/>
              error spice-mode-port

            # SPICE's settings
            <graphics type='spice' port='5903' keymap='fr'><image compression='auto_glz'/><jpeg compression='auto'/>
             <zlib compression='auto'/><playback compression='on'/><streaming mode='filter'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=5903,addr=127.0.0.1,disable-ticketing=on,image-compression=auto_glz,
                  jpeg-wan-compression=auto,zlib-glz-wan-compression=auto,playback-compression=on,
                  streaming-video=filter,seamless-migration=on
              -k fr
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' port='5903'><clipboard copypaste='no'/><filetransfer enable='no'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=5903,addr=127.0.0.1,disable-ticketing=on,disable-copy-paste=on,disable-agent-file-xfer=on,
                  seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' port='5903'><clipboard copypaste='yes'/><filetransfer enable='yes'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=5903,addr=127.0.0.1,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' port='5903'><mouse mode='client'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=5903,addr=127.0.0.1,agent-mouse=on,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' port='5903'><mouse mode='server'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=5903,addr=127.0.0.1,agent-mouse=off,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}

            # SPICE with OpenGL stays on the host
            <graphics type='spice'><listen type='none'/><gl enable='yes' rendernode='/dev/dri/renderD129'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=0,disable-ticketing=on,gl=on,rendernode=/dev/dri/renderD129,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice'><gl enable='no' rendernode='/dev/dri/renderD129'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=0,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice'><gl rendernode='/dev/dri/renderD129'/></graphics>
              error attribute-missing
            <graphics type='spice'><listen type='socket' socket='/t'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice unix=on,addr=/t,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice'><listen type='socket'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice unix=on,addr=/var/lib/libvirt/qemu/domain--1-example/spice.sock,disable-ticketing=on,
                  seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' passwd='x' connected='disconnect'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=0,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' passwd='x' connected='keep'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=0,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}

            # SDL draws a window
            <graphics type='sdl'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display sdl
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='sdl' display=':1' xauth='/x' fullscreen='yes'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -full-screen
              -display sdl
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='sdl'><gl enable='yes'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display sdl,gl=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='sdl' fullscreen='no'><gl enable='no'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display sdl,gl=off
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}

            # Rendering without a window
            <graphics type='egl-headless'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display egl-headless
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='egl-headless'><gl rendernode='/dev/dri/renderD129'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display egl-headless,rendernode=/dev/dri/renderD129
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}

            # A display over D-Bus
            <graphics type='dbus'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display dbus,addr=unix:path=/run/libvirt/qemu/dbus/-1-example-dbus.sock
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='dbus' p2p='yes'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display dbus,p2p=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='dbus' p2p='no' address='unix:path=/s'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display dbus,addr=unix:path=/s
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='dbus' p2p='yes' address='unix:path=/s'/>
              error dbus-p2p-address
            <graphics type='dbus' p2p='yes'><audio id='1'/></graphics>
            <audio id='1' type='none'/>
              error dbus-audio
            <graphics type='dbus' p2p='yes'><gl enable='no' rendernode='/srv/a'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display dbus,p2p=on,gl=off,rendernode=/srv/a
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='dbus'><gl enable='yes' rendernode='/dev/dri/renderD129'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display dbus,addr=unix:path=/run/libvirt/qemu/dbus/-1-example-dbus.sock,gl=on,
                  rendernode=/dev/dri/renderD129
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='dbus'><gl enable='yes'/></graphics>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display dbus,addr=unix:path=/run/libvirt/qemu/dbus/-1-example-dbus.sock,gl=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='dbus' p2p='yes'><audio id='1'/></graphics>
            <audio id='1' type='dbus'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"dbus"}
              -display dbus,p2p=on,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}

            # Displays of other hypervisors, and RDP beside QEMU
            <graphics type='rdp'/>
              error rdp-needs-dbus
            <graphics type='rdp' port='3390' username='u' passwd='p'/>
              error rdp-needs-dbus
            <graphics type='desktop'/>
              error not-supported

            # Which displays go together
            <graphics type='vnc'/>
            <graphics type='vnc'/>
              error graphics-repeated
            <graphics type='vnc'/>
            <graphics type='spice' port='5903'/>
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -vnc 127.0.0.1:0,audiodev=audio1
              -spice port=5903,addr=127.0.0.1,disable-ticketing=on,seamless-migration=on
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='spice' port='5903'/>
            <graphics type='spice' port='5904'/>
              error graphics-repeated
            <graphics type='sdl'/>
            <graphics type='vnc'/>
              without -display none
              -display sdl
              -vnc 127.0.0.1:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='egl-headless'/>
            <graphics type='vnc'/>
              without -display none
              -display egl-headless
              -vnc 127.0.0.1:0,audiodev=audio1
              -device {"driver":"cirrus-vga","id":"video0","bus":"pcie.0","addr":"0x1"}
            <graphics type='egl-headless'/>
            <graphics type='egl-headless'/>
              error graphics-gl-repeated
              error graphics-repeated
            <graphics type='dbus'/>
            <graphics type='dbus'/>
              error graphics-repeated
            <graphics type='vnc'/>
            <video><model type='none'/></video>
              without -display none
              -vnc 127.0.0.1:0,audiodev=audio1
            """;
}
