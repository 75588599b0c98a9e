package org.virtargv.family.graphics;

import org.virtargv.domain.Graphics;
import org.virtargv.domain.Graphics.Type;
import org.virtargv.domain.Words;
import org.virtargv.family.AttributesOfType;
import org.virtargv.family.Conversion;

/** Which attributes and elements of {@code <graphics>} go with which type; the others are told and change nothing. */
final class GraphicsAttributeChecks {
    private final Conversion c;
    private final Graphics graphics;
    private final AttributesOfType<Type> all;

    private GraphicsAttributeChecks(Conversion c, Graphics graphics) {
        this.c = c;
        this.graphics = graphics;
        all = new AttributesOfType<>(graphics.type, this::elsewhere);
    }

    static void check(Conversion c, Graphics graphics) {
        GraphicsAttributeChecks checks = new GraphicsAttributeChecks(c, graphics);
        checks.attributes();
        checks.elements();
        checks.withoutEffect();
    }

    private void attributes() {
        all.belongs("port", graphics.port, Type.vnc, Type.spice, Type.rdp);
        all.belongs("autoport", graphics.autoport, Type.vnc, Type.spice, Type.rdp);
        all.belongs("tlsPort", graphics.tlsPort, Type.spice);
        all.belongs("websocket", graphics.websocket, Type.vnc);
        all.belongs("socket", graphics.socket, Type.vnc);
        all.belongs("keymap", graphics.keymap, Type.vnc, Type.spice);
        all.belongs("sharePolicy", graphics.sharePolicy, Type.vnc);
        all.belongs("powerControl", graphics.powerControl, Type.vnc);
        all.belongs("username", graphics.username, Type.vnc, Type.rdp);
        all.belongs("passwd", graphics.passwd, Type.vnc, Type.spice, Type.rdp);
        all.belongs("passwdValidTo", graphics.passwdValidTo, Type.vnc, Type.spice);
        all.belongs("connected", graphics.connected, Type.vnc, Type.spice);
        all.belongs("defaultMode", graphics.defaultMode, Type.spice);
        all.belongs("display", graphics.display, Type.sdl);
        all.belongs("xauth", graphics.xauth, Type.sdl);
        all.belongs("fullscreen", graphics.fullscreen, Type.sdl);
        all.belongs("p2p", graphics.p2p, Type.dbus);
        all.belongs("address", graphics.address, Type.dbus);
    }

    private void elements() {
        all.belongs("<channel>", graphics.channels.isEmpty() ? null : graphics, Type.spice);
        all.belongs("<image>", graphics.image, Type.spice);
        all.belongs("<jpeg>", graphics.jpeg, Type.spice);
        all.belongs("<zlib>", graphics.zlib, Type.spice);
        all.belongs("<playback>", graphics.playback, Type.spice);
        all.belongs("<streaming>", graphics.streaming, Type.spice);
        all.belongs("<mouse>", graphics.mouse, Type.spice);
        all.belongs("<clipboard>", graphics.clipboard, Type.spice);
        all.belongs("<filetransfer>", graphics.filetransfer, Type.spice);
        all.belongs("<gl>", graphics.gl, Type.spice, Type.sdl, Type.dbus, Type.egl_headless);
        all.belongs("<audio>", graphics.audio, Type.vnc, Type.dbus);
        if (!ListenDefaults.isServer(graphics)) {
            all.belongs("<listen>", graphics.listens.isEmpty() ? null : graphics);
            all.belongs("listen", graphics.listen);
        }
    }

    /** What libvirt sets over QMP when QEMU runs. */
    private void withoutEffect() {
        if (!c.libvirtStyle() && (graphics.passwdValidTo != null || graphics.connected != null)) {
            c.problems()
                    .warning(
                            "password-validity",
                            graphics.at,
                            "passwdValidTo and connected are set over QMP while QEMU runs, so they are not on the "
                                    + "command line",
                            null);
        }
    }

    private void elsewhere(String what) {
        c.warning(
                "graphics-attribute-elsewhere",
                graphics.at,
                what + " has no effect on a <graphics> of the type '" + Words.of(graphics.type) + "', so it is ignored",
                null);
    }
}
