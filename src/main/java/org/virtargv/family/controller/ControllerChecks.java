package org.virtargv.family.controller;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Controller.Type;
import org.virtargv.domain.IothreadIds;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Node;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuHas;
import org.virtargv.family.iothread.IothreadList;

/** What a controller cannot be in this machine and with this QEMU. */
final class ControllerChecks {
    /** QEMU's xHCI controllers have as many ports of either speed. */
    private static final int XHCI_PORTS = 15;

    private ControllerChecks() {}

    static void check(Conversion c) {
        List<Controller> all = c.domain().devices.controllers;
        for (Controller controller : all) {
            switch (controller.type) {
                case ide -> ide(c, controller);
                case fdc -> {
                    if (controller.index > 0) {
                        c.problems().error("fdc-one", controller.at, "a machine has one floppy controller only", null);
                    }
                }
                case usb -> usb(c, controller);
                case scsi -> scsi(c, controller);
                case pci -> PciControllerChecks.check(c, controller);
                case nvme -> NvmeControllers.check(c, controller);
                case sata -> QemuHas.check(c, controller, "ich9-ahci", "<controller type='sata'>");
                default -> {
                    // any number, anywhere
                }
            }
            driver(c, controller);
            options(c, controller);
        }
        companions(c, all);
        twins(c, all);
        disabled(c, all);
    }

    private static void ide(Conversion c, Controller controller) {
        if (!ControllerPlaces.hasIde(c)) {
            c.problems()
                    .error(
                            "ide-machine",
                            controller.at,
                            "the machine has no IDE controller",
                            "put the disks on the bus 'sata'");
        } else if (controller.index > 0) {
            c.problems().error("ide-one", controller.at, "the machine has one IDE controller only", null);
        }
    }

    private static void usb(Conversion c, Controller controller) {
        if (controller.model == Model.none || controller.model == null) {
            return;
        }
        String driver = ControllerDevice.usbDriver(controller.model);
        if (!c.qemu().hasType(driver)) {
            c.problems()
                    .error(
                            "usb-model-unavailable",
                            controller.at,
                            "this QEMU has no device '" + driver + "' for a USB <controller> of model '"
                                    + Words.of(controller.model) + "'",
                            null);
        }
        boolean xhci = controller.model == Model.nec_xhci || controller.model == Model.qemu_xhci;
        if (controller.ports != null && !xhci) {
            c.problems()
                    .error(
                            "usb-ports",
                            controller.at,
                            "only USB controllers of the models 'nec-xhci' and 'qemu-xhci' take the attribute 'ports'",
                            null);
        } else if (controller.ports != null && (controller.ports < 1 || controller.ports > XHCI_PORTS)) {
            c.problems()
                    .error(
                            "usb-ports",
                            controller.at,
                            "a USB <controller> of model '" + Words.of(controller.model) + "' has 1 to " + XHCI_PORTS
                                    + " ports, not " + controller.ports,
                            null);
        }
    }

    private static void scsi(Conversion c, Controller controller) {
        if (controller.model == Model.ncr53c90
                && !c.arch().isSparc()
                && !c.arch().isMips()) {
            c.error(
                    "scsi-not-built-in",
                    controller.at,
                    "a SCSI <controller> of model 'ncr53c90' is soldered onto boards of SPARC and MIPS, and this board"
                            + " has none",
                    "leave the attribute 'model' out for the machine's default");
        }
        String type = ControllerDevice.scsiType(controller.model);
        if (type != null && !c.qemu().hasType(type)) {
            c.problems()
                    .error(
                            "scsi-model-unavailable",
                            controller.at,
                            "this QEMU has no device '" + type + "' for a SCSI <controller> of model '"
                                    + Words.of(controller.model) + "'",
                            null);
        }
    }

    static boolean virtioScsi(Controller c) {
        return c.type == Type.scsi
                && (c.model == Model.virtio_scsi
                        || c.model == Model.virtio_transitional
                        || c.model == Model.virtio_non_transitional);
    }

    private static void driver(Conversion c, Controller controller) {
        Controller.Driver d = controller.driver;
        if (d == null) {
            return;
        }
        boolean virtio = virtioScsi(controller) || controller.type == Type.virtio_serial;
        if (!virtio && (d.iommu != null || d.ats != null || d.packed != null || d.pagePerVq != null)) {
            c.problems()
                    .warning(
                            "controller-virtio-options",
                            d.at,
                            "the attributes 'iommu', 'ats', 'packed' and 'page_per_vq' of <driver> have an effect on "
                                    + "virtio controllers alone, they are ignored",
                            "remove them");
        }
        if (virtioScsi(controller)) {
            threads(c, d);
            return;
        }
        if (d.iothread != null || d.iothreads != null) {
            c.problems()
                    .error(
                            "controller-iothread",
                            d.at,
                            "only a SCSI <controller> of model 'virtio-scsi' runs in an I/O thread",
                            null);
        }
        boolean queues = isGiven(d.queues) && controller.type != Type.nvme;
        if (queues || isGiven(d.cmdPerLun) || isGiven(d.maxSectors) || d.ioeventfd != null) {
            c.problems()
                    .error(
                            "controller-scsi-options",
                            d.at,
                            "only a SCSI <controller> of model 'virtio-scsi' takes the attributes 'queues',"
                                    + " 'cmd_per_lun', 'max_sectors' and 'ioeventfd' of <driver>",
                            null);
        }
    }

