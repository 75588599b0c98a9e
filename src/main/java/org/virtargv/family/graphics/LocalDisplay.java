package org.virtargv.family.graphics;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.YesNo;
import org.virtargv.family.AudioBackend;
import org.virtargv.family.Conversion;
import org.virtargv.family.general.DomainFolders;

/** {@code -display}: a window on the host, a display on its message bus, or one that only renders for VNC or SPICE. */
final class LocalDisplay {
    private LocalDisplay() {}

    static void emit(Conversion c, Graphics g, CommandLine line) {
        Props out = new Props("type");
        switch (g.type) {
            case sdl -> sdl(g, out, line);
            case dbus -> dbus(c, g, out);
            default -> {
                out.put("type", "egl-headless");
                node(c, g, out);
            }
        }
        if (g.fullscreen == YesNo.yes) {
            line.option("-full-screen");
        }
        line.option("-display", out);
    }

    private static void sdl(Graphics g, Props out, CommandLine line) {
        if (g.xauth != null) {
            line.environment("XAUTHORITY", g.xauth);
        }
        if (g.display != null) {
            line.environment("DISPLAY", g.display);
        }
        out.put("type", "sdl");
        if (g.gl != null && g.gl.enable != null) {
            out.put("gl", g.gl.enable == YesNo.yes);
        }
    }

    private static void dbus(Conversion c, Graphics g, Props out) {
        out.put("type", "dbus");
        if (g.p2p == YesNo.yes) {
            out.put("p2p", true);
        } else if (g.address != null) {
            out.put("addr", g.address);
        } else if (c.libvirtStyle()) {
            // the bus that libvirt starts for each domain; a person has one already
            out.put(
                    "addr",
                    "unix:path=" + c.host().paths().state() + "/dbus/" + DomainFolders.shortName(c) + "-dbus.sock");
        }
        if (g.gl != null && g.gl.enable != null) {
            out.put("gl", g.gl.enable == YesNo.yes);
            if (g.gl.enable == YesNo.yes) {
                node(c, g, out);
            } else {
                // libvirt leaves out only the node that it would have chosen
                out.put("rendernode", g.gl.rendernode);
            }
        }
        if (g.audio != null) {
            out.put("audiodev", AudioBackend.id(c, g.audio));
        }
    }

    private static void node(Conversion c, Graphics g, Props out) {
        RenderNode.of(c, g).ifPresent(node -> out.put("rendernode", node));
    }
}
