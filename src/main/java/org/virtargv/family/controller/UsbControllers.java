package org.virtargv.family.controller;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Board;
import org.virtargv.place.ChipsetPart;
import org.virtargv.place.PlaceNeed;

/** USB controllers; the parts of an ICH9 controller have one index, and the companions a master among them. */
final class UsbControllers implements TypedControllers {
    /** QEMU's xHCI controllers have as many ports of either speed. */
    private static final int XHCI_PORTS = 15;

    @Override
    public Set<Attribute> takes(Controller controller) {
        return EnumSet.of(Attribute.ports);
    }

    @Override
    public Set<Model> models() {
        return EnumSet.range(Model.piix3_uhci, Model.none);
    }

    @Override
    public void chooseModel(Conversion c, Controller controller) {
        if (controller.model == null) {
            controller.model = UsbModels.standard(c, controller);
            ControllerModels.fact(c, controller);
        }
        UsbModels.startport(controller);
    }

    @Override
    public void requireModel(Conversion c, Controller controller) {
        if (controller.model == null && c.board() != Board.s390) {
            ControllerModels.none(c, controller);
            controller.model = Model.piix3_uhci; // refused: any model lets the places be counted
        }
    }

    @Override
    public PlaceNeed place(Conversion conversion, Controller c) {
        if (c.model == null) {
            // there is none, though it may have an address
            return c.address == null ? PlaceNeed.NONE : PlaceNeed.conventional();
        }
        return switch (c.model) {
            case none, qusb1, qusb2 -> PlaceNeed.NONE;
            case nec_xhci, qemu_xhci -> PlaceNeed.express();
            case piix3_uhci -> c.index == 0 ? PlaceNeed.conventional().as(ChipsetPart.uhci) : PlaceNeed.conventional();
            default -> PlaceNeed.conventional();
        };
    }

    @Override
    public String id(Conversion c, Controller controller) {
        return controller.index == 0 ? "usb" : "usb" + controller.index;
    }

    @Override
    public void check(Conversion c, Controller controller) {
        if (controller.model == Model.none || controller.model == null) {
            return;
        }
        String driver = driver(controller.model);
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
                            "a USB <controller> of model '" + Words.of(controller.model) + "' can have 1 to "
                                    + XHCI_PORTS + " ports, not " + controller.ports,
                            null);
        }
    }

    @Override
    public void check(Conversion c, List<Controller> all) {
        companions(c, all);
        twins(c, all);
        disabled(c, all);
    }

    /** A companion serves ports of the EHCI controller of its index. */
    private static void companions(Conversion c, List<Controller> all) {
        Set<Integer> masters = new HashSet<>();
        Lists.filter(all, o -> o.master == null).forEach(o -> masters.add(o.index));
        for (Controller controller : all) {
            if (controller.master != null && !masters.contains(controller.index)) {
                c.problems()
                        .error(
                                "usb-no-master",
                                controller.at,
                                "the USB companion <controller> with index " + controller.index
                                        + " has no master with the same index",
                                "add a USB <controller> of model 'ich9-ehci1' with the same index");
            }
        }
    }

    /** The parts of an ICH9 controller are functions of one slot, and the high-speed one is one of them. */
    private static void twins(Conversion c, List<Controller> all) {
        Set<Integer> seen = new HashSet<>();
        for (Controller controller : all) {
            if (controller.model == Model.ich9_ehci1 && !seen.add(controller.index)) {
                c.error(
                        "usb-ehci-twice",
                        controller.at,
                        "there is a second USB <controller> of model 'ich9-ehci1' with index " + controller.index,
                        "give it another index");
            }
        }
    }

    private static void disabled(Conversion c, List<Controller> all) {
        boolean none = Lists.any(all, o -> o.model == Model.none);
        if (none && all.size() > 1) {
            Controller other =
                    all.stream().filter(o -> o.model != Model.none).findFirst().orElse(all.get(0));
            c.problems()
                    .error(
                            "usb-disabled",
                            other.at,
                            "a USB <controller> of model 'none' means that the domain has no USB, but there are "
                                    + "other USB controllers",
                            null);
        }
    }

    @Override
    public Props device(Conversion c, Controller controller) {
        if (controller.model == Model.none || controller.model == null) {
            return null;
        }
        Props props = Props.device(driver(controller.model));
        if (controller.ports != null) {
            props.put("p2", controller.ports).put("p3", controller.ports);
        }
        if (controller.master != null) {
            return props.put("masterbus", AddressProps.usbBus(c, controller.index))
                    .put("firstport", controller.master.startport);
        }
        return props.put("id", controller.id());
    }

    private static String driver(Model model) {
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
}
