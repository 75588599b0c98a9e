package org.virtargv.family.graphics;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Quoting;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.YesNo;
import org.virtargv.family.AudioBackend;
import org.virtargv.family.Conversion;
import org.virtargv.family.general.DomainFolders;

/** {@code -display}: a window on the host, a display on its message bus, or one that only renders for VNC or SPICE. */
final class LocalDisplay {
    private LocalDisplay() {}

    static void emit(Conversion c, Graphics g, CommandLine line) {
        List<String> out = new ArrayList<>();
        switch (g.type) {
            case sdl -> sdl(c, g, out, line);
            case dbus -> dbus(c, g, out);
            default -> {
                out.add("egl-headless");
                node(c, g, out);
            }
        }
        if (g.fullscreen == YesNo.yes) {
            line.option("-full-screen");
        }
        line.option("-display", String.join(",", out));
    }

    private static void sdl(Conversion c, Graphics g, List<String> out, CommandLine line) {
        if (g.xauth != null) {
            line.environment("XAUTHORITY", g.xauth);
        }
        if (g.display != null) {
            line.environment("DISPLAY", g.display);
        }
        out.add("sdl");
        if (g.gl != null && g.gl.enable != null) {
            out.add("gl=" + (g.gl.enable == YesNo.yes ? "on" : "off"));
        }
    }

    private static void dbus(Conversion c, Graphics g, List<String> out) {
        out.add("dbus");
        if (g.p2p == YesNo.yes) {
            out.add("p2p=on");
        } else if (g.address != null) {
            out.add("addr=" + Quoting.comma(g.address));
        } else if (c.libvirtStyle()) {
            // the bus that libvirt starts for each domain; a person has one already
            out.add("addr=unix:path="
                    + Quoting.comma(c.host().paths().state() + "/dbus/" + DomainFolders.shortName(c) + "-dbus.sock"));
        }
        if (g.gl != null && g.gl.enable != null) {
            out.add("gl=" + (g.gl.enable == YesNo.yes ? "on" : "off"));
            if (g.gl.enable == YesNo.yes) {
                node(c, g, out);
            }
        }
        if (g.audio != null) {
            out.add("audiodev=" + AudioBackend.id(c, g.audio));
        }
    }

    private static void node(Conversion c, Graphics g, List<String> out) {
        RenderNode.of(c, g).ifPresent(node -> out.add("rendernode=" + Quoting.comma(node)));
    }
}
