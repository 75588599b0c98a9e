package org.virtargv.family.controller;

import java.util.EnumSet;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Board;

/** Buses of PCI: the root, which the machine has, bridges, and ports. They are placed before all other devices. */
final class PciControllers implements TypedControllers {
    private static final int MOST_BUSES = 256;

    @Override
    public Set<Attribute> takes(Controller controller) {
        return EnumSet.of(Attribute.target);
    }

    @Override
    public Set<Model> models() {
        return EnumSet.range(Model.pci_root, Model.pcie_expander_bus);
    }

    @Override
    public void wellFormed(Conversion c, Controller controller) {
        if (controller.model == null) {
            c.malformed(
                    controller,
                    "controller-no-model",
                    controller.at,
                    "a <controller> of type 'pci' needs the attribute 'model'",
                    null);
        }
        if (controller.index != null && controller.index >= MOST_BUSES) {
            c.malformed(
                    controller,
                    "controller-index",
                    controller.at,
                    "the index of a PCI <controller> is its bus number, which cannot be greater than "
                            + (MOST_BUSES - 1),
                    null);
        }
    }

    @Override
    public void defaults(Conversion c, Controller controller) {
        if (controller.pciModel != null && controller.pciModel.name == null) {
            // an empty <model> says nothing
            controller.pciModel = null;
        }
        root(c, controller);
        if (controller.pcihole64 != null) {
            controller.pcihole64.kib(controller.pcihole64.kib());
        }
    }

    /** The root as the machine has it; runs when every controller has its index. */
    private static void root(Conversion c, Controller controller) {
        PciControllerChecks.machine(c, controller);
        boolean root = controller.model == Model.pci_root || controller.model == Model.pcie_root;
        if (root && controller.address != null) {
            c.problems()
                    .error(
                            "pci-root-address",
                            controller.address.at,
                            "a <controller> of model '" + Words.of(controller.model) + "' cannot have an address",
                            "remove <address>");
        }
        Model wanted = c.board().root();
        if (root && controller.index != 0 && wanted != null && c.board() != Board.pseries) {
            c.problems()
                    .error(
                            "pci-root-index",
                            controller.at,
                            "a <controller> of model '" + Words.of(controller.model) + "' must have the index 0, not "
                                    + controller.index,
                            null);
        } else if (controller.index == 0 && wanted != null && controller.model != wanted) {
            c.problems()
                    .error(
                            "pci-root-model",
                            controller.at,
                            "the machine's PCI controller with index 0 is '" + Words.of(wanted) + "', not '"
                                    + Words.of(controller.model) + "'",
                            "give this one another index, or add <controller type='pci' model='" + Words.of(wanted)
                                    + "'/> before it");
        }
    }

    @Override
    public String id(Conversion c, Controller controller) {
        return controller.model == Model.pcie_root ? "pcie.0" : "pci." + controller.index;
    }

    @Override
    public void check(Conversion c, Controller controller) {
        PciControllerChecks.check(c, controller);
    }

    /** The root is there before any device, so what is said of it are properties of a class. */
    static void writeRoot(Conversion c, CommandLine line, Controller root) {
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
    public Props device(Conversion conversion, Controller c) {
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
}
