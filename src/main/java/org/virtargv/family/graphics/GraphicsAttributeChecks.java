package org.virtargv.family.graphics;

import java.util.Set;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Graphics.Type;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;

/** Which attributes and elements of {@code <graphics>} go with which type; the others are told and change nothing. */
final class GraphicsAttributeChecks {
    private final Conversion c;
    private final Graphics g;

    private GraphicsAttributeChecks(Conversion c, Graphics g) {
        this.c = c;
        this.g = g;
    }

    static void check(Conversion c, Graphics g) {
        GraphicsAttributeChecks a = new GraphicsAttributeChecks(c, g);
        a.attributes();
        a.elements();
        a.withoutEffect();
    }

    private void attributes() {
        belongs("port", g.port, Type.vnc, Type.spice, Type.rdp);
        belongs("autoport", g.autoport, Type.vnc, Type.spice, Type.rdp);
        belongs("tlsPort", g.tlsPort, Type.spice);
        belongs("websocket", g.websocket, Type.vnc);
        belongs("socket", g.socket, Type.vnc);
        belongs("keymap", g.keymap, Type.vnc, Type.spice);
        belongs("sharePolicy", g.sharePolicy, Type.vnc);
        belongs("powerControl", g.powerControl, Type.vnc);
        belongs("username", g.username, Type.vnc, Type.rdp);
        belongs("passwd", g.passwd, Type.vnc, Type.spice, Type.rdp);
        belongs("passwdValidTo", g.passwdValidTo, Type.vnc, Type.spice);
        belongs("connected", g.connected, Type.vnc, Type.spice);
        belongs("defaultMode", g.defaultMode, Type.spice);
        belongs("display", g.display, Type.sdl);
        belongs("xauth", g.xauth, Type.sdl);
        belongs("fullscreen", g.fullscreen, Type.sdl);
        belongs("p2p", g.p2p, Type.dbus);
        belongs("address", g.address, Type.dbus);
    }

    private void elements() {
        belongs("<channel>", g.channels.isEmpty() ? null : g, Type.spice);
        belongs("<image>", g.image, Type.spice);
        belongs("<jpeg>", g.jpeg, Type.spice);
        belongs("<zlib>", g.zlib, Type.spice);
        belongs("<playback>", g.playback, Type.spice);
        belongs("<streaming>", g.streaming, Type.spice);
        belongs("<mouse>", g.mouse, Type.spice);
        belongs("<clipboard>", g.clipboard, Type.spice);
        belongs("<filetransfer>", g.filetransfer, Type.spice);
        belongs("<gl>", g.gl, Type.spice, Type.sdl, Type.dbus, Type.egl_headless);
        belongs("<audio>", g.audio, Type.vnc, Type.dbus);
        if (!ListenDefaults.isServer(g)) {
            belongs("<listen>", g.listens.isEmpty() ? null : g);
            belongs("listen", g.listen);
        }
    }

    /** What libvirt sets over QMP when QEMU runs. */
    private void withoutEffect() {
        if (!c.libvirtStyle() && (g.passwdValidTo != null || g.connected != null)) {
            c.problems()
                    .warning(
                            "password-validity",
                            g.at,
                            "passwdValidTo and connected are set over QMP when QEMU runs, the line does not hold them",
                            null);
        }
    }

    private void belongs(String what, Object value, Type... types) {
        if (value != null && !Set.of(types).contains(g.type)) {
            c.problems()
                    .warning(
                            "graphics-attribute-elsewhere",
                            g.at,
                            what + " means nothing to a <graphics> of the type '" + Words.of(g.type)
                                    + "', it is ignored",
                            null);
        }
    }
}
