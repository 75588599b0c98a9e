package org.virtargv.family.controller;

import org.virtargv.domain.Controller;
import org.virtargv.family.Conversion;

/** The floppy controller, which QEMU adds with the first drive; others have no effect. */
final class FloppyControllers implements TypedControllers {
    @Override
    public void check(Conversion c, Controller controller) {
        if (controller.index > 0) {
            c.warning(
                    "fdc-one",
                    controller.at,
                    "a machine has only one floppy controller, so this one has no effect",
                    "remove it");
        }
    }
}
