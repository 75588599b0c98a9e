package org.virtargv.family.graphics;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Props;
import org.virtargv.argv.Quoting;
import org.virtargv.domain.Graphics;
import org.virtargv.family.Conversion;

/** The password that clients must know. libvirt sets it over QMP when QEMU runs; a person keeps it in a file. */
final class Password {
    private Password() {}

    /** Says in the server's option whether clients must know it, and writes before that what holds it. */
    static void emit(Conversion c, Graphics g, boolean forAll, CommandLine line, Props server) {
        if (c.libvirtStyle()) {
            boolean needed = g.passwd != null || forAll;
            open(g, needed, server);
            return;
        }
        if (g.passwd == null) {
            open(g, false, server);
            return;
        }
        String id = g.type + "-password0";
        String file = c.domain().name.replace('/', '_') + "-" + g.type + ".password";
        line.companion(Companion.of(
                "the password of the " + g.type + " server, where the list of processes does not show it",
                List.of("(umask 077 && printf %s " + Quoting.shell(g.passwd) + " > " + Quoting.shell(file) + ")"),
                List.of(Companion.command("rm", "-f", file))));
        line.option("-object", Props.object("secret", id).put("file", file));
        server.put("password-secret", id);
    }

    /** VNC asks for no password unless told to, SPICE asks unless told not to. */
    private static void open(Graphics g, boolean password, Props server) {
        if (g.type == Graphics.Type.vnc) {
            server.put("password", password ? true : null);
        } else {
            server.put("disable-ticketing", password ? null : true);
        }
    }
}
