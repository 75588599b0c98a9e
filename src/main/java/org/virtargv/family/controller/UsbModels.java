package org.virtargv.family.controller;

import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Architecture;
import org.virtargv.machine.Board;

/** The model of a USB controller that the document leaves open. */
final class UsbModels {
    private UsbModels() {}

    static Model standard(Conversion c, Controller controller) {
        if (c.board() == Board.s390 && controller.address == null) {
            // the architecture has no USB of its own
            return Model.none;
        }
        if (byBoard(c) && c.board() != Board.s390) {
            return c.arch().isX86()
                    ? ControllerModels.has(c, "piix3-usb-uhci", Model.piix3_uhci)
                    : c.arch() == Architecture.ppc ? ControllerModels.has(c, "pci-ohci", Model.pci_ohci) : xhci(c);
        }
        boolean xhci =
                switch (c.arch()) {
                    case aarch64, loongarch64 -> true;
                    case ppc64, ppc64le -> c.settings().abiUpdate();
                    default -> false;
                };
        if (xhci && c.qemu().hasType("qemu-xhci")) {
            return Model.qemu_xhci;
        }
        Model uhci = c.arch().isPpc64() ? null : ControllerModels.has(c, "piix3-usb-uhci", Model.piix3_uhci);
        // a PC has no other controller to fall back on
        return uhci != null || c.arch().isX86() ? uhci : ControllerModels.has(c, "pci-ohci", Model.pci_ohci);
    }

    /** Whether the guest may have a USB controller that fits its board, rather than the one that all had. */
    static boolean byBoard(Conversion c) {
        return c.settings().abiUpdate() && c.libvirt().has(LibvirtChange.USB_MODEL_BY_BOARD);
    }

    /** A USB 3 controller, or what comes nearest; null where this QEMU has none. */
    static Model xhci(Conversion c) {
        Model xhci = ControllerModels.has(c, "qemu-xhci", Model.qemu_xhci);
        xhci = xhci == null ? ControllerModels.has(c, "nec-usb-xhci", Model.nec_xhci) : xhci;
        return xhci == null && byBoard(c) ? ControllerModels.has(c, "pci-ohci", Model.pci_ohci) : xhci;
    }

    /** Each companion serves two of its master's six ports. */
    static void startport(Controller c) {
        if (c.master != null || !ControllerOrder.companion(c) || c.model == Model.ich9_ehci1) {
            return;
        }
        c.master = new Controller.Master();
        c.master.at = c.at;
        c.master.startport = switch (c.model) {
            case ich9_uhci2 -> 2;
            case ich9_uhci3 -> 4;
            default -> 0;
        };
    }
}
