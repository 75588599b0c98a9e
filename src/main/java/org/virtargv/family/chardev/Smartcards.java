package org.virtargv.family.chardev;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Smartcard;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.place.PlaceNeed;

/** Smart cards (formatdomain.html, Smartcard devices). */
public final class Smartcards implements DeviceFamily<Smartcard> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.smartcard;
    }

    @Override
    public PlaceNeed place(Conversion c, Smartcard d) {
        return PlaceNeed.NONE; // in a slot of a card reader
    }

    /** Where the NSS tools of a host keep certificates. */
    private static final String DATABASE = "/etc/pki/nssdb";
    /** The CAC card that QEMU plays has as many containers. */
    private static final int CERTIFICATES = 3;

    @Override
    public void defaults(Conversion c) {
        for (Smartcard s : c.domain().devices.smartcards) {
            if (s.type != null) {
                s.protocol = ChardevSources.protocol(s.type, s.protocol, s);
                ChardevSources.complete(s.type, s.sources);
            }
            if (s.address == null) {
                s.address = Address.of(Address.Type.ccid, s);
                s.address.controller = 0;
                s.address.slot = 0L;
            }
        }
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.number(c.domain().devices.smartcards, "smartcard");
    }

    @Override
    public void kept(Conversion c) {
        for (Smartcard d : c.domain().devices.smartcards) {
            d.sources = ChardevSources.kept(d.type, d.sources);
            d.sources.forEach(s -> s.seclabels.clear());
        }
    }

    @Override
    public void check(Conversion c) {
        int count = 0;
        for (Smartcard s : c.domain().devices.smartcards) {
            if (++count > 1) {
                c.problems().error("smartcard-too-many", s.at, "a domain can have at most one <smartcard>", null);
            }
            if (s.address.type != Address.Type.ccid || (s.address.slot != null && s.address.slot != 0)) {
                c.problems()
                        .error(
                                "smartcard-address",
                                s.address.at,
                                "a <smartcard> needs an address of type 'ccid' with slot 0",
                                null);
            }
            switch (s.mode) {
                case passthrough -> {
                    if (s.type == null) {
                        c.problems()
                                .error(
                                        "smartcard-type",
                                        s.at,
                                        "a <smartcard> of mode 'passthrough' needs the attribute 'type'",
                                        null);
                    } else {
                        ChardevSources.check(c, s, "<smartcard>", s.type, s.sources, s.protocol);
                    }
                }
                case host_certificates -> checkCertificates(c, s);
                case host -> {
                    // takes nothing
                }
            }
            String driver = s.mode == Smartcard.Mode.passthrough ? "ccid-card-passthru" : "ccid-card-emulated";
            if (!c.qemu().hasType(driver)) {
                c.problems()
                        .error("smartcard-not-supported", s.at, c.qemu().origin() + " has no device " + driver, null);
            }
        }
    }

    private static void checkCertificates(Conversion c, Smartcard s) {
        if (s.certificates.size() != CERTIFICATES) {
            c.problems()
                    .error(
                            "smartcard-certificates",
                            s.at,
                            "a <smartcard> of mode 'host-certificates' needs " + CERTIFICATES
                                    + " certificates, but this one has " + s.certificates.size(),
                            null);
        }
        if (s.database != null && !s.database.startsWith("/")) {
            c.problems()
                    .error(
                            "smartcard-database",
                            s.at,
                            "<database> of a <smartcard> must be an absolute path, not '" + s.database + "'",
                            null);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Smartcard s : c.domain().devices.smartcards) {
            line.from("smartcard", s);
            Props props =
                    switch (s.mode) {
                        case host -> Props.device("ccid-card-emulated").put("backend", "nss-emulated");
                        case host_certificates -> certificates(s);
                        case passthrough -> {
                            new ChardevBackend(s.type, s.sources, s.protocol, s.log, "smartcard")
                                    .write(c, line, s.id());
                            yield Props.device("ccid-card-passthru").put("chardev", "char" + s.id());
                        }
                    };
            line.option("-device", props.put("id", s.id()).put("bus", reader(c, s) + ".0"));
        }
    }

    private static Props certificates(Smartcard s) {
        Props props = Props.device("ccid-card-emulated").put("backend", "certificates");
        for (int i = 0; i < s.certificates.size(); i++) {
            props.put("cert" + (i + 1), s.certificates.get(i));
        }
        return props.put("db", s.database == null ? DATABASE : s.database);
    }

    private static String reader(Conversion c, Smartcard s) {
        int index = s.address.controller == null ? 0 : s.address.controller;
        Controller reader = c.controller(Controller.Type.ccid, index);
        return reader == null ? "ccid" + index : reader.id();
    }
}
