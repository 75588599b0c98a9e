package org.virtargv.family.rng;

import java.util.EnumSet;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.ChardevSource;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Rng;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressProps;
import org.virtargv.family.AddressTypes;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Given;
import org.virtargv.family.QemuHas;
import org.virtargv.family.Virtio;
import org.virtargv.family.chardev.ChardevBackend;
import org.virtargv.family.chardev.ChardevSources;
import org.virtargv.place.PlaceNeed;

/** Entropy for the guest (formatdomain.html, Random number generator device). */
public final class Rngs implements DeviceFamily<Rng> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.rng;
    }

    @Override
    public PlaceNeed place(Conversion c, Rng r) {
        return PlaceNeed.virtio(r.model == Rng.Model.virtio_transitional);
    }

    /** Where entropy comes from that names no file. */
    private static final String RANDOM = "/dev/random";
    /** Backends that a client of the guest's display is behind. */
    private static final Set<ChardevSource.Type> CHANNELS =
            EnumSet.of(ChardevSource.Type.spicevmc, ChardevSource.Type.dbus);
    /** Milliseconds in which the stated bytes may be read, where nothing is said. */
    private static final long PERIOD = 1000;

    @Override
    public void defaults(Conversion c) {
        for (Rng r : c.domain().devices.rngs) {
            if (r.backend.model == Rng.Backend.Model.random && r.backend.text.isEmpty()) {
                r.backend.text.add(RANDOM);
            } else if (r.backend.model == Rng.Backend.Model.egd && r.backend.type != null) {
                ChardevSources.complete(r.backend.type, r.backend.sources);
                r.backend.protocol = ChardevSources.protocol(r.backend.type, r.backend.protocol, r.backend);
            }
        }
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.number(c.domain().devices.rngs, "rng");
    }

    @Override
    public void kept(Conversion c) {
        for (Rng r : c.domain().devices.rngs) {
            r.backend.sources = ChardevSources.kept(r.backend.type, r.backend.sources);
            r.backend.sources.forEach(s -> s.seclabels.clear());
        }
    }

    @Override
    public void check(Conversion c) {
        for (Rng r : c.domain().devices.rngs) {
            AddressTypes.check(c, r, "<rng>", AddressTypes.virtio());
            QemuHas.check(c, r, driver(r), "<rng>");
            QemuHas.check(c, r.backend, "rng-" + r.backend.model, "<backend model='" + r.backend.model + "'> of <rng>");
            if (r.backend.model == Rng.Backend.Model.egd) {
                egd(c, r);
            } else if (r.backend.model == Rng.Backend.Model.random
                    && !r.backend.text.get(0).startsWith("/")) {
                c.problems()
                        .error(
                                "rng-path",
                                r.backend.at,
                                "<backend model='random'> of <rng> needs an absolute path, but has '"
                                        + r.backend.text.get(0) + "'",
                                null);
            }
        }
    }

    private static void egd(Conversion c, Rng r) {
        if (r.backend.type == null) {
            c.problems()
                    .error(
                            "rng-egd-type",
                            r.backend.at,
                            "<backend model='egd'> of <rng> needs the attribute 'type'",
                            "write type='tcp' or type='unix'");
        } else {
            if (CHANNELS.contains(r.backend.type)) {
                c.warning(
                        "rng-egd-type",
                        r.backend.at,
                        "type='" + Words.of(r.backend.type)
                                + "' of <backend model='egd'> is a SPICE client, which provides no entropy",
                        "write type='tcp' or type='unix'");
            }
            ChardevSources.check(
                    c, r.backend, "<backend model='egd'>", r.backend.type, r.backend.sources, r.backend.protocol);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Rng r : c.domain().devices.rngs) {
            line.from("rng", r);
            String object = "obj" + r.id();
            switch (r.backend.model) {
                case random ->
                    line.option("-object", Props.object("rng-random", object).put("filename", r.backend.text.get(0)));
                case builtin -> line.option("-object", Props.object("rng-builtin", object));
                case egd -> {
                    new ChardevBackend(r.backend.type, r.backend.sources, r.backend.protocol, r.backend.log, "vdagent")
                            .write(c, line, r.id());
                    line.option("-object", Props.object("rng-egd", object).put("chardev", "char" + r.id()));
                }
            }
            Props props = Props.device(driver(r));
            Virtio.options(props, r.driver);
            props.put("rng", object).put("id", r.id());
            if (r.rate != null && Given.number(r.rate.bytes) != null) {
                Long period = Given.number(r.rate.period);
                props.put("max-bytes", r.rate.bytes).put("period", period == null ? PERIOD : period);
            }
            AddressProps.put(c, props, r);
            line.option("-device", props);
        }
    }

    private static String driver(Rng r) {
        return Virtio.driver("virtio-rng", r, Virtio.Model.of(r.model));
    }
}
