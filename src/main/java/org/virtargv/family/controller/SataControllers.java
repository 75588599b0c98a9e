package org.virtargv.family.controller;

import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuHas;
import org.virtargv.machine.Board;
import org.virtargv.place.ChipsetPart;
import org.virtargv.place.PlaceNeed;

/** SATA controllers, of which a Q35 has the first. */
final class SataControllers implements TypedControllers {
    private static boolean isBuiltIn(Conversion c, Controller controller) {
        return c.board() == Board.q35 && controller.index == 0;
    }

    @Override
    public PlaceNeed place(Conversion c, Controller controller) {
        PlaceNeed slot = PlaceNeed.conventional();
        return controller.index == 0 ? slot.as(ChipsetPart.sata) : slot;
    }

    @Override
    public String id(Conversion c, Controller controller) {
        return isBuiltIn(c, controller) ? "ide" : "sata" + controller.index;
    }

    @Override
    public void check(Conversion c, Controller controller) {
        QemuHas.check(c, controller, "ich9-ahci", "<controller type='sata'>");
    }

    @Override
    public Props device(Conversion c, Controller controller) {
        return isBuiltIn(c, controller) ? null : Props.device("ahci").put("id", controller.id());
    }
}
