package org.virtargv.family.graphics;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.argv.Quoting;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Graphics.Listen;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.DisplayFacts;
import org.virtargv.family.AudioBackend;
import org.virtargv.family.Conversion;
import org.virtargv.family.Secrets;

/** {@code -vnc}: a display number is a TCP port from 5900 on. */
final class Vnc {
    private static final String CREDENTIALS = "vnc-tls-creds0";

    private Vnc() {}

    static void emit(Conversion c, Graphics g, CommandLine line) {
        DisplayFacts.Server host = c.host().display().vnc();
        List<String> out = new ArrayList<>();
        out.add(where(c, g));
        if (g.websocket != null && g.websocket != 0) {
            out.add("websocket=" + Ports.websocket(c, g));
        }
        if (g.sharePolicy != null) {
            out.add("share=" + Words.of(g.sharePolicy));
        }
        Password.emit(c, g, host.password(), line).ifPresent(out::add);
        if (Boolean.TRUE.equals(host.tls())) {
            String secret = host.x509Secret() == null ? null : CREDENTIALS + "-secret0";
            if (secret != null) {
                Secrets.object(c, line, secret, host.x509Secret(), null);
            }
            line.json(
                    "-object",
                    Props.object("tls-creds-x509", CREDENTIALS)
                            .put("dir", host.x509Dir())
                            .put("endpoint", "server")
                            .put("verify-peer", host.x509Verify())
                            .put("passwordid", secret));
            out.add("tls-creds=" + CREDENTIALS);
        }
        if (host.sasl()) {
            out.add("sasl=on");
            if (host.saslDir() != null) {
                line.environment("SASL_CONF_PATH", host.saslDir());
            }
        }
        if (g.powerControl != null) {
            out.add("power-control=" + (g.powerControl == YesNo.yes ? "on" : "off"));
        }
        String audio = AudioBackend.id(c, g.audio);
        if (audio != null) {
            out.add("audiodev=" + audio);
        }
        line.option("-vnc", String.join(",", out));
        if (g.keymap != null) {
            line.option("-k", g.keymap);
        }
    }

    private static String where(Conversion c, Graphics g) {
        String socket = Endpoint.socket(c, g);
        if (socket != null) {
            return "vnc=unix:" + Quoting.comma(socket);
        }
        if (g.listens.get(0).type == Listen.Type.none) {
            return "none";
        }
        String address = Endpoint.address(c, g);
        return Quoting.comma(address.contains(":") ? "[" + address + "]" : address) + ":"
                + (Ports.vnc(c, g) - Ports.VNC);
    }
}
