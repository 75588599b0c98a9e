package org.virtargv.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Controller.PciModel;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.machine.Board;

/**
 * The PCI controllers as devices: where they can be plugged in, which QEMU device plays them, what numbers the guest
 * sees.
 */
final class PciControllers {
    /** Above every bus number an expander can have. */
    private static final int BEHIND_LAST_BUS = 256;

    private PciControllers() {}

    /** The domain's PCI controllers, a list of the caller's own. */
    static List<Controller> of(Domain domain) {
        List<Controller> out = new ArrayList<>();
        for (Controller c : domain.devices.controllers) {
            if (is(c)) {
                out.add(c);
            }
        }
        return out;
    }

    /** Whether the controller is a root; a pseries machine may have more than one. Roots sit on no bus. */
    static boolean isRoot(Controller c) {
        return c.model == Model.pci_root || c.model == Model.pcie_root;
    }

    static PciPlug plug(Model model) {
        return switch (model) {
            case pci_bridge -> PciPlug.pciBridge;
            case dmi_to_pci_bridge -> PciPlug.dmiToPciBridge;
            case pcie_to_pci_bridge -> PciPlug.pcieToPciBridge;
            case pcie_root_port -> PciPlug.rootPort;
            case pcie_switch_upstream_port -> PciPlug.upstreamPort;
            case pcie_switch_downstream_port -> PciPlug.downstreamPort;
            case pci_expander_bus -> PciPlug.pciExpander;
            case pcie_expander_bus -> PciPlug.pcieExpander;
            default -> throw new IllegalArgumentException(model.name());
        };
    }

    static Controller make(Domain domain, int index, Model model) {
        Controller out = new Controller();
        out.at = domain.at;
        out.type = Controller.Type.pci;
        out.index = index;
        out.model = model;
        return out;
    }

    /** What follows from model, index and address where the document leaves it open. */
    static void complete(List<Controller> all, Board board, QemuProfile qemu) {
        for (Controller c : all) {
            // one without an address found no place, and is refused for that
            if (!isRoot(c) && c.address != null) {
                name(c, qemu);
                target(c);
            }
        }
        if (board == Board.pseries) {
            hostBridges(all);
        }
        for (Controller c : all) {
            if ((c.model == Model.pci_expander_bus || c.model == Model.pcie_expander_bus)
                    && target(c, true).busNr == null) {
                c.target.busNr = freeBusNr(all);
            }
        }
    }

    /** A pseries machine's host bridges have numbers of their own beside their bus numbers. */
    private static void hostBridges(List<Controller> all) {
        Set<Integer> taken = new HashSet<>();
        all.stream()
                .filter(c -> isRoot(c) && c.target != null && c.target.index != null)
                .forEach(c -> taken.add(c.target.index));
        for (Controller c : all) {
            if (isRoot(c)) {
                if (c.pciModel == null) {
                    c.pciModel = new PciModel();
                    c.pciModel.at = c.at;
                    c.pciModel.name = PciModel.Name.spapr_pci_host_bridge;
                }
                if (target(c, true).index == null) {
                    int next = 0;
                    while (!taken.add(next)) {
                        next++;
                    }
                    c.target.index = next;
                }
            }
        }
    }

    private static void name(Controller c, QemuProfile qemu) {
        if (c.pciModel == null) {
            c.pciModel = new PciModel();
            c.pciModel.at = c.at;
        }
        if (c.pciModel.name == null) {
            c.pciModel.name = switch (c.model) {
                case pci_bridge -> PciModel.Name.pci_bridge;
                case dmi_to_pci_bridge -> PciModel.Name.i82801b11_bridge;
                case pcie_to_pci_bridge -> PciModel.Name.pcie_pci_bridge;
                case pcie_root_port ->
                    qemu.hasType("pcie-root-port") ? PciModel.Name.pcie_root_port : PciModel.Name.ioh3420;
                case pcie_switch_upstream_port -> PciModel.Name.x3130_upstream;
                case pcie_switch_downstream_port -> PciModel.Name.xio3130_downstream;
                case pci_expander_bus -> PciModel.Name.pxb;
                case pcie_expander_bus -> PciModel.Name.pxb_pcie;
                default -> throw new IllegalArgumentException(c.model.name());
            };
        }
    }

    private static void target(Controller c) {
        switch (c.model) {
            case pci_bridge -> {
                if (target(c, true).chassisNr == null) {
                    c.target.chassisNr = c.index;
                }
            }
            case pcie_root_port -> port(c, c.address.slot << 3 | c.address.function);
            case pcie_switch_downstream_port -> port(c, c.address.slot);
            default -> {
                // nothing to number
            }
        }
    }

    private static void port(Controller c, long port) {
        target(c, true);
        if (c.target.chassis == null) {
            c.target.chassis = c.index;
        }
        if (c.target.port == null) {
            c.target.port = port;
        }
    }

    private static Controller.Target target(Controller c, boolean make) {
        if (c.target == null && make) {
            c.target = new Controller.Target();
            c.target.at = c.at;
        }
        return c.target;
    }

    /** Two below the lowest that is taken: one number for the bus itself, one for what must be plugged into it. */
    private static int freeBusNr(List<Controller> all) {
        int lowest = all.stream()
                .filter(c -> c.target != null && c.target.busNr != null)
                .mapToInt(c -> c.target.busNr)
                .min()
                .orElse(BEHIND_LAST_BUS);
        return lowest - 2;
    }

    static PciNeed need(Controller c) {
        return PciNeed.fixed(plug(c.model));
    }

    static boolean is(Device d) {
        return d instanceof Controller c && c.type == Controller.Type.pci;
    }
}
