package org.virtargv.family.controller;

import java.util.EnumSet;
import java.util.Set;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Controller.PciModel.Name;
import org.virtargv.domain.Cpu;
import org.virtargv.domain.Lists;
import org.virtargv.domain.NumaCells;
import org.virtargv.domain.Words;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Board;

/** What a PCI controller cannot be (formatdomain.html, Controllers). */
final class PciControllerChecks {
    private PciControllerChecks() {}

    static void check(Conversion c, Controller controller) {
        name(c, controller);
        target(c, controller);
        if (controller.pcihole64 != null && controller.model != Model.pci_root && controller.model != Model.pcie_root) {
            c.warning(
                    "pci-hole-elsewhere",
                    controller.pcihole64.at,
                    "<pcihole64> has an effect only on the PCI controller with index 0, so it is ignored",
                    "remove it");
        } else if (controller.pcihole64 != null && c.board() != Board.i440fx && c.board() != Board.q35) {
            refuse(c, controller, "pci-hole", "the machine type has no <pcihole64>");
        }
    }

    private static void refuse(Conversion c, Controller controller, String id, String message) {
        c.problems().error(id, controller.at, message, null);
    }

    /** Before the addresses: there would be no bus for it. */
    static void machine(Conversion c, Controller controller) {
        if (controller.model == Model.pci_expander_bus && c.arch().isX86() && c.board() != Board.i440fx) {
            refuse(
                    c,
                    controller,
                    "pci-expander-machine",
                    "a <controller> of model 'pci-expander-bus' needs a machine type of the i440fx family");
        }
        if (controller.model == Model.pcie_expander_bus
                && c.board() != Board.q35
                && !c.arch().isArm()) {
            refuse(
                    c,
                    controller,
                    "pci-expander-machine",
                    "a <controller> of model 'pcie-expander-bus' needs a machine type of the q35 family");
        }
    }

    private static void name(Conversion c, Controller controller) {
        if (controller.pciModel == null) {
            return;
        }
        Set<Name> fitting =
                switch (controller.model) {
                    case pci_bridge -> EnumSet.of(Name.pci_bridge);
                    case dmi_to_pci_bridge -> EnumSet.of(Name.i82801b11_bridge);
                    case pcie_to_pci_bridge -> EnumSet.of(Name.pcie_pci_bridge);
                    case pcie_root_port -> EnumSet.of(Name.pcie_root_port, Name.ioh3420);
                    case pcie_switch_upstream_port -> EnumSet.of(Name.x3130_upstream);
                    case pcie_switch_downstream_port -> EnumSet.of(Name.xio3130_downstream);
                    case pci_expander_bus -> EnumSet.of(Name.pxb);
                    case pcie_expander_bus -> EnumSet.of(Name.pxb_pcie);
                    case pci_root -> EnumSet.of(Name.spapr_pci_host_bridge);
                    default -> EnumSet.noneOf(Name.class);
                };
        Name name = controller.pciModel.name;
        if (!fitting.contains(name)) {
            refuse(
                    c,
                    controller,
                    "pci-model-name",
                    "a <controller> of model '" + Words.of(controller.model) + "' cannot be named '" + name.driver()
                            + "'");
        } else if (controller.model != Model.pci_root && !c.qemu().hasType(name.driver())) {
            refuse(
                    c,
                    controller,
                    "pci-model-unavailable",
                    "this QEMU has no device '" + name.driver() + "' for a <controller> of model '"
                            + Words.of(controller.model) + "'");
        }
    }

    private static void target(Conversion c, Controller controller) {
        Controller.Target t = controller.target;
        if (t == null) {
            return;
        }
        Model m = controller.model;
        boolean port = m == Model.pcie_root_port || m == Model.pcie_switch_downstream_port;
        boolean expander = m == Model.pci_expander_bus || m == Model.pcie_expander_bus;
        boolean pseries = m == Model.pci_root && c.arch().isPpc64();
        option(c, controller, "chassisNr", t.chassisNr, m == Model.pci_bridge, 1, 255);
        option(c, controller, "chassis", t.chassis, port, 0, 255);
        option(c, controller, "port", t.port, port, 0, 255);
        option(c, controller, "busNr", t.busNr, expander, 1, 254);
        option(c, controller, "index", t.index, pseries, 0, 30);
        if (pseries && t.index != null && (controller.index == 0 ? t.index != 0 && !zeroIsTaken(c) : t.index == 0)) {
            refuse(
                    c,
                    controller,
                    "pci-target-zero",
                    "the 'index' 0 in <target> is only for the PCI controller with index 0, which is the "
                            + "first host bridge");
        }
        option(
                c,
                controller,
                "memReserve",
                t.memReserve,
                m == Model.pci_bridge || m == Model.pcie_root_port || m == Model.pcie_switch_downstream_port,
                0,
                Long.MAX_VALUE / 1024);
        option(
                c,
                controller,
                "hotplug",
                t.hotplug == null ? null : 0,
                port || (m == Model.pci_root && c.board() == Board.i440fx),
                0,
                0);
        if (t.node != null && controller.index == 0) {
            refuse(c, controller, "pci-node", "the PCI controller with index 0 cannot belong to a NUMA node");
        } else {
            option(c, controller, "node", t.node, expander || pseries, 0, Integer.MAX_VALUE);
            node(c, controller);
        }
    }

    /** Then that is what is told, and the first bridge got what was left. */
    private static boolean zeroIsTaken(Conversion c) {
        return Lists.any(
                c.domain().devices.controllers,
                o -> o.type == Controller.Type.pci
                        && o.index != 0
                        && o.target != null
                        && o.target.index != null
                        && o.target.index == 0);
    }

    private static void node(Conversion c, Controller controller) {
        Cpu cpu = c.domain().cpu;
        int nodes = cpu == null || cpu.numa == null ? 0 : cpu.numa.cells.size();
        if (controller.target.node != null && controller.target.node >= nodes) {
            c.lacking(NumaCells.class)
                    .error(
                            "pci-node",
                            controller.at,
                            "the PCI controller with index " + controller.index + " belongs to NUMA node "
                                    + controller.target.node + ", but <numa> in <cpu> has "
                                    + (nodes == 0 ? "none" : nodes + " cells, counted from 0"),
                            null);
        }
    }

    private static void option(
            Conversion c, Controller controller, String name, Number value, boolean fits, long least, long most) {
        if (value == null) {
            return;
        }
        if (!fits) {
            refuse(
                    c,
                    controller,
                    "pci-target-option",
                    "a <controller> of model '" + Words.of(controller.model) + "' has no '" + name
                            + "' in its <target>");
        } else if (value.longValue() < least || value.longValue() > most) {
            refuse(
                    c,
                    controller,
                    "pci-target-range",
                    "'" + name + "' in the <target> of a <controller> is out of range (" + least + " to " + most + "): "
                            + value);
        }
    }
}
