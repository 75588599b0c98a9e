package org.virtargv.family.graphics;

import org.virtargv.domain.Graphics;
import org.virtargv.domain.Graphics.Listen;
import org.virtargv.domain.YesNo;

/** How libvirt keeps a display: what another type has, or what goes with a port where there is none, is left out. */
final class GraphicsForm {
    private GraphicsForm() {}

    static void keep(Graphics g) {
        if (g.type != Graphics.Type.sdl) {
            g.display = null;
            g.xauth = null;
            g.fullscreen = null;
        }
        if (g.passwd == null) {
            g.passwdValidTo = null;
            g.connected = null;
        }
        g.p2p = g.p2p == YesNo.yes ? g.p2p : null;
        g.defaultMode = g.defaultMode == Graphics.ChannelMode.any ? null : g.defaultMode;
        g.channels.removeIf(channel -> channel.mode == Graphics.ChannelMode.any);
        for (Listen l : g.listens) {
            l.address = l.type == Listen.Type.socket || l.type == Listen.Type.none ? null : l.address;
        }
        if (!g.listens.isEmpty() && withoutPorts(g.listens.get(0))) {
            g.listen = null;
            g.websocket = null;
            g.wait = null;
        }
    }

    private static boolean withoutPorts(Listen first) {
        return first.type == Listen.Type.socket || first.type == Listen.Type.none;
    }
}
