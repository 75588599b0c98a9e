package org.virtargv.family.controller;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Lists;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Given;
import org.virtargv.place.PlaceNeed;

/** Buses: the document's own, those that come with every machine of its type, those that its devices sit on. */
public final class Controllers implements DeviceFamily<Controller> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.controller;
    }

    @Override
    public PlaceNeed place(Conversion c, Controller controller) {
        return ControllerType.of(controller).place(c, controller);
    }

    @Override
    public void wellFormed(Conversion c) {
        ControllerShape.check(c);
    }

    @Override
    public void defaults(Conversion c) {
        ControllerOrder.number(c.domain());
        ControllerOrder.sort(c.domain(), true);
        for (Controller controller : c.domain().devices.controllers) {
            ControllerType.of(controller).defaults(c, controller);
            ControllerType.of(controller).chooseModel(c, controller);
        }
    }

    @Override
    public void implicit(Conversion c) {
        ImplicitControllers.add(c);
        for (Controller controller : c.domain().devices.controllers) {
            ControllerType.of(controller).chooseModel(c, controller);
            ControllerType.of(controller).requireModel(c, controller);
        }
        for (ControllerType type : ControllerType.values()) {
            type.controllers.implicit(c);
        }
    }

    @Override
    public void aliases(Conversion c) {
        for (Controller controller : c.domain().devices.controllers) {
            if (!Aliases.isUser(controller)) {
                controller.id(ControllerType.of(controller).id(c, controller));
            }
        }
    }

    @Override
    public void kept(Conversion c) {
        // As the document is read again; until then libvirt leaves a controller that had no index where it stood.
        ControllerOrder.sort(c.domain(), false);
        for (Controller d : c.domain().devices.controllers) {
            d.maxGrantFrames = null;
            d.maxEventChannels = null;
            if (d.driver != null) {
                d.driver.cmdPerLun = Given.number(d.driver.cmdPerLun);
                d.driver.maxSectors = Given.number(d.driver.maxSectors);
                d.driver.queues = Given.number(d.driver.queues);
            }
        }
    }

    @Override
    public void check(Conversion c) {
        ControllerChecks.check(c);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Controller root = Lists.first(c.domain().devices.controllers, o -> o.type == Type.pci && o.index == 0);
        if (root != null) {
            PciControllers.writeRoot(c, line.from("controller", root), root);
        }
        for (ControllerType type : ControllerType.values()) {
            if (type != ControllerType.ccid) {
                emit(c, line, type);
            }
        }
    }

    /** Those of one type, the ones with lower numbers first. */
    static void emit(Conversion c, CommandLine line, ControllerType type) {
        for (Controller controller : c.domain().devices.controllers) {
            line.from("controller", controller);
            Props device = controller.type == type.word ? type.controllers.device(c, controller) : null;
            if (device != null) {
                AddressProps.put(c, device, controller);
                line.option("-device", device);
            }
        }
    }
}
