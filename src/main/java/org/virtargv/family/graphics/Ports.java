package org.virtargv.family.graphics;

import java.util.HashSet;
import java.util.Set;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Lists;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;

/** TCP ports: those of the document, and for the others the first of libvirt's range that the document does not use. */
final class Ports {
    static final int VNC = 5900;
    private static final int SPICE = 5901;
    private static final int SPICE_TLS = 5902;
    private static final int WEBSOCKET = 5700;

    private Ports() {}

    static int vnc(Conversion c, Graphics g) {
        return g.autoport == YesNo.yes ? free(c, VNC) : g.port;
    }

    /** Null where there is none. */
    static Integer websocket(Conversion c, Graphics g) {
        return g.websocket != null && g.websocket == -1 ? Integer.valueOf(free(c, WEBSOCKET)) : g.websocket;
    }

    /** Null where there is no plain port. */
    static Integer spice(Conversion c, Graphics g) {
        return g.autoport == YesNo.yes || (g.port != null && g.port == -1) ? Integer.valueOf(free(c, SPICE)) : g.port;
    }

    /** Null where there is no port for TLS. */
    static Integer spiceTls(Conversion c, Graphics g) {
        boolean wanted = g.defaultMode == Graphics.ChannelMode.secure
                || Lists.any(g.channels, x -> x.mode == Graphics.ChannelMode.secure);
        boolean auto = g.autoport == YesNo.yes
                && wanted
                && Boolean.TRUE.equals(c.host().display().spice().tls());
        return auto || (g.tlsPort != null && g.tlsPort == -1) ? Integer.valueOf(free(c, SPICE_TLS)) : g.tlsPort;
    }

    private static int free(Conversion c, int from) {
        Set<Integer> used = new HashSet<>();
        for (Graphics g : c.domain().devices.graphics) {
            if (g.autoport != YesNo.yes) {
                used.add(g.port);
                used.add(g.tlsPort);
            }
            used.add(g.websocket);
        }
        int port = from;
        while (used.contains(port)) {
            port++;
        }
        return port;
    }
}
