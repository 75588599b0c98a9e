package org.virtargv.family.controller;

import java.util.EnumSet;
import java.util.Set;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Architecture;
import org.virtargv.machine.Board;
import org.virtargv.place.ChipsetPart;
import org.virtargv.place.PlaceNeed;

/** The IDE controller, which is a part of the machines that have one. */
final class IdeControllers implements TypedControllers {
    @Override
    public Set<Model> models() {
        return EnumSet.range(Model.piix3, Model.ich6);
    }

    /** Whether the machine has an IDE controller of its own; libvirt adds none to others. */
    private static boolean isThere(Conversion c) {
        boolean power = c.arch() == Architecture.ppc || c.arch().isPpc64();
        boolean oldMac = power && "g3beige".equals(c.domain().os.type.machine);
        return c.board() == Board.i440fx || oldMac;
    }

    @Override
    public PlaceNeed place(Conversion c, Controller controller) {
        return controller.index == 0 && c.board() == Board.i440fx
                ? PlaceNeed.conventional().as(ChipsetPart.ide)
                : PlaceNeed.NONE;
    }

    @Override
    public String id(Conversion c, Controller controller) {
        return controller.index == 0 && c.board() == Board.i440fx ? "ide" : "ide" + controller.index;
    }

    @Override
    public void check(Conversion c, Controller controller) {
        if (!isThere(c)) {
            c.problems()
                    .error(
                            "ide-machine",
                            controller.at,
                            "the machine has no IDE controller",
                            "put the disks on the bus 'sata'");
        } else if (controller.index > 0) {
            c.problems().error("ide-one", controller.at, "the machine has only one IDE controller", null);
        }
    }
}
