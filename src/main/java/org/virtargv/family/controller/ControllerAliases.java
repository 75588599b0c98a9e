package org.virtargv.family.controller;

import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Words;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Board;

/** The ids of controllers: type and index, but QEMU's own names for what a machine has from the start. */
final class ControllerAliases {
    private ControllerAliases() {}

    static void name(Conversion c) {
        for (Controller controller : c.domain().devices.controllers) {
            if (!Aliases.isUser(controller)) {
                controller.id(id(c, controller));
            }
        }
    }

    private static String id(Conversion c, Controller controller) {
        return switch (controller.type) {
            case pci -> controller.model == Model.pcie_root ? "pcie.0" : "pci." + controller.index;
            case usb -> controller.index == 0 ? "usb" : "usb" + controller.index;
            // soldered on, so that QEMU has named it
            case scsi ->
                controller.index == 0 && controller.model == Model.ncr53c90 ? "scsi" : "scsi" + controller.index;
            case ide -> controller.index == 0 && c.board() == Board.i440fx ? "ide" : "ide" + controller.index;
            case sata -> controller.index == 0 && c.board() == Board.q35 ? "ide" : "sata" + controller.index;
            default -> Words.of(controller.type) + controller.index;
        };
    }
}
