package org.virtargv.family.panic;

import java.util.EnumSet;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Panic;
import org.virtargv.domain.Panic.Model;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.machine.Architecture;
import org.virtargv.machine.Board;
import org.virtargv.place.PciNeed;
import org.virtargv.place.PlaceNeed;

/** How a crashed guest tells (formatdomain.html, panic device). What {@code hyperv} needs is a part of the CPU. */
public final class Panics implements DeviceFamily<Panic> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.panic;
    }

    @Override
    public PlaceNeed place(Conversion c, Panic p) {
        return p.model == Model.pvpanic
                ? PlaceNeed.pci(PciNeed.express().fixed().onRootBus())
                : PlaceNeed.NONE;
    }

    /** Whether the guest tells of a crash through a register that its processor must have. */
    public static boolean needsProcessor(Conversion c) {
        return Lists.any(c.domain().devices.panics, p -> p.model == Model.hyperv);
    }

    @Override
    public void defaults(Conversion c) {
        for (Panic p : c.domain().devices.panics) {
            if (p.model == null) {
                p.model = standard(c);
                if (p.model == null) {
                    c.problems()
                            .error(
                                    "panic-no-model",
                                    p.at,
                                    "<panic> has no model, and this machine type has no default for it",
                                    "add a model, such as model='pvpanic' for a machine with PCI");
                    p.model = Model.pvpanic; // refused: any model lets the rest be checked
                }
            }
        }
    }

    /** Two architectures tell of a panic without a device, so that every guest has it. */
    @Override
    public void implicit(Conversion c) {
        boolean always = c.board() == Board.s390 || c.board() == Board.pseries;
        if (always && c.domain().devices.panics.isEmpty()) {
            Panic p = new Panic();
            p.at = c.domain().at;
            p.model = standard(c);
            c.domain().devices.panics.add(p);
        }
    }

    private static Model standard(Conversion c) {
        if (c.board() == Board.pseries) {
            return Model.pseries;
        }
        if (c.board() == Board.s390 || c.arch() == Architecture.s390x) {
            return Model.s390;
        }
        return c.arch().isX86() ? Model.isa : c.board() == Board.armVirt ? Model.pvpanic : null;
    }

    @Override
    public void check(Conversion c) {
        Set<Model> seen = EnumSet.noneOf(Model.class);
        for (Panic p : c.domain().devices.panics) {
            if (!seen.add(p.model)) {
                c.problems()
                        .error(
                                "panic-twice",
                                p.at,
                                "this is the second <panic> of model '" + Words.of(p.model) + "'",
                                "remove one");
            }
            model(c, p);
            address(c, p);
        }
    }

    private static void model(Conversion c, Panic p) {
        boolean fits =
                switch (p.model) {
                    case isa, hyperv -> c.arch().isX86();
                    case pseries -> c.board() == Board.pseries;
                    case s390 -> c.board() == Board.s390 || c.arch() == Architecture.s390x;
                    case pvpanic -> true;
                };
        if (!fits) {
            c.problems()
                    .error(
                            "panic-model",
                            p.at,
                            "the machine does not support a <panic> of model '" + Words.of(p.model) + "'",
                            "remove model");
        }
        String device = p.model == Model.isa ? "pvpanic" : p.model == Model.pvpanic ? "pvpanic-pci" : null;
        if (fits && device != null && !c.qemu().hasType(device)) {
            c.problems().error("panic-model", p.at, "this QEMU has no device '" + device + "' for <panic>", null);
        }
    }

    private static void address(Conversion c, Panic p) {
        if (p.address == null) {
            return;
        }
        Address.Type wanted =
                p.model == Model.isa ? Address.Type.isa : p.model == Model.pvpanic ? Address.Type.pci : null;
        if (wanted == null) {
            c.problems()
                    .error(
                            "panic-address",
                            p.address.at,
                            "a <panic> of model '" + Words.of(p.model) + "' cannot have an address",
                            "remove <address>");
        } else if (p.address.type != wanted) {
            c.problems()
                    .error(
                            "panic-address",
                            p.address.at,
                            "a <panic> of model '" + Words.of(p.model) + "' needs an address of type '"
                                    + Words.of(wanted) + "'",
                            null);
        }
    }

    /** Null for QEMU's own; an address that names no port means the port 0. */
    private static Long port(Panic p) {
        return p.address == null ? null : p.address.iobase == null ? Long.valueOf(0) : p.address.iobase;
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Panic p : c.domain().devices.panics) {
            line.from("panic", p);
            if (p.model == Model.isa) {
                line.option("-device", Props.device("pvpanic").put("ioport", port(p)));
            } else if (p.model == Model.pvpanic) {
                Props props = Props.device("pvpanic-pci");
                AddressProps.put(c, props, p);
                line.option("-device", props);
            }
        }
    }
}
