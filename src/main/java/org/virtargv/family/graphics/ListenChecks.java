package org.virtargv.family.graphics;

import org.virtargv.domain.Graphics;
import org.virtargv.domain.Graphics.Listen;
import org.virtargv.domain.Graphics.Type;
import org.virtargv.family.Conversion;

/** What a {@code <listen>} cannot say (formatdomain.html, Graphical framebuffers). */
final class ListenChecks {
    private ListenChecks() {}

    private static void network(Conversion c, Listen l) {
        if (l.socket != null && l.type != Listen.Type.socket) {
            c.error(
                    "listen-socket",
                    l.at,
                    "the attribute 'socket' is only for <listen type='socket'>",
                    "remove it, or write type='socket'");
        }
        if (l.network != null && l.type != Listen.Type.network) {
            c.error(
                    "listen-network",
                    l.at,
                    "the attribute 'network' is only for <listen type='network'>",
                    "remove it, or write type='network'");
        } else if (l.type == Listen.Type.network && Endpoint.ofNetwork(c, l) == null) {
            c.error(
                    "listen-network",
                    l.at,
                    "the host's address in the network '" + l.network + "' is not known",
                    "add it to the host facts in net.networks, or listen on an address");
        }
    }

    static void check(Conversion c, Graphics g) {
        if (!ListenDefaults.isServer(g)) {
            return;
        }
        Listen first = g.listens.get(0);
        if (g.listen != null
                && !g.listen.isEmpty()
                && first.type == Listen.Type.address
                && !g.listen.equals(first.address)) {
            c.error(
                    "listen-conflict",
                    g.at,
                    "the attribute listen='" + g.listen + "' and the first <listen address='" + first.address
                            + "'> of this <graphics> must be equal",
                    "remove the attribute");
        }
        for (Listen l : g.listens) {
            if (l.type == Listen.Type.none && g.listens.size() > 1) {
                c.error(
                        "listen-none-alone",
                        l.at,
                        "<listen type='none'> cannot be combined with another <listen>",
                        "remove it, or remove the others");
            }
            network(c, l);
            if (g.type == Type.rdp && ListenDefaults.isLocal(l)) {
                c.error("listen-type-rdp", l.at, "an RDP server can listen only on an address or a network", null);
            }
        }
        if (g.listens.size() > 1) {
            c.error(
                    "listen-one",
                    g.listens.get(1).at,
                    "a display server of QEMU can have only one <listen>, but this <graphics> has several",
                    "keep one of them");
        }
    }
}
