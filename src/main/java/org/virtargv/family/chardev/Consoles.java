package org.virtargv.family.chardev;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.Chardev.Target;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressTypes;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.machine.Architecture;
import org.virtargv.place.PlaceNeed;

/**
 * Consoles that are devices of their own, and the one that is another name of the first serial line (formatdomain.html,
 * Console).
 */
public final class Consoles implements DeviceFamily<Chardev> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.console;
    }

    @Override
    public PlaceNeed place(Conversion c, Chardev d) {
        return d.target != null && d.target.type == Target.Type.virtio ? PlaceNeed.virtioSerial(0) : PlaceNeed.NONE;
    }

    @Override
    public void defaults(Conversion c) {
        List<Chardev> consoles = c.domain().devices.consoles;
        for (Chardev console : consoles) {
            Serials.complete(console);
            if (console.target.type == null) {
                console.target.type = Target.Type.serial;
            }
        }
        Serials.numberPorts(consoles);
    }

    @Override
    public void aliases(Conversion c) {
        List<Chardev> consoles = c.domain().devices.consoles;
        Aliases.byPlace(consoles, "console");
        if (!consoles.isEmpty()
                && SerialConsole.isShadow(consoles.get(0))
                && !c.domain().devices.serials.isEmpty()) {
            Chardev serial = c.domain().devices.serials.get(0);
            consoles.get(0).alias = serial.alias;
            consoles.get(0).address = serial.address;
        }
    }

    @Override
    public void kept(Conversion c) {
        int place = 0;
        for (Chardev d : c.domain().devices.consoles) {
            if (place == 0
                    && SerialConsole.isShadow(d)
                    && !c.domain().devices.serials.isEmpty()) {
                d.acpi = c.domain().devices.serials.get(0).acpi;
            }
            d.sources = ChardevSources.kept(d.type, d.sources);
            // consoles are counted, whatever their targets say
            d.target.port = d.target.type == Target.Type.serial ? d.target.port : Integer.valueOf(place);
            place++;
            d.target.model = null;
        }
    }

    @Override
    public void check(Conversion c) {
        boolean first = true;
        for (Chardev console : c.domain().devices.consoles) {
            if (!first || !SerialConsole.isShadow(console)) {
                ChardevSources.check(c, console, "<console>", console.type, console.sources, console.protocol);
                checkTarget(c, console.target);
                if (console.target.type == Target.Type.virtio) {
                    AddressTypes.check(c, console, "a virtio <console>", Address.Type.virtio_serial, Address.Type.ccw);
                }
            }
            first = false;
        }
    }

    private static void checkTarget(Conversion c, Target target) {
        switch (target.type) {
            case serial ->
                c.problems()
                        .error(
                                "console-not-first",
                                target.at,
                                "only the first <console> can be the serial console, but this is a later one",
                                "write <target type='virtio'/>");
            case sclp, sclplm -> {
                if (c.arch() != Architecture.s390x) {
                    c.problems()
                            .error(
                                    "console-not-for-machine",
                                    target.at,
                                    "a console of type '" + Words.of(target.type) + "' exists only on s390x",
                                    null);
                }
            }
            case virtio -> {
                // everywhere
            }
            default ->
                c.problems()
                        .error(
                                "console-target",
                                target.at,
                                "'" + Words.of(target.type) + "' is not a target type of a <console>",
                                "use one of: serial, virtio, sclp, sclplm");
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Chardev console : c.domain().devices.consoles) {
            line.from("console", console);
            if (console.target.type == Target.Type.serial) {
                continue;
            }
            ChardevBackend.of(console).write(c, line, console.id());
            line.option(
                    "-device",
                    switch (console.target.type) {
                        case virtio -> Channels.virtioPort(c, "virtconsole", console);
                        case sclplm -> device("sclplmconsole", console);
                        default -> device("sclpconsole", console);
                    });
        }
    }

    private static Props device(String driver, Chardev console) {
        return Props.device(driver).put("chardev", "char" + console.id()).put("id", console.id());
    }
}
