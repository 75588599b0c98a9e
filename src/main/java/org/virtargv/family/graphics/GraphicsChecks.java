package org.virtargv.family.graphics;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Audio;
import org.virtargv.domain.Graphics;
import org.virtargv.domain.Graphics.Listen;
import org.virtargv.domain.Graphics.Type;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Words;
import org.virtargv.domain.YesNo;
import org.virtargv.family.AudioBackend;
import org.virtargv.family.Conversion;
import org.virtargv.family.Secrets;

/** What the graphics of a domain cannot be, one by one and together (formatdomain, "Graphical framebuffers"). */
final class GraphicsChecks {
    private GraphicsChecks() {}

    static void check(Conversion c) {
        // one without a type was refused when it was read
        List<Graphics> all = Lists.filter(c.domain().devices.graphics, g -> g.type != null);
        together(c, all);
        for (Graphics g : all) {
            GraphicsAttributeChecks.check(c, g);
            AudioBackend.check(c, g.audio);
            if (g.type == Graphics.Type.vnc) {
                AudioBackend.require(c, g, "the VNC server");
            }
            ListenChecks.check(c, g);
            ports(c, g);
            gl(c, g);
            password(c, g);
            if (g.type == Type.spice) {
                spice(c, g);
            }
            if (g.type == Type.vnc
                    && Boolean.TRUE.equals(c.host().display().vnc().tls())
                    && c.host().display().vnc().x509Secret() != null) {
                Secrets.check(c, g.at, c.host().display().vnc().x509Secret(), null);
            }
            if (g.type == Type.dbus && g.p2p == YesNo.yes && g.address != null) {
                refuse(
                        c,
                        g,
                        "dbus-p2p-address",
                        "a dbus display is either on a bus or peer to peer, but this one "
                                + "has both p2p='yes' and an address",
                        "keep one of them");
            }
            audio(c, g);
            byHand(c, g);
        }
    }

    private static void audio(Conversion c, Graphics g) {
        Audio audio = g.type == Type.dbus && g.audio != null ? AudioBackend.of(c, g.audio) : null;
        if (audio != null && audio.type != Audio.Type.dbus) {
            refuse(
                    c,
                    g,
                    "dbus-audio",
                    "a dbus display plays sound over its bus, but <audio id='" + audio.id + "'> has the type '"
                            + Words.of(audio.type) + "'",
                    "name an <audio type='dbus'>, or remove <audio> from <graphics>");
        }
    }

    private static void byHand(Conversion c, Graphics g) {
        if (!c.libvirtStyle()
                && g.passwd == null
                && (g.type == Type.vnc || g.type == Type.spice)
                && Endpoint.settings(c, g).password()) {
            c.warning(
                    "password-of-the-host",
                    g.at,
                    "the host's settings have a password for servers of the type '" + g.type
                            + "', which is not on the command line, so this server asks for no password",
                    "write passwd=… to set one");
        }
        if (!c.libvirtStyle() && g.type == Type.rdp) {
            c.note(
                    "rdp-not-started",
                    g.at,
                    "the RDP server is a separate program, which the command line does not start",
                    "start qemu-rdp on the same message bus");
        } else if (!c.libvirtStyle() && g.type == Type.spice && g.passwd != null && g.passwd.isEmpty()) {
            refuse(
                    c,
                    g,
                    "spice-password-empty",
                    "an empty passwd lets nobody in, which a command line cannot "
                            + "express: for QEMU the empty string is a password",
                    "remove the <graphics>, or set a password");
        }
    }

    private static void together(Conversion c, List<Graphics> all) {
        Set<Type> seen = EnumSet.noneOf(Type.class);
        boolean gl = false;
        for (Graphics g : all) {
            if (!seen.add(g.type)) {
                refuse(
                        c,
                        g,
                        "graphics-repeated",
                        "a domain can have at most one <graphics> of each type, and this "
                                + "is the second one of the type '" + Words.of(g.type) + "'",
                        "remove one of them");
            }
            if (OpenGl.renders(g) && gl) {
                refuse(
                        c,
                        g,
                        "graphics-gl-repeated",
                        "a domain can have at most one OpenGL display, and this is the second",
                        g.type == Type.egl_headless
                                ? "remove it, or set enable='no' in the <gl> of the other"
                                : "set enable='no' in its <gl>");
            }
            gl |= OpenGl.renders(g);
        }
        for (Graphics g : all) {
            display(c, g);
            if (g.type == Type.egl_headless
                    && !Set.of(Type.egl_headless, Type.vnc, Type.spice).containsAll(seen)) {
                refuse(
                        c,
                        g,
                        "egl-headless-partner",
                        "<graphics type='egl-headless'> renders only for the types vnc and spice",
                        "remove it, or remove the others");
            }
            if (g.type == Type.rdp && all.stream().noneMatch(x -> x.type == Type.dbus && x.p2p != YesNo.yes)) {
                c.lacking(Graphics.class)
                        .error(
                                "rdp-needs-dbus",
                                g.at,
                                "the RDP server shows a dbus display on a bus, but the domain has none",
                                "add <graphics type='dbus'/>");
            }
        }
    }

