package org.virtargv.family.controller;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Type;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** Buses: the document's own, those that come with every machine of its type, those that its devices sit on. */
public final class Controllers implements Family {
    /** The order in which QEMU is told of them: what others sit on before these. */
    private static final List<Type> ORDER = List.of(Type.pci, Type.usb, Type.scsi, Type.sata, Type.virtio_serial, Type.ccid, Type.nvme);

    @Override
    public void defaults(Conversion c) {
        ControllerShape.check(c);
        if (!c.problems().hasErrors()) {
            ControllerOrder.number(c.domain());
            ControllerOrder.sort(c.domain());
            ControllerShape.root(c);
            ControllerModels.choose(c);
        }
    }

    @Override
    public void implicit(Conversion c) {
        ImplicitControllers.add(c);
        ControllerModels.choose(c);
        ControllerModels.require(c);
    }

    @Override
    public void aliases(Conversion c) {
        ControllerAliases.name(c);
    }

    @Override
    public void check(Conversion c) {
        ControllerChecks.check(c);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        for (Type type : ORDER) {
            for (Controller controller : c.domain().devices.controllers) {
                if (controller.type == type) {
                    ControllerDevice.emit(c, line, controller);
                }
            }
        }
    }
}
