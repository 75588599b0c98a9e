package org.virtargv.family.graphics;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Graphics.ChannelMode;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.host.DisplayFacts;
import org.virtargv.family.Conversion;

/** {@code -spice}. */
final class Spice {
    private Spice() {}

    static void emit(Conversion c, Graphics g, CommandLine line) {
        Props out = new Props();
        DisplayFacts.Server host = c.host().display().spice();
        where(c, g, out);
        if (host.sasl()) {
            out.put("sasl", true);
            if (host.saslDir() != null) {
                line.environment("SASL_CONF_PATH", host.saslDir());
            }
        }
        if (g.mouse != null) {
            out.put("agent-mouse", g.mouse.mode == Graphics.Mouse.Mode.client);
        }
        Password.emit(c, g, host.password(), line, out);
        if (Ports.spiceTls(c, g) != null) {
            out.put("x509-dir", host.x509Dir());
        }
        channels(g, out);
        media(g, out);
        if (g.gl != null && g.gl.enable == YesNo.yes) {
            out.put("gl", true);
            RenderNode.of(c, g).ifPresent(node -> out.put("rendernode", node));
        }
        out.put("seamless-migration", true);
        line.option("-spice", out);
        if (g.keymap != null) {
            line.option("-k", g.keymap);
        }
    }

    private static void where(Conversion c, Graphics g, Props out) {
        String socket = Endpoint.socket(c, g);
        if (socket != null) {
            out.put("unix", true).put("addr", socket);
            return;
        }
        Integer port = Ports.spice(c, g);
        Integer tlsPort = Ports.spiceTls(c, g);
        if (port != null || tlsPort == null) {
            out.put("port", port == null ? 0 : port);
        }
        if (tlsPort != null) {
            out.put("tls-port", tlsPort);
        }
        if (port != null || tlsPort != null) {
            out.put("addr", Endpoint.address(c, g));
        }
    }

    private static void channels(Graphics g, Props out) {
        if (g.defaultMode == ChannelMode.secure) {
            out.add("tls-channel", "default");
        } else if (g.defaultMode == ChannelMode.insecure) {
            out.add("plaintext-channel", "default");
        }
        for (Graphics.Channel channel : g.channels) {
            if (channel.mode != ChannelMode.any) {
                out.add(channel.mode == ChannelMode.secure ? "tls-channel" : "plaintext-channel", channel.name.name());
            }
        }
    }

    private static void media(Graphics g, Props out) {
        if (g.image != null) {
            out.put("image-compression", Words.of(g.image.compression));
        }
        if (g.jpeg != null) {
            out.put("jpeg-wan-compression", Words.of(g.jpeg.compression));
        }
        if (g.zlib != null) {
            out.put("zlib-glz-wan-compression", Words.of(g.zlib.compression));
        }
        if (g.playback != null) {
            out.put("playback-compression", g.playback.compression == OnOff.on);
        }
        if (g.streaming != null) {
            out.put("streaming-video", Words.of(g.streaming.mode));
        }
        if (g.clipboard != null && g.clipboard.copypaste == YesNo.no) {
            out.put("disable-copy-paste", true);
        }
        if (g.filetransfer != null && g.filetransfer.enable == YesNo.no) {
            out.put("disable-agent-file-xfer", true);
        }
    }
}
