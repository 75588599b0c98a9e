package org.virtargv.family.controller;

import java.util.HashMap;
import java.util.Map;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;

/**
 * What must hold of the controllers as they are written, before anything is built on them: numbers, and models of
 * their types.
 */
final class ControllerShape {
    private ControllerShape() {}

    static void check(Conversion c) {
        Map<String, Controller> seen = new HashMap<>();
        for (Controller controller : c.domain().devices.controllers) {
            if (controller.type == null) {
                controller.type = Controller.Type.ide;
            }
            model(c, controller);
            if (controller.index != null) {
                index(c, controller, seen.putIfAbsent(controller.type + " " + controller.index, controller));
            }
        }
    }

    private static void model(Conversion c, Controller controller) {
        TypedControllers ofType = ControllerType.of(controller);
        ofType.wellFormed(c, controller);
        if (controller.model != null && !ofType.models().contains(controller.model)) {
            c.malformed(
                    controller,
                    "controller-model",
                    controller.at,
                    "'" + Words.of(controller.model) + "' is not a model of a <controller> of type '"
                            + Words.of(controller.type) + "'",
                    null);
        }
    }

    private static void index(Conversion c, Controller controller, Controller other) {
        boolean companions = other != null && ControllerOrder.companion(controller) && ControllerOrder.companion(other);
        if (other != null && !companions) {
            c.malformed(
                    controller,
                    "controller-duplicate",
                    controller.at,
                    "there is a second <controller> of type '" + Words.of(controller.type) + "' with index "
                            + controller.index,
                    "remove 'index' to get the next free one");
        }
    }
}
