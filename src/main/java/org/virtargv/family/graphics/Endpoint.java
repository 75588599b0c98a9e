package org.virtargv.family.graphics;

import org.virtargv.domain.Graphics;
import org.virtargv.domain.Graphics.Listen;
import org.virtargv.facts.host.DisplayFacts;
import org.virtargv.facts.host.NetFacts;
import org.virtargv.family.Conversion;
import org.virtargv.family.general.DomainFolders;

/** The place where one server listens, settled. */
final class Endpoint {
    private Endpoint() {}

    static DisplayFacts.Server settings(Conversion c, Graphics g) {
        return g.type == Graphics.Type.spice
                ? c.host().display().spice()
                : c.host().display().vnc();
    }

    /** The UNIX socket, or null where the server has none. */
    static String socket(Conversion c, Graphics g) {
        Listen listen = g.listens.get(0);
        boolean auto = listen.type == Listen.Type.address
                && listen.address == null
                && settings(c, g).autoSocket();
        if (listen.type != Listen.Type.socket && !auto) {
            return null;
        }
        if (listen.socket != null) {
            return listen.socket;
        }
        return c.libvirtStyle()
                ? DomainFolders.domain(c) + "/" + g.type + ".sock"
                : c.domain().name.replace('/', '_') + "-" + g.type + ".sock";
    }

    /** The address to bind to. */
    static String address(Conversion c, Graphics g) {
        Listen listen = g.listens.get(0);
        String network = listen.type == Listen.Type.network ? ofNetwork(c, listen) : null;
        return network != null
                ? network
                : listen.address != null ? listen.address : settings(c, g).listen();
    }

    /** The host's own address in the network, as far as it is known. */
    static String ofNetwork(Conversion c, Listen listen) {
        NetFacts.Network network =
                listen.network == null ? null : c.host().net().network(listen.network);
        return network == null || network.address() == null ? listen.address : network.address();
    }
}
