package org.virtargv.family.graphics;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Quoting;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Graphics.ChannelMode;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.DisplayFacts;
import org.virtargv.family.Conversion;

/** {@code -spice}. */
final class Spice {
    private Spice() {}

    static void emit(Conversion c, Graphics g, CommandLine line) {
        List<String> out = new ArrayList<>();
        DisplayFacts.Server host = c.host().display().spice();
        where(c, g, out);
        if (host.sasl()) {
            out.add("sasl=on");
            if (host.saslDir() != null) {
                line.environment("SASL_CONF_PATH", host.saslDir());
            }
        }
        if (g.mouse != null) {
            out.add("agent-mouse=" + (g.mouse.mode == Graphics.Mouse.Mode.client ? "on" : "off"));
        }
        Password.emit(c, g, host.password(), line).ifPresent(out::add);
        if (Ports.spiceTls(c, g) != null) {
            out.add("x509-dir=" + Quoting.comma(host.x509Dir()));
        }
        channels(g, out);
        media(g, out);
        if (g.gl != null && g.gl.enable == YesNo.yes) {
            out.add("gl=on");
            RenderNode.of(c, g).ifPresent(node -> out.add("rendernode=" + Quoting.comma(node)));
        }
        out.add("seamless-migration=on");
        line.option("-spice", String.join(",", out));
        if (g.keymap != null) {
            line.option("-k", g.keymap);
        }
    }

    private static void where(Conversion c, Graphics g, List<String> out) {
        String socket = Endpoint.socket(c, g);
        if (socket != null) {
            out.add("unix=on");
            out.add("addr=" + Quoting.comma(socket));
            return;
        }
        Integer port = Ports.spice(c, g);
        Integer tlsPort = Ports.spiceTls(c, g);
        if (port != null || tlsPort == null) {
            out.add("port=" + (port == null ? 0 : port));
        }
        if (tlsPort != null) {
            out.add("tls-port=" + tlsPort);
        }
        if (port != null || tlsPort != null) {
            out.add("addr=" + Quoting.comma(Endpoint.address(c, g)));
        }
    }

    private static void channels(Graphics g, List<String> out) {
        if (g.defaultMode == ChannelMode.secure) {
            out.add("tls-channel=default");
        } else if (g.defaultMode == ChannelMode.insecure) {
            out.add("plaintext-channel=default");
        }
        for (Graphics.Channel channel : g.channels) {
            if (channel.mode != ChannelMode.any) {
                out.add((channel.mode == ChannelMode.secure ? "tls" : "plaintext") + "-channel=" + channel.name);
            }
        }
    }

    private static void media(Graphics g, List<String> out) {
        if (g.image != null) {
            out.add("image-compression=" + g.image.compression);
        }
        if (g.jpeg != null) {
            out.add("jpeg-wan-compression=" + g.jpeg.compression);
        }
        if (g.zlib != null) {
            out.add("zlib-glz-wan-compression=" + g.zlib.compression);
        }
        if (g.playback != null) {
            out.add("playback-compression=" + (g.playback.compression == OnOff.on ? "on" : "off"));
        }
        if (g.streaming != null) {
            out.add("streaming-video=" + g.streaming.mode);
        }
        if (g.clipboard != null && g.clipboard.copypaste == YesNo.no) {
            out.add("disable-copy-paste=on");
        }
        if (g.filetransfer != null && g.filetransfer.enable == YesNo.no) {
            out.add("disable-agent-file-xfer=on");
        }
    }
}
