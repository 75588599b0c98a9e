package org.virtargv.family.watchdog;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Watchdog;
import org.virtargv.domain.Watchdog.Action;
import org.virtargv.domain.Watchdog.Model;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.QemuHas;
import org.virtargv.machine.Architecture;
import org.virtargv.machine.Board;
import org.virtargv.place.PlaceNeed;

/** What acts when the guest hangs (formatdomain.html, Watchdog devices). QEMU has one action for all of them. */
public final class Watchdogs implements DeviceFamily<Watchdog> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.watchdog;
    }

    @Override
    public PlaceNeed place(Conversion c, Watchdog w) {
        return w.model == Model.i6300esb ? PlaceNeed.conventional() : PlaceNeed.NONE;
    }

    @Override
    public void defaults(Conversion c) {
        for (Watchdog w : c.domain().devices.watchdogs) {
            if (w.action == null) {
                w.action = Action.reset;
            }
        }
    }

    /** The chipset of q35 has a watchdog, whether it is written or not. */
    @Override
    public void implicit(Conversion c) {
        List<Watchdog> all = c.domain().devices.watchdogs;
        if (c.board() == Board.q35 && Lists.none(all, w -> w.model == Model.itco)) {
            Watchdog itco = new Watchdog();
            itco.at = c.domain().at;
            itco.model = Model.itco;
            itco.action = all.isEmpty() ? Action.reset : all.get(0).action;
            all.add(itco);
        }
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.byPlace(c.domain().devices.watchdogs, "watchdog");
    }

    @Override
    public void check(Conversion c) {
        List<Watchdog> all = c.domain().devices.watchdogs;
        for (Watchdog w : all) {
            if (w.action != all.get(0).action) {
                c.problems()
                        .error(
                                "watchdog-actions",
                                w.at,
                                "QEMU has one action for all watchdogs, but this one has '" + Words.of(w.action)
                                        + "' and the first one has '" + Words.of(all.get(0).action) + "'",
                                "use the same action for every <watchdog>");
            }
            model(c, w);
        }
        if (Lists.count(all, w -> w.model == Model.itco) > 1) {
            c.problems()
                    .error(
                            "watchdog-itco-twice",
                            all.get(all.size() - 1).at,
                            "the q35 chipset has only one watchdog of the model 'itco'",
                            "remove the others");
        }
        for (Model soldered : new Model[] {Model.diag288, Model.ib700}) {
            List<Watchdog> alike = Lists.filter(all, w -> w.model == soldered);
            if (alike.size() > 1) {
                c.problems()
                        .error(
                                "watchdog-repeated",
                                alike.get(1).at,
                                "a machine can have only one watchdog of the model '" + Words.of(soldered)
                                        + "', and this is the second",
                                "remove it");
            }
        }
    }

    private static void model(Conversion c, Watchdog w) {
        Address.Type address = w.address == null ? null : w.address.type;
        boolean there =
                switch (w.model) {
                    case itco -> c.board() == Board.q35;
                    case diag288 -> c.arch() == Architecture.s390x;
                    case ib700 -> c.board() == Board.i440fx;
                    case i6300esb -> true;
                };
        if (there && w.model != Model.itco) {
            QemuHas.check(c, w, Words.of(w.model), "<watchdog model='" + Words.of(w.model) + "'>");
        }
        if (!there) {
            c.problems()
                    .error(
                            "watchdog-model",
                            w.at,
                            "a watchdog of the model '" + Words.of(w.model) + "' is part of "
                                    + switch (w.model) {
                                        case itco -> "q35 machines";
                                        case diag288 -> "s390 machines";
                                        default -> "machines of the type 'pc'";
                                    } + " only",
                            "use model='i6300esb', which is a PCI device");
        }
        if (address != null && (w.model != Model.i6300esb || address != Address.Type.pci)) {
            c.problems()
                    .error(
                            "watchdog-address",
                            w.address.at,
                            "a watchdog of the model '" + Words.of(w.model) + "' cannot have an address of the type '"
                                    + Words.of(address) + "'",
                            "remove its <address>");
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        List<Watchdog> all = c.domain().devices.watchdogs;
        for (Watchdog w : Lists.filter(all, x -> x.model != Model.itco)) {
            line.from("watchdog", w);
            Props props = Props.device(Words.of(w.model)).put("id", w.id());
            AddressProps.put(c, props, w);
            line.option("-device", props);
        }
        for (Watchdog itco : Lists.filter(all, x -> x.model == Model.itco)) {
            // the chipset has it already; by default it cannot act
            line.from("watchdog", itco);
            line.global("ICH9-LPC", "noreboot", false);
        }
        if (!all.isEmpty()) {
            // for a dump QEMU stops the guest, and libvirt writes it out
            line.from("watchdog", all.get(0));
            line.option("-watchdog-action", all.get(0).action == Action.dump ? "pause" : Words.of(all.get(0).action));
        }
    }
}