    /** 0 is the same as nothing to libvirt. */
    private static boolean isGiven(Number n) {
        return n != null && n.longValue() != 0;
    }

    private static void threads(Conversion c, Controller.Driver d) {
        if (d.iothread != null && d.iothreads != null) {
            c.problems().error("iothread-twice", d.at, "<driver> has both 'iothread' and <iothreads>", null);
        } else if (d.iothread != null) {
            known(c, d, d.iothread);
        } else if (d.iothreads != null) {
            d.iothreads.threads.forEach(t -> known(c, t, t.id));
        }
    }

    private static void known(Conversion c, Node at, int id) {
        if (id != 0 && !IothreadList.has(c.domain(), id)) {
            c.lacking("iothreads", IothreadIds.class).error(
                            "iothread-unknown",
                            at.at,
                            "the domain has no I/O thread " + id,
                            "raise <iothreads>, or add it to <iothreadids>");
        }
    }

    private static void options(Conversion c, Controller controller) {
        if ((controller.ports != null && controller.type != Type.usb && controller.type != Type.virtio_serial)
                || (controller.vectors != null && controller.type != Type.virtio_serial)) {
            c.problems()
                    .error(
                            "controller-options",
                            controller.at,
                            "a <controller> of type '" + Words.of(controller.type)
                                    + "' does not take the attributes 'ports' and 'vectors'",
                            null);
        }
        if ((controller.ports != null && controller.type == Type.virtio_serial && controller.ports < 1)
                || (controller.vectors != null && controller.vectors < 0)) {
            c.problems()
                    .error(
                            "controller-options",
                            controller.at,
                            "a virtio-serial <controller> cannot have " + controller.ports + " ports and "
                                    + controller.vectors + " vectors",
                            null);
        }
        if (controller.serial != null && controller.type != Type.nvme) {
            c.problems()
                    .warning(
                            "controller-serial",
                            controller.at,
                            "<serial> belongs to a <controller> of type 'nvme', it is ignored",
                            "remove it");
        }
        if (controller.type != Type.pci
                && (controller.pciModel != null || controller.target != null || controller.pcihole64 != null)) {
            c.problems()
                    .error(
                            "controller-options",
                            controller.at,
                            "<model>, <target> and <pcihole64> belong to a <controller> of type 'pci'",
                            null);
        }
    }

    /** A companion serves ports of the EHCI controller of its index. */
    private static void companions(Conversion c, List<Controller> all) {
        Set<Integer> masters = new HashSet<>();
        Lists.filter(all, o -> o.type == Type.usb && o.master == null).forEach(o -> masters.add(o.index));
        for (Controller controller : all) {
            if (controller.type == Type.usb && controller.master != null && !masters.contains(controller.index)) {
                c.problems()
                        .error(
                                "usb-no-master",
                                controller.at,
                                "the USB companion <controller> with index " + controller.index
                                        + " has no master of that index",
                                "add a USB <controller> of model 'ich9-ehci1' with the same index");
            }
        }
    }

    /** The parts of an ICH9 controller are functions of one slot, and the high-speed one is one of them. */
    private static void twins(Conversion c, List<Controller> all) {
        Set<Integer> seen = new HashSet<>();
        for (Controller controller : all) {
            if (controller.type == Type.usb && controller.model == Model.ich9_ehci1 && !seen.add(controller.index)) {
                c.error(
                        "usb-ehci-twice",
                        controller.at,
                        "there is a second USB <controller> of model 'ich9-ehci1' with index " + controller.index,
                        "give it another index");
            }
        }
    }

    private static void disabled(Conversion c, List<Controller> all) {
        boolean none = Lists.any(all, o -> o.type == Type.usb && o.model == Model.none);
        if (none && Lists.count(all, o -> o.type == Type.usb) > 1) {
            Controller other = all.stream()
                    .filter(o -> o.type == Type.usb && o.model != Model.none)
                    .findFirst()
                    .orElse(all.get(0));
            c.problems()
                    .error(
                            "usb-disabled",
                            other.at,
                            "a USB <controller> of model 'none' says that there is no USB, and there are others",
                            null);
        }
    }
}
