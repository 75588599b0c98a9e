package org.virtargv.family.chardev;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.Chardev.Model;
import org.virtargv.domain.Chardev.Target;
import org.virtargv.domain.ChardevSource;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Words;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.AddressProps;
import org.virtargv.family.AddressTypes;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.QemuHas;
import org.virtargv.machine.Architecture;
import org.virtargv.place.PlaceNeed;

/** Serial lines (formatdomain.html, Serial port). */
public final class Serials implements DeviceFamily<Chardev> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.serial;
    }

    @Override
    public PlaceNeed place(Conversion c, Chardev s) {
        if (s.target == null || s.target.type == null) {
            return PlaceNeed.NONE;
        }
        return switch (s.target.type) {
            case pci_serial -> PlaceNeed.conventional();
            case usb_serial -> PlaceNeed.usbPort();
            case spapr_vio_serial -> PlaceNeed.spaprVio(0x30000000);
            default -> PlaceNeed.NONE; // on the ISA bus, or parts of the machine
        };
    }

    /** QEMU's limit: it knows the input-output ports and interrupts of no more. */
    private static final int MOST_ISA = 4;

    @Override
    public void defaults(Conversion c) {
        SerialConsole.addSerial(c.domain().devices);
        List<Chardev> serials = c.domain().devices.serials;
        numberIsa(serials);
        for (Chardev s : serials) {
            complete(s);
            if (s.target.type == null) {
                s.target.type = nativeType(c);
            }
            if (s.target.type == Target.Type.isa_serial && !c.arch().isX86()) {
                // for long the format wrote this name for whatever the machine has
                s.target.type = nativeType(c);
            }
            if (s.target.model == null && s.target.type != null) {
                s.target.model = new Model();
                s.target.model.at = s.target.at;
                s.target.model.name = model(c, s.target.type);
            }
        }
        numberPorts(serials);
        SerialConsole.addConsole(c.domain().devices);
    }

    /** What every character device leaves open, but its target's type. */
    static void complete(Chardev device) {
        if (device.type == null) {
            device.type = ChardevSource.Type.pty;
        }
        if (device.target == null) {
            device.target = new Target();
            device.target.at = device.at;
        }
        device.tty = null;
        if (device.type == ChardevSource.Type.pty) {
            // the terminal of a guest that ran: the next one is another
            device.sources.forEach(x -> x.path = null);
            device.sources.removeIf(x -> x.seclabels.isEmpty());
        }
        device.protocol = ChardevSources.protocol(device.type, device.protocol, device);
        ChardevSources.complete(device.type, device.sources);
    }

    /**
     * Lines that are said to be on the ISA bus share few ports: those without one get the lowest that no other of them
     * has.
     */
    private static void numberIsa(List<Chardev> serials) {
        List<Target> isa =
                Lists.filter(Lists.map(serials, s -> s.target), t -> t != null && t.type == Target.Type.isa_serial);
        Set<Integer> taken = new HashSet<>();
        isa.forEach(t -> taken.add(t.port));
        for (Target t : isa) {
            int port = 0;
            while (t.port == null && taken.contains(port)) {
                port++;
            }
            t.port = t.port == null ? Integer.valueOf(port) : t.port;
            taken.add(t.port);
        }
    }

    /** Ports that the document leaves open follow the highest that it gives. */
    static void numberPorts(List<Chardev> devices) {
        int next = 0;
        for (Chardev d : devices) {
            next = d.target.port == null ? next : Math.max(next, d.target.port + 1);
        }
        for (Chardev d : devices) {
            if (d.target.port == null) {
                d.target.port = next++;
            }
        }
    }

    /** What the board has; null for boards whose serial lines the format has no name for. */
    private static Target.Type nativeType(Conversion c) {
        return c.arch().isX86()
                ? Target.Type.isa_serial
                : switch (c.board()) {
                    case pseries -> Target.Type.spapr_vio_serial;
                    case armVirt, virt -> Target.Type.system_serial;
                    case s390 -> Target.Type.sclp_serial;
                    default -> null;
                };
    }

    private static Model.Name model(Conversion c, Target.Type type) {
        return switch (type) {
            case usb_serial -> Model.Name.usb_serial;
            case pci_serial -> Model.Name.pci_serial;
            case spapr_vio_serial -> Model.Name.spapr_vty;
            case sclp_serial -> Model.Name.sclpconsole;
            case isa_debug -> Model.Name.isa_debugcon;
            case system_serial ->
                c.arch().isRiscv() || c.arch() == Architecture.loongarch64 ? Model.Name._16550a : Model.Name.pl011;
            default -> Model.Name.isa_serial;
        };
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.byPlace(c.domain().devices.serials, "serial");
    }

    @Override
    public void kept(Conversion c) {
        for (Chardev d : c.domain().devices.serials) {
            d.sources = ChardevSources.kept(d.type, d.sources);
        }
    }

    @Override
    public void check(Conversion c) {
        Set<Integer> ports = new HashSet<>();
        int isa = 0;
        for (Chardev s : c.domain().devices.serials) {
            ChardevSources.check(c, s, "<serial>", s.type, s.sources, s.protocol);
            if (isMissing(c, s)) {
                noSpice(c, s);
            }
            if (!fits(c, s.target)) {
                c.problems()
                        .error(
                                "serial-not-for-machine",
                                s.target.at,
                                "a serial port of type '" + Words.of(s.target.type) + "' and model '"
                                        + (s.target.model == null ? null : Words.of(s.target.model.name))
                                        + "' does not exist on " + c.arch() + " machine '"
                                        + c.domain().os.type.machine + "'",
                                "remove the type and the model to get the default of the machine");
            }
            checkAddress(c, s);
            if (s.target.type == Target.Type.isa_serial) {
                isa++;
                if (!ports.add(s.target.port)) {
                    c.warning(
                            "serial-port-repeated",
                            s.target.at,
                            "two <serial> have the port " + s.target.port + ", so the guest sees only one of them",
                            "number them from 0 on");
                }
                if (s.target.port >= MOST_ISA || isa > MOST_ISA) {
                    c.problems()
                            .error(
                                    "serial-port-range",
                                    s.target.at,
                                    "an ISA serial port has a number from 0 to " + (MOST_ISA - 1)
                                            + ", but this one has " + s.target.port,
                                    "use the target type 'pci-serial' or 'usb-serial' for more ports");
                }
            }
        }
    }

    private static void checkAddress(Conversion c, Chardev s) {
        if (s.target.type == null) {
            return;
        }
        String what = "a serial port of type '" + Words.of(s.target.type) + "'";
        switch (s.target.type) {
            case usb_serial -> AddressTypes.check(c, s, what, Address.Type.usb);
            case pci_serial -> {
                AddressTypes.check(c, s, what, Address.Type.pci);
                QemuHas.check(c, s, "pci-serial", "<serial> with the target type 'pci-serial'");
            }
            case isa_serial, isa_debug -> AddressTypes.check(c, s, what, Address.Type.isa);
            case spapr_vio_serial -> AddressTypes.check(c, s, what, Address.Type.spapr_vio);
            default -> {
                // part of the board
            }
        }
    }

    private static boolean fits(Conversion c, Target target) {
        if (target.type == null && target.model == null) {
            return nativeType(c) == null;
        }
        if (target.type == null || target.model == null || target.model.name == null) {
            return false;
        }
        boolean matching =
                switch (target.type) {
                    case isa_serial ->
                        target.model.name == Model.Name.isa_serial && c.arch().isX86();
                    case isa_debug ->
                        target.model.name == Model.Name.isa_debugcon && c.arch().isX86();
                    case usb_serial -> target.model.name == Model.Name.usb_serial;
                    case pci_serial -> target.model.name == Model.Name.pci_serial;
                    case spapr_vio_serial ->
                        target.model.name == Model.Name.spapr_vty && c.arch().isPpc64();
                    case system_serial ->
                        (target.model.name == Model.Name.pl011 && c.arch().isArm())
                                || (target.model.name == Model.Name._16550a
                                        && (c.arch().isRiscv() || c.arch() == Architecture.loongarch64));
                    case sclp_serial ->
                        (target.model.name == Model.Name.sclpconsole || target.model.name == Model.Name.sclplmconsole)
                                && c.arch() == Architecture.s390x;
                    default -> false;
                };
        return matching;
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Chardev s : c.domain().devices.serials) {
            line.from("serial", s);
            if (isMissing(c, s)) {
                continue;
            }
            ChardevBackend.of(s).write(c, line, s.id());
            if (s.target.type == null || s.target.type == Target.Type.system_serial) {
                // part of the board: no device of its own, only something to connect it to
                line.option("-serial", "chardev:char" + s.id());
                continue;
            }
            Props props = Props.device(Words.of(s.target.model.name))
                    .put("chardev", "char" + s.id())
                    .put("id", s.id());
            if (s.target.type == Target.Type.isa_serial) {
                props.put("index", s.target.port);
            }
            AddressProps.put(c, props, s);
            line.option("-device", props);
        }
    }

    private static void noSpice(Conversion c, Chardev s) {
        if (c.libvirt().has(LibvirtChange.SPICE_PORTS_NEED_SPICE)) {
            c.error(
                    "serial-no-spice",
                    s.at,
                    "<serial> of type 'spiceport' needs a <graphics type='spice'>, but there is none",
                    "add one, or use another type");
        } else {
            c.warning(
                    "serial-no-spice",
                    s.at,
                    "<serial> of type 'spiceport' is ignored, because there is no <graphics type='spice'>",
                    null);
        }
    }

    /** A line that ends in a SPICE connection is not there without one. */
    private static boolean isMissing(Conversion c, Chardev serial) {
        return serial.type == ChardevSource.Type.spiceport && !ChardevSources.hasSpice(c);
    }
}
