package org.virtargv.family.chardev;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.Devices;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.place.PlaceNeed;

/** Parallel ports (formatdomain.html, Parallel port). */
public final class Parallels implements DeviceFamily<Chardev> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.parallel;
    }

    @Override
    public PlaceNeed place(Conversion c, Chardev d) {
        return PlaceNeed.NONE;
    }

    /** QEMU's limit for the ISA bus. */
    private static final int MOST = 3;

    @Override
    public void defaults(Conversion c) {
        for (Chardev p : c.domain().devices.parallels) {
            Serials.complete(p);
            if (p.target.type != null || p.target.model != null) {
                c.warning(
                        "parallel-target",
                        p.target.at,
                        "<target> of a <parallel> can have only a port, so its type and model are ignored",
                        "remove them");
                p.target.type = null;
                p.target.model = null;
            }
        }
        number(c.domain().devices.parallels);
    }

    /** A port that the document leaves open follows the highest of those before it. */
    private static void number(List<Chardev> parallels) {
        int next = 0;
        for (Chardev d : parallels) {
            d.target.port = d.target.port == null ? Integer.valueOf(next) : d.target.port;
            next = Math.max(next, d.target.port + 1);
        }
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.byPlace(c.domain().devices.parallels, "parallel");
    }

    @Override
    public void kept(Conversion c) {
        for (Chardev d : c.domain().devices.parallels) {
            d.sources = ChardevSources.kept(d.type, d.sources);
        }
    }

    @Override
    public void check(Conversion c) {
        int count = 0;
        for (Chardev p : c.domain().devices.parallels) {
            ChardevSources.check(c, p, "<parallel>", p.type, p.sources, p.protocol);
            if (!c.arch().isX86()) {
                c.problems()
                        .error(
                                "parallel-not-for-machine",
                                p.at,
                                "parallel ports are on the ISA bus, which " + c.arch() + " machines do not have",
                                null);
            } else if (++count > MOST) {
                c.problems()
                        .error("parallel-too-many", p.at, "a machine has at most " + MOST + " parallel ports", null);
            }
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Chardev p : c.domain().devices.parallels) {
            line.from("parallel", p);
            if (c.libvirtStyle() && !p.id().startsWith("parallel")) {
                // libvirt knows a parallel port by the name that it gave it, and takes one with a name of the user's
                // for a serial line
                ChardevBackend.of(p).write(c, line, p.id());
            } else {
                ChardevBackend.of(p).writeParallel(c, line, p.id());
            }
            Props props =
                    Props.device("isa-parallel").put("chardev", "char" + p.id()).put("id", p.id());
            line.option("-device", props);
        }
    }
}