    /** Whether QEMU was built with the display; VNC and SPICE are servers, which it has or not in another way. */
    private static void display(Conversion c, Graphics g) {
        boolean asked = g.type == Type.sdl || g.type == Type.dbus || g.type == Type.egl_headless;
        if (asked
                && c.qemu().schemaHas("query-display-options()/type")
                && !c.qemu().schemaHas("query-display-options()/type=" + Words.of(g.type))) {
            refuse(
                    c,
                    g,
                    "graphics-not-in-qemu",
                    c.qemu().origin() + " (QEMU " + c.qemu().version() + ") does not support the display '"
                            + Words.of(g.type) + "', which this <graphics> needs",
                    "use another type such as vnc, or choose another --qemu");
        }
    }

    /** What VNC's protocol can do with passwords, and how their end is written (formatdomain, passwdValidTo). */
    private static void password(Conversion c, Graphics g) {
        if (g.type == Type.vnc && g.passwd != null && g.passwd.length() > 8) {
            refuse(
                    c,
                    g,
                    "vnc-password-long",
                    "a VNC password can have at most 8 characters, but this one has " + g.passwd.length(),
                    "choose a shorter one");
        }
        if (g.type == Type.vnc && g.connected != null && g.connected != Graphics.Connected.keep) {
            refuse(
                    c,
                    g,
                    "vnc-connected",
                    "a VNC server keeps its clients connected when the password changes, so connected='" + g.connected
                            + "' is not supported",
                    "write connected='keep'");
        }
        if (g.passwdValidTo != null
                && !g.passwdValidTo.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}")) {
            refuse(
                    c,
                    g,
                    "password-valid-to",
                    "passwdValidTo '" + g.passwdValidTo + "' is not a time",
                    "write it like 2026-04-09T15:51:00, in UTC");
        }
    }

    private static void ports(Conversion c, Graphics g) {
        port(c, g, "port", g.port, g.type == Type.vnc ? Ports.VNC : 1);
        boolean listens = Lists.any(g.listens, l -> l.type == Listen.Type.address || l.type == Listen.Type.network);
        if (g.type == Type.vnc && g.autoport == YesNo.no && (g.port == null || g.port <= 0) && listens) {
            refuse(
                    c,
                    g,
                    "port-missing",
                    "this <graphics type='vnc'> has autoport='no' and no port",
                    "write a port of 5900 or more, or autoport='yes'");
        }
        port(c, g, "tlsPort", g.tlsPort, 1);
        port(c, g, "websocket", g.websocket, 1);
    }

    private static void port(Conversion c, Graphics g, String name, Integer port, int least) {
        if (port != null && port != -1 && port != 0 && (port < least || port > 65535)) {
            refuse(
                    c,
                    g,
                    "port-invalid",
                    name + " " + port + " of <graphics type='" + Words.of(g.type) + "'> is out of range (" + least
                            + " to 65535)",
                    null);
        }
    }

    private static void gl(Conversion c, Graphics g) {
        if (g.gl == null) {
            return;
        }
        if (g.type != Type.egl_headless && g.gl.enable == null) {
            c.error("attribute-missing", g.gl.at, "<gl> needs the attribute 'enable'", null);
        }
        if (g.gl.rendernode != null && !g.gl.rendernode.startsWith("/")) {
            c.error(
                    "rendernode-relative",
                    g.gl.at,
                    "rendernode '" + g.gl.rendernode + "' of <gl> is not an absolute path",
                    null);
        }
        if (g.type == Type.sdl && g.gl.rendernode != null) {
            c.error(
                    "rendernode-sdl",
                    g.gl.at,
                    "an SDL window is rendered by its X server, so it cannot have a rendernode",
                    "remove it");
        }
        if (g.type == Type.spice
                && OpenGl.renders(g)
                && c.qemu().hasOption("spice")
                && !c.qemu().hasOption("spice", "gl")) {
            refuse(
                    c,
                    g,
                    "spice-gl-unknown",
                    "this QEMU's SPICE was built without OpenGL",
                    "remove <gl> and add <graphics type='egl-headless'/>, or use a QEMU that was built with it");
        } else if (g.type == Type.spice
                && OpenGl.renders(g)
                && !ListenDefaults.isLocal(g.listens.get(0))
                && !c.qemu().atLeast(10, 1)) {
            refuse(
                    c,
                    g,
                    "spice-gl-remote",
                    "SPICE with OpenGL works only on the same host, but this <graphics> listens on a port",
                    "use <listen type='none'/> or 'socket', or remove <gl> and add "
                            + "<graphics type='egl-headless'/>");
        }
    }

    private static void spice(Conversion c, Graphics g) {
        Boolean tls = c.host().display().spice().tls();
        // where SPICE is a module, QEMU knows the option only once it is loaded; the command it has from the start
        if (!c.qemu().hasOption("spice") && !c.qemu().schemaHas("query-spice")) {
            refuse(c, g, "spice-unknown", "this QEMU has no SPICE", "use another type such as vnc");
        }
        if (g.tlsPort != null && Boolean.FALSE.equals(tls)) {
            refuse(
                    c,
                    g,
                    "spice-tls-off",
                    "tlsPort is set, but TLS for SPICE is off in the host's settings",
                    "set spice_tls in the host's qemu.conf");
        } else if (g.tlsPort != null && tls == null) {
            c.note(
                    "spice-tls-unchecked",
                    g.at,
                    "it is not known whether the host has TLS for SPICE; the certificates are expected in "
                            + c.host().display().spice().x509Dir(),
                    null);
        }
        SpiceModeChecks.check(c, g);
    }

    private static void refuse(Conversion c, Graphics g, String id, String message, String hint) {
        c.error(id, g.at, message, hint);
    }
}
