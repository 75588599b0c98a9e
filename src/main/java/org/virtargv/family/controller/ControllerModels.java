package org.virtargv.family.controller;

import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Words;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Architecture;
import org.virtargv.machine.Board;

/**
 * The model of a controller that the document leaves open: the one that the machine has had longest, so that a guest
 * finds what it found before.
 */
final class ControllerModels {
    private ControllerModels() {}

    static void choose(Conversion c) {
        for (Controller controller : c.domain().devices.controllers) {
            if (controller.type == Type.usb && controller.model == null) {
                controller.model = usb(c, controller);
                fact(c, controller);
            } else if (controller.type == Type.scsi && (controller.model == null || controller.model == Model.auto)) {
                controller.model = scsi(c);
                fact(c, controller);
            }
            startport(controller);
        }
    }

    private static void fact(Conversion c, Controller controller) {
        c.provenance()
                .fact(controller, "model", "the controllers of " + c.qemu().origin());
    }

    /** The addresses depend on the model, so there must be one. */
    static void require(Conversion c) {
        for (Controller controller : c.domain().devices.controllers) {
            boolean usbOfNobody = controller.type == Type.usb && c.board() == Board.s390;
            if (controller.model == null
                    && !usbOfNobody
                    && (controller.type == Type.usb || controller.type == Type.scsi)) {
                c.problems()
                        .error(
                                "controller-no-model",
                                controller.at,
                                "this QEMU has no device that a <controller> of type '" + Words.of(controller.type)
                                        + "' without the attribute 'model' stands for",
                                "give it a model");
                // refused: any model lets the places be counted
                controller.model = controller.type == Type.usb ? Model.piix3_uhci : Model.virtio_scsi;
            }
        }
    }

    private static Model usb(Conversion c, Controller controller) {
        if (c.board() == Board.s390 && controller.address == null) {
            // the architecture has no USB of its own
            return Model.none;
        }
        if (byBoard(c) && c.board() != Board.s390) {
            return c.arch().isX86()
                    ? has(c, "piix3-usb-uhci", Model.piix3_uhci)
                    : c.arch() == Architecture.ppc ? has(c, "pci-ohci", Model.pci_ohci) : xhci(c);
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
        return !c.arch().isPpc64() && c.qemu().hasType("piix3-usb-uhci")
                ? Model.piix3_uhci
                : c.qemu().hasType("pci-ohci") ? Model.pci_ohci : null;
    }

    /** Whether the guest may have a USB controller that fits its board, rather than the one that all had. */
    static boolean byBoard(Conversion c) {
        return c.settings().abiUpdate() && c.libvirt().has(LibvirtChange.USB_MODEL_BY_BOARD);
    }

    /** A USB 3 controller, or what comes nearest; null where this QEMU has none. */
    static Model xhci(Conversion c) {
        Model xhci = has(c, "qemu-xhci", Model.qemu_xhci);
        xhci = xhci == null ? has(c, "nec-usb-xhci", Model.nec_xhci) : xhci;
        return xhci == null && byBoard(c) ? has(c, "pci-ohci", Model.pci_ohci) : xhci;
    }

    private static Model has(Conversion c, String type, Model model) {
        return c.qemu().hasType(type) ? model : null;
    }

    private static Model scsi(Conversion c) {
        if (c.board() == Board.pseries) {
            return Model.ibmvscsi;
        }
        if (c.arch() == Architecture.sparc) {
            return Model.ncr53c90;
        }
        boolean virt = c.board() == Board.armVirt || c.board() == Board.virt;
        if (virt && c.settings().abiUpdate() && c.libvirt().has(LibvirtChange.SCSI_MODEL_VIRTIO_OF_VIRT_MACHINES)) {
            return has(c, "virtio-scsi-pci", Model.virtio_scsi);
        }
        if (c.board() != Board.s390
                && c.arch() != Architecture.loongarch64
                && c.qemu().hasType("lsi53c895a")) {
            return Model.lsilogic;
        }
        return c.qemu().hasType("virtio-scsi-pci") ? Model.virtio_scsi : null;
    }

    /** Each companion serves two of its master's six ports. */
    private static void startport(Controller c) {
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
