package org.virtargv.family.controller;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.IothreadMapping;
import org.virtargv.domain.OnOff;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;
import org.virtargv.family.Given;
import org.virtargv.family.Virtio;
import org.virtargv.machine.Board;

/** Writes the {@code -device} of a controller, where it needs one. */
final class ControllerDevice {
    private ControllerDevice() {}

    static void emit(Conversion c, CommandLine line, Controller controller) {
        Props props =
                switch (controller.type) {
                    case pci -> pci(controller);
                    case usb -> usb(c, controller);
                    case scsi -> scsi(controller);
                    case sata ->
                        c.board() == Board.q35 && controller.index == 0
                                ? null
                                : Props.device("ahci").put("id", controller.id());
                    case virtio_serial -> virtioSerial(controller);
                    case nvme -> NvmeControllers.device(controller);
                    case ccid -> Props.device("usb-ccid").put("id", controller.id());
                    default -> null;
                };
        if (props != null) {
            AddressProps.put(c, props, controller);
            line.option("-device", props);
        }
    }

    private static Props pci(Controller c) {
        if (c.model == Model.pci_root && c.index > 0) {
            return Props.device("spapr-pci-host-bridge")
                    .put("index", c.target.index)
                    .put("id", c.id())
                    .put("numa_node", c.target.node);
        }
        if (c.model == Model.pci_root || c.model == Model.pcie_root) {
            return null;
        }
        Props props = Props.device(c.pciModel.name.driver());
        Controller.Target t = c.target;
        switch (c.model) {
            case pci_bridge ->
                props.put("chassis_nr", t.chassisNr)
                        .put("mem-reserve", t.memReserve == null ? null : t.memReserve * 1024);
            case pcie_root_port, pcie_switch_downstream_port ->
                props.put("port", t.port).put("chassis", t.chassis);
            case pci_expander_bus, pcie_expander_bus -> props.put("bus_nr", t.busNr);
            default -> {
                // no options
            }
        }
        props.put("id", c.id());
        if (t != null) {
            props.put("numa_node", t.node);
            if (c.model == Model.pcie_root_port || c.model == Model.pcie_switch_downstream_port) {
                props.put("hotplug", OnOff.bool(t.hotplug))
                        .put("mem-reserve", t.memReserve == null ? null : t.memReserve * 1024);
            }
        }
        return props;
    }

    private static Props usb(Conversion c, Controller controller) {
        if (controller.model == Model.none || controller.model == null) {
            return null;
        }
        Props props = Props.device(usbDriver(controller.model));
        if (controller.ports != null) {
            props.put("p2", controller.ports).put("p3", controller.ports);
        }
        if (controller.master != null) {
            return props.put("masterbus", AddressProps.usbBus(c, controller.index))
                    .put("firstport", controller.master.startport);
        }
        return props.put("id", controller.id());
    }

    static String usbDriver(Model model) {
        return switch (model) {
            case piix3_uhci -> "piix3-usb-uhci";
            case piix4_uhci -> "piix4-usb-uhci";
            case ehci -> "usb-ehci";
            case ich9_ehci1 -> "ich9-usb-ehci1";
            case ich9_uhci1 -> "ich9-usb-uhci1";
            case ich9_uhci2 -> "ich9-usb-uhci2";
            case ich9_uhci3 -> "ich9-usb-uhci3";
            case vt82c686b_uhci -> "vt82c686b-usb-uhci";
            case pci_ohci -> "pci-ohci";
            case nec_xhci -> "nec-usb-xhci";
            case qemu_xhci -> "qemu-xhci";
            default -> throw new IllegalArgumentException(model.name());
        };
    }

    private static Props scsi(Controller c) {
        return switch (c.model) {
            case virtio_scsi, virtio_transitional, virtio_non_transitional -> virtioScsi(c);
            case ncr53c90 -> null;
            case lsilogic -> Props.device("lsi").put("id", c.id());
            default -> Props.device(scsiType(c.model)).put("id", c.id());
        };
    }

    /** The QOM type of QEMU's device, or null where the machine brings it along. */
    static String scsiType(Model model) {
        return switch (model) {
            case ncr53c90 -> null;
            case virtio_scsi -> "virtio-scsi-pci";
            case virtio_transitional -> "virtio-scsi-pci-transitional";
            case virtio_non_transitional -> "virtio-scsi-pci-non-transitional";
            case ibmvscsi -> "spapr-vscsi";
            case lsilogic -> "lsi53c895a";
            case lsisas1068 -> "mptsas1068";
            case lsisas1078 -> "megasas";
            case vmpvscsi -> "pvscsi";
            case am53c974 -> "am53c974";
            case dc390 -> "dc390";
            default -> throw new IllegalArgumentException(model.name());
        };
    }

    private static Props virtioScsi(Controller c) {
        Props props = Props.device(Virtio.driver("virtio-scsi", c, Virtio.Model.of(c.model)));
        Controller.Driver d = c.driver;
        Virtio.options(props, d);
        if (d == null) {
            return props.put("id", c.id());
        }
        props.put("iothread", Given.number(d.iothread) == null ? null : "iothread" + d.iothread)
                .put("id", c.id());
        return props.put("num_queues", Given.number(d.queues))
                .put("iothread-vq-mapping", mapping(d.iothreads))
                .put("cmd_per_lun", Given.number(d.cmdPerLun))
                .put("max_sectors", Given.number(d.maxSectors))
                .put("ioeventfd", OnOff.bool(d.ioeventfd));
    }

    private static List<Props> mapping(IothreadMapping m) {
        if (m == null || m.threads.isEmpty()) {
            return null;
        }
        List<Props> out = new ArrayList<>();
        for (IothreadMapping.Iothread t : m.threads) {
            List<Long> queues = t.queues.stream().map(q -> q.id.longValue()).toList();
            out.add(new Props().put("iothread", "iothread" + t.id).put("vqs", queues.isEmpty() ? null : queues));
        }
        return out;
    }

    private static Props virtioSerial(Controller c) {
        Props props = Props.device(Virtio.driver("virtio-serial", c, Virtio.Model.of(c.model)));
        Virtio.options(props, c.driver);
        return props.put("id", c.id()).put("max_ports", c.ports).put("vectors", c.vectors);
    }
}
