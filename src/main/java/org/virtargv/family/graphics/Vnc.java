package org.virtargv.family.graphics;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Graphics.Listen;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.host.DisplayFacts;
import org.virtargv.family.AudioBackend;
import org.virtargv.family.Conversion;
import org.virtargv.family.Secrets;

/** {@code -vnc}: a display number is a TCP port from 5900 on. */
final class Vnc {
    private static final String CREDENTIALS = "vnc-tls-creds0";

    private Vnc() {}

    static void emit(Conversion c, Graphics g, CommandLine line) {
        DisplayFacts.Server host = c.host().display().vnc();
        // libvirt leaves the key out but for a socket
        Props out = new Props(Endpoint.socket(c, g) == null ? "vnc" : null).put("vnc", where(c, g));
        boolean ports = !ListenDefaults.isLocal(g.listens.get(0)) && Endpoint.socket(c, g) == null;
        if (g.websocket != null && g.websocket != 0 && ports) {
            out.put("websocket", Ports.websocket(c, g));
        }
        if (g.sharePolicy != null) {
            out.put("share", Words.of(g.sharePolicy));
        }
        Password.emit(c, g, host.password(), line, out);
        if (Boolean.TRUE.equals(host.tls())) {
            String secret = host.x509Secret() == null ? null : CREDENTIALS + "-secret0";
            if (secret != null) {
                Secrets.object(c, line, secret, host.x509Secret(), null);
            }
            line.option(
                    "-object",
                    Props.object("tls-creds-x509", CREDENTIALS)
                            .put("dir", host.x509Dir())
                            .put("endpoint", "server")
                            .put("verify-peer", host.x509Verify())
                            .put("passwordid", secret));
            out.put("tls-creds", CREDENTIALS);
        }
        if (host.sasl()) {
            out.put("sasl", true);
            if (host.saslDir() != null) {
                line.environment("SASL_CONF_PATH", host.saslDir());
            }
        }
        if (g.powerControl != null) {
            out.put("power-control", g.powerControl == YesNo.yes);
        }
        out.put("audiodev", AudioBackend.id(c, g.audio));
        line.option("-vnc", out);
        if (g.keymap != null) {
            line.option("-k", g.keymap);
        }
    }

    private static String where(Conversion c, Graphics g) {
        String socket = Endpoint.socket(c, g);
        if (socket != null) {
            return "unix:" + socket;
        }
        if (g.listens.get(0).type == Listen.Type.none) {
            return "none";
        }
        String address = Endpoint.address(c, g);
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + (Ports.vnc(c, g) - Ports.VNC);
    }
}
