package org.virtargv.family.controller;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Board;

/**
 * What must hold of the controllers as they are written, before anything is built on them: numbers, models of their
 * types, the root.
 */
final class ControllerShape {
    private static final Map<Type, Set<Model>> MODELS = Map.of(
            Type.pci, EnumSet.range(Model.pci_root, Model.pcie_expander_bus),
            Type.usb, EnumSet.range(Model.piix3_uhci, Model.none),
            Type.scsi, scsi(),
            Type.virtio_serial, EnumSet.range(Model.virtio, Model.virtio_non_transitional),
            Type.ide, EnumSet.range(Model.piix3, Model.ich6));

    private ControllerShape() {}

    private static Set<Model> scsi() {
        Set<Model> out = EnumSet.range(Model.auto, Model.dc390);
        out.add(Model.virtio_transitional);
        out.add(Model.virtio_non_transitional);
        return out;
    }

    static void check(Conversion c) {
        Map<String, Controller> seen = new HashMap<>();
        for (Controller controller : c.domain().devices.controllers) {
            model(c, controller);
            if (controller.index != null) {
                index(c, controller, seen.putIfAbsent(controller.type + " " + controller.index, controller));
            }
        }
    }

    private static void model(Conversion c, Controller controller) {
        if (controller.model == null) {
            if (controller.type == Type.pci) {
                c.malformed(
                        controller,
                        "controller-no-model",
                        controller.at,
                        "a <controller> of type 'pci' needs the attribute 'model'",
                        null);
            }
        } else if (!MODELS.getOrDefault(controller.type, Set.of()).contains(controller.model)) {
            c.malformed(
                    controller,
                    "controller-model",
                    controller.at,
                    "'" + Words.of(controller.model) + "' is no model of a <controller> of type '"
                            + Words.of(controller.type) + "'",
                    null);
        }
    }

    private static void index(Conversion c, Controller controller, Controller other) {
        if (controller.index < 0) {
            c.malformed(
                    controller,
                    "controller-index",
                    controller.at,
                    "the index of a <controller> cannot be " + controller.index,
                    "count from 0");
        } else if (controller.type == Type.pci && controller.index > 255) {
            c.malformed(
                    controller,
                    "controller-index",
                    controller.at,
                    "the index of a PCI <controller> is its bus number, and cannot be above 255",
                    null);
        }
        boolean companions = other != null && ControllerOrder.companion(controller) && ControllerOrder.companion(other);
        if (other != null && !companions) {
            c.malformed(
                    controller,
                    "controller-duplicate",
                    controller.at,
                    "there is a second <controller> of type '" + Words.of(controller.type) + "' with index "
                            + controller.index,
                    "leave index out to get the next free one");
        }
    }

    /** The root as the machine has it; runs when every controller has its index. */
    static void root(Conversion c) {
        for (Controller controller : c.domain().devices.controllers) {
            if (controller.type != Type.pci) {
                continue;
            }
            PciControllerChecks.machine(c, controller);
            boolean root = controller.model == Model.pci_root || controller.model == Model.pcie_root;
            if (root && controller.address != null) {
                c.problems()
                        .error(
                                "pci-root-address",
                                controller.address.at,
                                "a <controller> of model '" + Words.of(controller.model) + "' has no address",
                                "leave <address> out");
            }
            Model wanted = c.board().root();
            if (root && controller.index != 0 && wanted != null && c.board() != Board.pseries) {
                c.problems()
                        .error(
                                "pci-root-index",
                                controller.at,
                                "a <controller> of model '" + Words.of(controller.model) + "' has index 0, not "
                                        + controller.index,
                                null);
            } else if (controller.index == 0 && wanted != null && controller.model != wanted) {
                c.problems()
                        .error(
                                "pci-root-model",
                                controller.at,
                                "the machine's PCI controller with index 0 is '" + Words.of(wanted) + "', not '"
                                        + Words.of(controller.model) + "'",
                                null);
            }
        }
    }
}
