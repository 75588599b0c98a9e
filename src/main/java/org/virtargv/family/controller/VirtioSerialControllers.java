package org.virtargv.family.controller;

import java.util.EnumSet;
import java.util.Set;
import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.family.AddressTypes;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.Virtio;
import org.virtargv.place.PlaceNeed;

/** Controllers of the ports that channels and consoles of virtio are. */
final class VirtioSerialControllers implements TypedControllers {
    /** QEMU says so where there are more; each port takes two of a virtio device's queues. */
    private static final int MOST_PORTS = 511;

    @Override
    public Set<Attribute> takes(Controller controller) {
        return EnumSet.of(Attribute.virtio, Attribute.ports, Attribute.vectors);
    }

    @Override
    public Set<Model> models() {
        return EnumSet.range(Model.virtio, Model.virtio_non_transitional);
    }

    @Override
    public PlaceNeed place(Conversion c, Controller controller) {
        return PlaceNeed.virtio(controller.model == Model.virtio_transitional);
    }

    @Override
    public void check(Conversion c, Controller controller) {
        AddressTypes.check(c, controller, "a virtio <controller>", AddressTypes.virtio());
        if (controller.ports != null && controller.ports == 0) {
            c.error(
                    "controller-options",
                    controller.at,
                    "a virtio-serial <controller> needs at least one port, but has ports='0'",
                    "remove the attribute 'ports'");
        } else if (controller.ports != null && controller.ports > MOST_PORTS) {
            QemuRejects.tell(
                    c,
                    "virtio-serial-ports",
                    controller.at,
                    "a virtio-serial <controller> can have at most " + MOST_PORTS + " ports, not " + controller.ports,
                    "distribute the channels over several controllers");
        }
    }

    @Override
    public Props device(Conversion c, Controller controller) {
        Props props = Props.device(Virtio.driver("virtio-serial", controller, Virtio.Model.of(controller.model)));
        Virtio.options(props, controller.driver);
        return props.put("id", controller.id())
                .put("max_ports", controller.ports)
                .put("vectors", controller.vectors);
    }
}
