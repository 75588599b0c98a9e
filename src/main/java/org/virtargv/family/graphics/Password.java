package org.virtargv.family.graphics;

import java.util.Optional;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Graphics;
import org.virtargv.family.Conversion;

/** The password that clients must know. libvirt sets it over QMP when QEMU runs; on a line for a person it is an object of its own. */
final class Password {
    private Password() {
    }

    /** The part of the server's option that asks for it; empty where clients need none. */
    static Optional<String> emit(Conversion c, Graphics g, boolean forAll, CommandLine line) {
        if (c.libvirtStyle()) {
            boolean needed = g.passwd != null || forAll;
            return g.type == Graphics.Type.vnc ? needed ? Optional.of("password=on") : Optional.empty()
                    : needed ? Optional.empty() : Optional.of("disable-ticketing=on");
        }
        if (g.passwd == null) {
            return g.type == Graphics.Type.vnc ? Optional.empty() : Optional.of("disable-ticketing=on");
        }
        String id = g.type + "-password0";
        line.json("-object", Props.object("secret", id).put("data", g.passwd));
        return Optional.of("password-secret=" + id);
    }
}
