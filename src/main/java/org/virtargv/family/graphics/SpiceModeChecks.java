package org.virtargv.family.graphics;

import org.virtargv.domain.Graphics;
import org.virtargv.domain.Graphics.ChannelMode;
import org.virtargv.family.Conversion;

/** Whether what a SPICE server says of its channels can be: encrypted ones need a port with TLS. */
final class SpiceModeChecks {
    private SpiceModeChecks() {}

    static void check(Conversion c, Graphics g) {
        needs(c, g, ChannelMode.secure, Ports.spiceTls(c, g), "tlsPort");
        // a server without any port is reached through a socket or a descriptor, and QEMU takes it
        if (Ports.spiceTls(c, g) != null
                && !ListenDefaults.isLocal(g.listens.get(0))
                && Endpoint.socket(c, g) == null) {
            needs(c, g, ChannelMode.insecure, Ports.spice(c, g), "port");
        }
    }

    private static void needs(Conversion c, Graphics g, ChannelMode mode, Integer port, String attribute) {
        if (port != null) {
            return;
        }
        if (g.defaultMode == mode) {
            c.error(
                    "spice-mode-port",
                    g.at,
                    "defaultMode='" + mode + "' needs a port for it, and there is no " + attribute,
                    "add " + attribute);
        }
        for (Graphics.Channel channel : g.channels) {
            if (channel.mode == mode) {
                c.error(
                        "spice-mode-port",
                        channel.at,
                        "mode='" + mode + "' of the <channel> '" + channel.name
                                + "' needs a port for it, and there is no " + attribute,
                        "add " + attribute + " to <graphics>");
            }
        }
    }
}
