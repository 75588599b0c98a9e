package org.virtargv.family.controller;

import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Node;
import org.virtargv.family.Conversion;

/** The controllers that a document need not name. */
final class ImplicitControllers {
    private ImplicitControllers() {
    }

    static void add(Conversion c) {
        machine(c);
    }

    /** What comes with the machine type: PCI's root, a USB controller unless the document says none, SATA on a Q35. */
    private static void machine(Conversion c) {
        if (!c.isI440fx() && !c.isQ35()) {
            return;
        }
        Node at = c.domain();
        if (c.domain().devices.controllers.stream().noneMatch(o -> o.type == Type.usb)) {
            Model xhci = c.qemu().hasType("qemu-xhci") ? Model.qemu_xhci : c.qemu().hasType("nec-usb-xhci") ? Model.nec_xhci : null;
            ControllerOrder.insert(c.domain(), make(at, Type.usb, 0, c.isQ35() ? xhci : null));
        }
        if (c.isQ35()) {
            ensure(c, at, Type.sata, 0, null);
        }
        ensure(c, at, Type.pci, 0, c.isQ35() ? Model.pcie_root : Model.pci_root);
    }

    private static void ensure(Conversion c, Node at, Type type, int index, Model model) {
        if (c.domain().devices.controllers.stream().noneMatch(o -> o.type == type && o.index == index)) {
            ControllerOrder.insert(c.domain(), make(at, type, index, model));
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
