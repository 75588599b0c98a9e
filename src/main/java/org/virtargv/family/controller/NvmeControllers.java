package org.virtargv.family.controller;

import java.util.EnumSet;
import java.util.Set;
import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.Disk;
import org.virtargv.domain.OnOff;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.place.PlaceNeed;

/**
 * NVMe controllers, whose namespaces are the disks (formatdomain.html, Controllers, nvme). QEMU demands a serial
 * number, which is one for the controller and all its disks: the document gives it to any of these.
 */
final class NvmeControllers implements TypedControllers {
    @Override
    public Set<Attribute> takes(Controller controller) {
        return EnumSet.of(Attribute.serial, Attribute.queues, Attribute.ioeventfd);
    }

    @Override
    public PlaceNeed place(Conversion c, Controller controller) {
        return PlaceNeed.express();
    }

    /** Takes the serial number of a controller that has none from the first of its disks that has one. */
    @Override
    public void implicit(Conversion c) {
        for (Disk d : c.domain().devices.disks) {
            if (d.target.bus == Disk.Bus.nvme && d.address != null && d.address.controller != null) {
                Controller controller = c.controller(Type.nvme, d.address.controller);
                if (controller != null && controller.serial == null) {
                    controller.serial = d.serial;
                }
            }
        }
    }

    @Override
    public void check(Conversion c, Controller controller) {
        if (!c.libvirt().has(LibvirtChange.NVME)) {
            c.problems()
                    .error(
                            "nvme-libvirt",
                            controller.at,
                            "libvirt supports NVMe controllers since " + LibvirtChange.NVME.since
                                    + ", but the command line is for libvirt " + c.libvirt(),
                            "choose a newer release with --libvirt, or another bus for the disks");
        }
        if (!c.qemu().hasType("nvme-ns")) {
            c.problems()
                    .error(
                            "nvme-unavailable",
                            controller.at,
                            "this QEMU has no device 'nvme-ns', so an NVMe controller can have no disks",
                            "put the disks on the bus virtio or scsi");
        }
        if (controller.serial == null || controller.serial.isEmpty()) {
            c.lacking(Disk.class, Controller.class)
                    .error(
                            "nvme-serial-missing",
                            controller.at,
                            "the NVMe <controller> with index " + controller.index + " has no serial number",
                            "add <serial> to it or to one of its disks");
        }
    }

    @Override
    public Props device(Conversion c, Controller controller) {
        Props props = Props.device("nvme").put("id", controller.id()).put("serial", controller.serial);
        Controller.Driver d = controller.driver;
        if (d != null) {
            props.put("num_queues", d.queues == null || d.queues == 0 ? null : d.queues);
            props.put("ioeventfd", OnOff.bool(d.ioeventfd));
        }
        return props;
    }
}
