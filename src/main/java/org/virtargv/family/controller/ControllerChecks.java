package org.virtargv.family.controller;

import java.util.Set;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.family.controller.TypedControllers.Attribute;

/** What a controller cannot be in this machine and with this QEMU. */
final class ControllerChecks {
    private ControllerChecks() {}

    static void check(Conversion c) {
        for (Controller controller : c.domain().devices.controllers) {
            TypedControllers ofType = ControllerType.of(controller);
            ofType.check(c, controller);
            driver(c, controller, ofType.takes(controller));
            attributes(c, controller, ofType.takes(controller));
        }
        for (ControllerType type : ControllerType.values()) {
            type.controllers.check(c, Lists.filter(c.domain().devices.controllers, o -> o.type == type.word));
        }
    }

    private static void driver(Conversion c, Controller controller, Set<Attribute> taken) {
        Controller.Driver d = controller.driver;
        if (d == null) {
            return;
        }
        if (!taken.contains(Attribute.virtio)
                && (d.iommu != null || d.ats != null || d.packed != null || d.pagePerVq != null)) {
            c.warning(
                    "controller-virtio-options",
                    d.at,
                    "the attributes 'iommu', 'ats', 'packed' and 'page_per_vq' of <driver> have an effect "
                            + "only on virtio controllers, so they are ignored",
                    "remove them");
        }
        boolean scsi = taken.contains(Attribute.scsi);
        if (!scsi && (d.iothread != null || d.iothreads != null)) {
            c.error(
                    "controller-iothread",
                    d.at,
                    "only a SCSI <controller> of model 'virtio-scsi' can run in an I/O thread",
                    null);
        }
        boolean others = isGiven(d.cmdPerLun) || isGiven(d.maxSectors);
        if ((!taken.contains(Attribute.queues) && isGiven(d.queues))
                || (!taken.contains(Attribute.ioeventfd) && d.ioeventfd != null)
                || (!scsi && others)) {
            c.error(
                    "controller-scsi-options",
                    d.at,
                    "only a SCSI <controller> of model 'virtio-scsi' takes the attributes 'queues', 'cmd_per_lun',"
                            + " 'max_sectors' and 'ioeventfd' of <driver>",
                    null);
        }
    }

    /** 0 is the same as nothing to libvirt. */
    private static boolean isGiven(Number n) {
        return n != null && n.longValue() != 0;
    }

    private static void attributes(Conversion c, Controller controller, Set<Attribute> taken) {
        if ((controller.ports != null && !taken.contains(Attribute.ports))
                || (controller.vectors != null && !taken.contains(Attribute.vectors))) {
            c.error(
                    "controller-options",
                    controller.at,
                    "a <controller> of type '" + Words.of(controller.type)
                            + "' does not take the attributes 'ports' and 'vectors'",
                    null);
        }
        if (controller.serial != null && !taken.contains(Attribute.serial)) {
            c.warning(
                    "controller-serial",
                    controller.at,
                    "<serial> has an effect only on a <controller> of type 'nvme', so it is ignored",
                    "remove it");
        }
        boolean target = controller.pciModel != null || controller.target != null || controller.pcihole64 != null;
        if (target && !taken.contains(Attribute.target)) {
            c.warning(
                    "controller-options",
                    controller.at,
                    "<model>, <target> and <pcihole64> have an effect only on a <controller> of type 'pci'",
                    "remove them");
        }
    }
}
