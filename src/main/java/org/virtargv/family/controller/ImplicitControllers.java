package org.virtargv.family.controller;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Node;
import org.virtargv.domain.Smartcard;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.disk.bus.DriveBus;
import org.virtargv.machine.Board;

/** The controllers that a document need not name. */
final class ImplicitControllers {
    /**
     * More controllers of one kind than any machine holds: those below the one that an address names are made, so there
     * must be an end.
     */
    static final int LAST_INDEX = 1023;

    private ImplicitControllers() {}

    static void add(Conversion c) {
        // those of SCSI hostdevs stand before the machine's own, those of other devices behind them
        hostdevs(c);
        machine(c);
        for (DriveBus bus : DriveBus.values()) {
            drives(c, bus);
        }
        List<Chardev> ports = new ArrayList<>(c.domain().devices.channels);
        ports.addAll(c.domain().devices.consoles);
        for (Chardev d : ports) {
            if (d.target != null
                    && d.target.type == Chardev.Target.Type.virtio
                    && on(d.address, Address.Type.virtio_serial)) {
                ensure(
                        c,
                        d,
                        Type.virtio_serial,
                        d.address == null || d.address.controller == null ? 0 : d.address.controller,
                        null);
            }
        }
        for (Smartcard s : c.domain().devices.smartcards) {
            ensure(c, s, Type.ccid, s.address == null || s.address.controller == null ? 0 : s.address.controller, null);
        }
    }

    private static boolean on(Address a, Address.Type type) {
        return a == null || a.type == null || a.type == type;
    }

    /** A drive's address names a controller by its number; those below it are there as well. */
    private static void drives(Conversion c, DriveBus bus) {
        int next = 0;
        for (Disk d : c.domain().devices.disks) {
            if (d.target != null
                    && d.target.bus == bus.word
                    && d.address != null
                    && d.address.type == Address.Type.drive
                    && d.address.controller != null) {
                next = upTo(c, d, bus.controller, next, d.address.controller, null, false);
            }
        }
    }

    /**
     * Makes the controllers from one number on up to another.
     *
     * @param early  whether they are there before those without a number get one
     * @return the number after the last of those that there are now
     */
    private static int upTo(Conversion c, Node at, Type type, int first, int last, Model model, boolean early) {
        if (last > LAST_INDEX) {
            c.problems()
                    .error(
                            "controller-index-invalid",
                            at.at,
                            "the controller index " + last + " is greater than " + LAST_INDEX,
                            null);
            return first;
        }
        for (int index = first; index <= last; index++) {
            if (c.controller(type, index) == null) {
                ControllerOrder.insert(c.domain(), make(at, type, index, model), early);
            }
        }
        return Math.max(first, last + 1);
    }

    /**
     * All up to the highest that a SCSI hostdev names; where those before it are on a controller that is there, the new
     * ones are like that one.
     */
    private static void hostdevs(Conversion c) {
        int last = -1;
        Hostdev at = null;
        Model model = null;
        for (Hostdev h : c.domain().devices.hostdevs) {
            if (h.type == Hostdev.Type.scsi
                    && h.address != null
                    && h.address.controller != null
                    && h.address.controller > last) {
                at = h;
                last = h.address.controller;
                Controller before = c.controller(Type.scsi, last);
                model = before == null || before.model == null ? model : before.model;
            }
        }
        if (at != null) {
            upTo(c, at, Type.scsi, 0, last, model, true);
        }
    }

    /**
     * What comes with the machine type: PCI's root, a USB controller unless the document has the first one, SATA on a
     * Q35.
     */
    private static void machine(Conversion c) {
        Node at = c.domain();
        boolean usb = c.board().usb()
                && (c.board() != Board.realview || !c.libvirt().has(LibvirtChange.PCI_DEVICES_NEED_PCI));
        if (usb && Lists.none(c.domain().devices.controllers, o -> o.type == Type.usb && o.index == 0)) {
            // these boards have one of this kind soldered on
            boolean ownOhci = (c.board() == Board.versatile || c.board() == Board.realview)
                    && !UsbModels.byBoard(c)
                    && c.qemu().hasType("pci-ohci");
            ControllerOrder.insert(
                    c.domain(),
                    make(at, Type.usb, 0, c.board() == Board.q35 ? UsbModels.xhci(c) : ownOhci ? Model.pci_ohci : null),
                    false);
        }
        if (c.board() == Board.q35) {
            ensure(c, at, Type.sata, 0, null);
        }
        if (c.board().root() != null) {
            ensure(c, at, Type.pci, 0, c.board().root());
        }
    }

    private static void ensure(Conversion c, Node at, Type type, int index, Model model) {
        if (c.controller(type, index) == null) {
            ControllerOrder.insert(c.domain(), make(at, type, index, model), false);
        }
    }

    private static Controller make(Node at, Type type, int index, Model model) {
        Controller out = new Controller();
        out.at = at.at;
        out.type = type;
        out.index = index;
        out.model = model;
        return out;
    }
}
