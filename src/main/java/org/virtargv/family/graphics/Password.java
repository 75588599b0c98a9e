package org.virtargv.family.graphics;

import java.util.List;
import java.util.Optional;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Props;
import org.virtargv.argv.Quoting;
import org.virtargv.domain.Graphics;
import org.virtargv.family.Conversion;

/** The password that clients must know. libvirt sets it over QMP when QEMU runs; a person keeps it in a file. */
final class Password {
    private Password() {}

    /** The part of the server's option that asks for it; empty where clients need none. */
    static Optional<String> emit(Conversion c, Graphics g, boolean forAll, CommandLine line) {
        if (c.libvirtStyle()) {
            boolean needed = g.passwd != null || forAll;
            return g.type == Graphics.Type.vnc
                    ? needed ? Optional.of("password=on") : Optional.empty()
                    : needed ? Optional.empty() : Optional.of("disable-ticketing=on");
        }
        if (g.passwd == null) {
            return g.type == Graphics.Type.vnc ? Optional.empty() : Optional.of("disable-ticketing=on");
        }
        String id = g.type + "-password0";
        String file = c.domain().name.replace('/', '_') + "-" + g.type + ".password";
        line.companion(Companion.of(
                "the password of the " + g.type + " server, where the list of processes does not show it",
                List.of("(umask 077 && printf %s " + Quoting.shell(g.passwd) + " > " + Quoting.shell(file) + ")"),
                List.of(Companion.command("rm", "-f", file))));
        line.json("-object", Props.object("secret", id).put("file", file));
        return Optional.of("password-secret=" + id);
    }
}
