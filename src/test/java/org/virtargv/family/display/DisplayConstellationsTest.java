package org.virtargv.family.display;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.virtargv.family.Rules;

/** A display of an assigned device beside each kind of graphics device and of video card. */
class DisplayConstellationsTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return Rules.of(RULES);
    }

    private static final String RULES =
            """
            # VNC shows what the guest draws
            @ kvm pc
            + <graphics type='vnc' port='5903'/>
            + <video><model type='none'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='off'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on' ramfb='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci-nohotplug","id":"hostdev0",…,"display":"on","ramfb":true,"bus":"pci.0",
                  "addr":"0x2"}

            # SPICE by the network
            @ kvm pc
            + <graphics type='spice' autoport='no'/>
            + <video><model type='none'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='off'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on' ramfb='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci-nohotplug","id":"hostdev0",…,"display":"on","ramfb":true,"bus":"pci.0",
                  "addr":"0x2"}

            # SPICE with OpenGL on this machine
            @ kvm pc
            + <graphics type='spice'><listen type='none'/><gl enable='yes' rendernode='/dev/dri/r'/></graphics>
            + <video><model type='none'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='off'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on' ramfb='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci-nohotplug","id":"hostdev0",…,"display":"on","ramfb":true,"bus":"pci.0",
                  "addr":"0x2"}

            # A display without a window
            @ kvm pc
            + <graphics type='egl-headless'><gl rendernode='/dev/dri/r'/></graphics>
            + <video><model type='none'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='off'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on' ramfb='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci-nohotplug","id":"hostdev0",…,"display":"on","ramfb":true,"bus":"pci.0",
                  "addr":"0x2"}

            # A window without OpenGL
            @ kvm pc
            + <graphics type='sdl' display=':0' xauth='/x'/>
            + <video><model type='none'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='off'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on' ramfb='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci-nohotplug","id":"hostdev0",…,"display":"on","ramfb":true,"bus":"pci.0",
                  "addr":"0x2"}

            # A window with OpenGL
            @ kvm pc
            + <graphics type='sdl' display=':0'><gl enable='yes'/></graphics>
            + <video><model type='none'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='off'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on' ramfb='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci-nohotplug","id":"hostdev0",…,"display":"on","ramfb":true,"bus":"pci.0",
                  "addr":"0x2"}

            # D-Bus
            @ kvm pc
            + <graphics type='dbus' p2p='yes'/>
            + <video><model type='none'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='off'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on' ramfb='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci-nohotplug","id":"hostdev0",…,"display":"on","ramfb":true,"bus":"pci.0",
                  "addr":"0x2"}

            # Beside another card the vGPU is a second head
            @ kvm pc
            + <graphics type='vnc' port='5903'/>
            <video><model type='vga'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-two-heads
              note display-unchecked
              without -device {"driver":"cirrus-vga","id":"video0","bus":"pci.0","addr":"0x2"}
              -device {"driver":"VGA","id":"video0","vgamem_mb":16,"bus":"pci.0","addr":"0x2"}
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x3"}
            <video><model type='cirrus'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-two-heads
              note display-unchecked
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x3"}
            <video><model type='qxl'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-two-heads
              note display-unchecked
              without -device {"driver":"cirrus-vga","id":"video0","bus":"pci.0","addr":"0x2"}
              -device {"driver":"qxl-vga","id":"video0","max_outputs":1,"ram_size":67108864,"vram_size":67108864,
                  "vram64_size_mb":0,"vgamem_mb":16,"bus":"pci.0","addr":"0x2"}
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x3"}
            <video><model type='virtio'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-two-heads
              note display-unchecked
              without -device {"driver":"cirrus-vga","id":"video0","bus":"pci.0","addr":"0x2"}
              -device {"driver":"virtio-vga","id":"video0","max_outputs":1,"bus":"pci.0","addr":"0x2"}
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x3"}
            <video><model type='bochs'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-two-heads
              note display-unchecked
              without -device {"driver":"cirrus-vga","id":"video0","bus":"pci.0","addr":"0x2"}
              -device {"driver":"bochs-display","id":"video0","vgamem":16777216,"bus":"pci.0","addr":"0x2"}
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x3"}
            <video><model type='ramfb'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-two-heads
              note display-unchecked
              without -device {"driver":"cirrus-vga","id":"video0","bus":"pci.0","addr":"0x2"}
              -device {"driver":"ramfb","id":"video0"}
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x2"}
            <video><model type='none'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              without -device {"driver":"cirrus-vga","id":"video0","bus":"pci.0","addr":"0x2"}
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-two-heads
              note display-unchecked
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x3"}

            # ramfb is one of a guest
            @ kvm pc
            + <graphics type='vnc' port='5903'/>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on' ramfb='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on' ramfb='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dd'/></source></hostdev>
              warning display-two-heads
              note display-unchecked
              error ramfb-repeated
            <video><model type='ramfb'/></video>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on' ramfb='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning ramfb-beside-video
              without -device {"driver":"cirrus-vga","id":"video0","bus":"pci.0","addr":"0x2"}
              -device {"driver":"ramfb","id":"video0"}
              -device {"driver":"vfio-pci-nohotplug","id":"hostdev0",…,"display":"on","ramfb":true,"bus":"pci.0",
                  "addr":"0x2"}

            # What the document leaves open is told in the shell style
            @ kvm shell pc
            + <video><model type='none'/></video>
            <graphics type='spice' autoport='no'/>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=0,disable-ticketing=on,seamless-migration=on
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <graphics type='spice' autoport='no'/>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -audiodev {"id":"audio1","driver":"spice"}
              -spice port=0,disable-ticketing=on,seamless-migration=on
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x2"}
            <graphics type='vnc' port='5903'/>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              without -display none
              -vnc 127.0.0.1:3,audiodev=audio1
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <graphics type='vnc' port='5903'/>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              without -display none
              -vnc 127.0.0.1:3,audiodev=audio1
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x2"}
            <graphics type='egl-headless'><gl rendernode='/dev/dri/r'/></graphics>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              warning display-nothing-shown
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display egl-headless,rendernode=/dev/dri/r
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <graphics type='egl-headless'><gl rendernode='/dev/dri/r'/></graphics>
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              note display-unchecked
              without -display none
              without -audiodev {"id":"audio1","driver":"none"}
              -display egl-headless,rendernode=/dev/dri/r
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"on","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              -device {"driver":"vfio-pci","id":"hostdev0",…,"display":"off","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source>
             <address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>
              error display-needs-graphics

            # A whole function with a display of its own
            @ kvm pc
            + <graphics type='vnc' port='5903'/>
            + <video><model type='none'/></video>
            <hostdev mode='subsystem' type='pci'><source><address bus='6' slot='0' function='0'/></source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:00.0","id":"hostdev0","bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='pci' display='on'><source><address bus='6' slot='0' function='0'/>
             </source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci","host":"0000:06:00.0","id":"hostdev0","display":"on","bus":"pci.0",
                  "addr":"0x2"}
            <hostdev mode='subsystem' type='pci' display='off'><source><address bus='6' slot='0' function='0'/>
             </source></hostdev>
              -device {"driver":"vfio-pci","host":"0000:06:00.0","id":"hostdev0","display":"off","bus":"pci.0",
                  "addr":"0x2"}
            <hostdev mode='subsystem' type='pci' display='on' ramfb='on'><source>
             <address bus='6' slot='0' function='0'/></source></hostdev>
              note display-unchecked
              -device {"driver":"vfio-pci-nohotplug","host":"0000:06:00.0","id":"hostdev0","display":"on","ramfb":true,
                  "bus":"pci.0","addr":"0x2"}
            <hostdev mode='subsystem' type='pci' ramfb='on'><source><address bus='6' slot='0' function='0'/></source>
             </hostdev>
              warning ramfb-needs-display
              -device {"driver":"vfio-pci-nohotplug","host":"0000:06:00.0","id":"hostdev0","ramfb":true,"bus":"pci.0",
                  "addr":"0x2"}
            """;
}
