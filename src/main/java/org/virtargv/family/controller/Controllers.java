package org.virtargv.family.controller;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Lists;
import org.virtargv.domain.OnOff;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.machine.Board;
import org.virtargv.place.PlaceNeed;

/** Buses: the document's own, those that come with every machine of its type, those that its devices sit on. */
public final class Controllers implements DeviceFamily<Controller> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.controller;
    }

    @Override
    public PlaceNeed place(Conversion c, Controller controller) {
        return ControllerPlaces.of(c, controller);
    }

    /** The order in which QEMU is told of them: what others sit on before these. */
    private static final List<Type> ORDER =
            List.of(Type.pci, Type.usb, Type.scsi, Type.sata, Type.virtio_serial, Type.nvme);

    @Override
    public void wellFormed(Conversion c) {
        ControllerShape.check(c);
    }

    @Override
    public void defaults(Conversion c) {
        ControllerOrder.sort(c.domain(), ControllerOrder.number(c.domain()));
        ControllerShape.root(c);
        ControllerModels.choose(c);
        Lists.filter(c.domain().devices.controllers, o -> o.pcihole64 != null)
                .forEach(o -> o.pcihole64.kib(o.pcihole64.kib()));
    }

    @Override
    public void implicit(Conversion c) {
        ImplicitControllers.add(c);
        ControllerModels.choose(c);
        ControllerModels.require(c);
        NvmeControllers.number(c);
    }

    @Override
    public void aliases(Conversion c) {
        ControllerAliases.name(c);
    }

    @Override
    public void check(Conversion c) {
        ControllerChecks.check(c);
    }

    /** The root is there before any device, so what is said of it are properties of a class. */
    private static void root(Conversion c, CommandLine line, Controller root) {
        if (root.pcihole64 != null) {
            line.global(
                    c.board() == Board.q35 ? "q35-pcihost" : "i440FX-pcihost",
                    "pci-hole64-size",
                    root.pcihole64.kib() + "K");
        }
        if (root.target != null && root.target.hotplug != null && c.board() == Board.i440fx) {
            line.global("PIIX4_PM", "acpi-root-pci-hotplug", root.target.hotplug == OnOff.on);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Controller root = Lists.first(c.domain().devices.controllers, o -> o.type == Type.pci && o.index == 0);
        if (root != null) {
            root(c, line.from("controller", root), root);
        }
        ORDER.forEach(type -> emit(c, line, type));
    }

    /** Those of one type, the ones with lower numbers first. */
    static void emit(Conversion c, CommandLine line, Type type) {
        for (Controller controller : c.domain().devices.controllers) {
            line.from("controller", controller);
            if (controller.type == type) {
                ControllerDevice.emit(c, line, controller);
            }
        }
    }
}
