package org.virtargv.family.graphics;

import java.util.Objects;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Graphics.Listen;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;

/**
 * Where a server waits for clients: the {@code <listen>} elements, the older attributes that say the same, and ports
 * (formatdomain, "Graphical framebuffers"). A socket that libvirt made for an earlier run is forgotten.
 */
final class ListenDefaults {
    private ListenDefaults() {}

    static void fill(Conversion c, Graphics g) {
        if (!isServer(g)) {
            return;
        }
        boolean said = !g.listens.isEmpty()
                && g.listens.get(0).type == Listen.Type.socket
                && Objects.equals(g.listens.get(0).socket, g.socket);
        if (g.socket != null && !said && !isNone(g)) {
            // the older attribute stands for all that there is to listen on
            g.listens.clear();
            g.listens.add(listen(g, Listen.Type.socket));
            g.listens.get(0).socket = g.socket;
        }
        for (Listen l : g.listens) {
            l.socket = emptyIsNull(l.socket);
            if (l.type == Listen.Type.socket
                    && l.socket != null
                    && l.socket.startsWith(c.host().paths().lib() + "/domain-")) {
                l.socket = null;
                l.type = g.socket == null ? l.type : Listen.Type.address;
                g.socket = null;
            }
        }
        if (g.listens.isEmpty()) {
            g.listens.add(listen(g, Listen.Type.address));
            g.listens.get(0).address = emptyIsNull(g.listen);
        }
        Listen first = g.listens.get(0);
        if (first.type == Listen.Type.address && first.address == null) {
            first.address = emptyIsNull(g.listen);
        }
        ports(g, g.listens.get(0));
        repeat(g, g.listens.get(0));
    }

    /** Whether the server is said to listen nowhere, whatever the older attributes say. */
    private static boolean isNone(Graphics g) {
        return !g.listens.isEmpty() && g.listens.get(0).type == Listen.Type.none;
    }

    static boolean isServer(Graphics g) {
        return g.type == Graphics.Type.vnc || g.type == Graphics.Type.spice || g.type == Graphics.Type.rdp;
    }

    private static Listen listen(Graphics g, Listen.Type type) {
        Listen out = new Listen();
        out.at = g.at;
        out.type = type;
        return out;
    }

    private static String emptyIsNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static void ports(Graphics g, Listen first) {
        if (g.type == Graphics.Type.spice) {
            spicePorts(g, first);
        } else if (g.type == Graphics.Type.vnc) {
            if (isLocal(first)) {
                noPorts(g);
            } else if (g.autoport == YesNo.yes || (g.autoport == null && !isPort(g.port))) {
                g.port = -1;
                g.autoport = YesNo.yes;
            } else {
                // without one it is refused
                g.port = isPort(g.port) ? g.port : Integer.valueOf(0);
                g.autoport = YesNo.no;
            }
        }
    }

    private static boolean isPort(Integer port) {
        return port != null && port != 0 && port != -1;
    }

    /**
     * SPICE with neither a port nor the wish for one listens nowhere: programs of this host reach it over a descriptor.
     */
    private static void spicePorts(Graphics g, Listen first) {
        if (g.port != null && g.port == -1 && (g.tlsPort == null || g.tlsPort == -1)) {
            g.autoport = g.autoport == null ? YesNo.yes : g.autoport;
        }
        if (g.autoport == YesNo.yes) {
            g.port = null;
            g.tlsPort = null;
        } else {
            g.port = g.port == null || g.port == 0 ? null : g.port;
            g.tlsPort = g.tlsPort == null || g.tlsPort == 0 ? null : g.tlsPort;
            if (first.type == Listen.Type.address && first.address == null && g.port == null && g.tlsPort == null) {
                first.type = Listen.Type.none;
            }
            g.autoport = YesNo.no;
        }
        if (isLocal(first)) {
            noPorts(g);
        }
    }

    static boolean isLocal(Listen listen) {
        return listen.type == Listen.Type.none || listen.type == Listen.Type.socket;
    }

    private static void noPorts(Graphics g) {
        g.port = null;
        g.tlsPort = null;
        g.autoport = null;
    }

    /** The older attributes say what the first element says. */
    private static void repeat(Graphics g, Listen first) {
        if (first.type == Listen.Type.address && first.address != null && g.listen == null) {
            g.listen = first.address;
        }
        if (g.type == Graphics.Type.vnc && first.type == Listen.Type.socket) {
            g.socket = first.socket;
        }
    }
}
