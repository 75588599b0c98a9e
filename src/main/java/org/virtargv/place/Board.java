package org.virtargv.place;

import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Domain;

/** The kinds of machine types, as far as it depends on them where devices sit and which come without being named. */
public enum Board {
    i440fx(Model.pci_root, true, true),
    q35(Model.pcie_root, true, true),
    /** The {@code virt} machines of ARM. */
    armVirt(Model.pcie_root, false, false),
    /** The {@code virt} machines of RISC-V and LoongArch. */
    virt(Model.pcie_root, false, true),
    /** Devices sit on the channel subsystem; those of PCI have a zPCI address besides. */
    s390(Model.pci_root, false, true),
    pseries(Model.pci_root, true, true),
    /** PowerPC machines other than pseries. */
    ppc(Model.pci_root, true, true),
    /** An ARM machine with a PCI bus and a USB controller. */
    versatile(Model.pci_root, true, false),
    /** ARM machines with a USB controller, whose PCI libvirt does not manage. */
    realview(null, true, false),
    /** ARM machines without PCI, with virtio devices at fixed addresses. */
    vexpress(null, false, false),
    /** Everything else of ARM. */
    arm(null, false, false),
    /** Machines of which nothing is known. */
    other(null, false, false);

    private final Model root;
    private final boolean usb;
    private final boolean balloon;

    Board(Model root, boolean usb, boolean balloon) {
        this.root = root;
        this.usb = usb;
        this.balloon = balloon;
    }

    /** Needs the architecture and the machine type to be filled in. */
    public static Board of(Domain domain) {
        String machine = domain.os.type.machine == null ? "" : domain.os.type.machine;
        return switch (domain.os.type.arch == null ? "" : domain.os.type.arch) {
            case "x86_64", "i686" -> x86(machine);
            case "aarch64", "armv7l", "armv6l" -> arm(machine);
            case "riscv64", "riscv32", "loongarch64" -> is(machine, "virt") ? virt : other;
            case "s390x", "s390" -> machine.startsWith("s390-ccw") ? s390 : other;
            case "ppc64", "ppc64le", "ppc" -> is(machine, "pseries") ? pseries : ppc;
            default -> other;
        };
    }

    private static Board x86(String machine) {
        if (machine.equals("q35") || machine.startsWith("pc-q35-")) {
            return q35;
        }
        return machine.equals("pc")
                        || machine.startsWith("pc-i440fx-")
                        || machine.startsWith("pc-0.")
                        || machine.startsWith("pc-1.")
                ? i440fx
                : other;
    }

    private static Board arm(String machine) {
        if (is(machine, "virt")) {
            return armVirt;
        }
        return machine.startsWith("vexpress-")
                ? vexpress
                : machine.startsWith("versatile") ? versatile : machine.startsWith("realview-") ? realview : arm;
    }

    /** Whether the machine type is the one named, or a version of it. */
    private static boolean is(String machine, String name) {
        return machine.equals(name) || machine.startsWith(name + "-");
    }

    /** The PCI controller with index 0, which the machine has whether it is named or not; null where it has no PCI. */
    public Model root() {
        return root;
    }

    /** Whether the machine gets a USB controller unless the document says none. */
    public boolean usb() {
        return usb;
    }

    /** Whether the machine gets a memory balloon unless the document says none. */
    public boolean balloon() {
        return balloon;
    }
}
