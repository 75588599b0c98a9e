package org.virtargv.family.graphics;

import java.util.HashSet;
import java.util.Set;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Lists;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;

/**
 * TCP ports: those of the document, and for the others what libvirt gives. A domain that starts is given the first free
 * ports of the host's range, one after another; {@code virsh domxml-to-native} gives nothing out and writes the same
 * ports each time, and so does virt-argv where the host facts do not say where the range begins.
 */
final class Ports {
    static final int VNC = 5900;
    private static final int WEBSOCKET = 5700;

    /** What a port is for, in the order in which a screen is given its ports. */
    private enum Use {
        vnc(VNC),
        websocket(WEBSOCKET),
        spice(5901),
        spiceTls(5902);

        /** The port where nothing is really given out. */
        private final int fixed;

        Use(int fixed) {
            this.fixed = fixed;
        }
    }

    private Ports() {}

    static int vnc(Conversion c, Graphics g) {
        return drawn(c, g, Use.vnc) ? free(c, g, Use.vnc) : g.port;
    }

    /** Null where there is none. */
    static Integer websocket(Conversion c, Graphics g) {
        return drawn(c, g, Use.websocket) ? Integer.valueOf(free(c, g, Use.websocket)) : g.websocket;
    }

    /** Null where there is no plain port. */
    static Integer spice(Conversion c, Graphics g) {
        return drawn(c, g, Use.spice) ? Integer.valueOf(free(c, g, Use.spice)) : g.port;
    }

    /** Null where there is no port for TLS. */
    static Integer spiceTls(Conversion c, Graphics g) {
        return drawn(c, g, Use.spiceTls) ? Integer.valueOf(free(c, g, Use.spiceTls)) : g.tlsPort;
    }

    /** Whether the document leaves this port to be given out. */
    private static boolean drawn(Conversion c, Graphics g, Use use) {
        if (g.listens.isEmpty() || Endpoint.socket(c, g) != null) {
            return false;
        }
        return switch (use) {
            case vnc -> g.type == Graphics.Type.vnc && g.autoport == YesNo.yes;
            case websocket -> g.type == Graphics.Type.vnc && g.websocket != null && g.websocket == -1;
            case spice ->
                g.type == Graphics.Type.spice && (g.autoport == YesNo.yes || (g.port != null && g.port == -1));
            case spiceTls -> g.type == Graphics.Type.spice && drawnTls(c, g);
        };
    }

    private static boolean drawnTls(Conversion c, Graphics g) {
        boolean wanted = g.defaultMode == Graphics.ChannelMode.secure
                || Lists.any(g.channels, x -> x.mode == Graphics.ChannelMode.secure);
        boolean auto = g.autoport == YesNo.yes
                && wanted
                && Boolean.TRUE.equals(c.host().display().spice().tls());
        return auto || (g.tlsPort != null && g.tlsPort == -1);
    }

    /** The port that this one is given. */
    private static int free(Conversion c, Graphics wanted, Use use) {
        Set<Integer> used = written(c);
        Integer first = c.host().display().portMin();
        if (first == null) {
            return next(used, use.fixed);
        }
        for (Graphics g : c.domain().devices.graphics) {
            for (Use u : Use.values()) {
                if (drawn(c, g, u)) {
                    int port = next(used, u == Use.websocket ? WEBSOCKET : first);
                    if (g == wanted && u == use) {
                        return port;
                    }
                    used.add(port);
                }
            }
        }
        throw new IllegalArgumentException("this port is not one that libvirt allocates");
    }

    /** The ports that the document states. */
    private static Set<Integer> written(Conversion c) {
        Set<Integer> used = new HashSet<>();
        for (Graphics g : c.domain().devices.graphics) {
            if (g.autoport != YesNo.yes) {
                used.add(g.port);
                used.add(g.tlsPort);
            }
            used.add(g.websocket);
        }
        return used;
    }

    private static int next(Set<Integer> used, int from) {
        int port = from;
        while (used.contains(port)) {
            port++;
        }
        return port;
    }
}
