package org.virtargv.family.controller;

import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;

/**
 * The model of a controller that the document leaves open: the one that the machine has had longest, so that a guest
 * finds what it found before.
 */
final class ControllerModels {
    private ControllerModels() {}

    /** The model, where this QEMU has its device, or else null. */
    static Model has(Conversion c, String type, Model model) {
        return c.qemu().hasType(type) ? model : null;
    }

    /** Notes that QEMU decided the model. */
    static void fact(Conversion c, Controller controller) {
        c.provenance()
                .fact(controller, "model", "the controllers of " + c.qemu().origin());
    }

    /** Refuses a controller for which there is no model: the addresses depend on it. */
    static void none(Conversion c, Controller controller) {
        c.error(
                "controller-no-model",
                controller.at,
                "this QEMU has no default device for a <controller> of type '" + Words.of(controller.type)
                        + "' without the attribute 'model'",
                "add the attribute 'model'");
    }
}
