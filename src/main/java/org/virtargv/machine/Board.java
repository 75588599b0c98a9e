package org.virtargv.machine;

import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Domain;

/**
 * The families of machine types: what is on the board, where devices sit, and which devices come without being named.
 * Versions of a machine are of its family, and so are the machines that distributions name after themselves: {@code
 * pc-q35-rhel9.2.0}, {@code pc-i440fx-jammy}, {@code virt-rhel9.2.0}.
 */
public enum Board {
    i440fx(Model.pci_root, true, true),
    q35(Model.pcie_root, true, true),
    /** An x86 machine without PCI. */
    isapc(null, false, false),
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
    /** ARM machines of the same makers whose PCI libvirt does not manage; it gave them a USB controller once. */
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
        return of(Architecture.of(domain), domain.os.type.machine == null ? "" : domain.os.type.machine);
    }

    static Board of(Architecture architecture, String machine) {
        return switch (architecture) {
            case x86_64, i686 -> x86(machine);
            case aarch64, armv7l, armv6l -> arm(machine);
            case riscv64, riscv32, loongarch64 -> is(machine, "virt") ? virt : other;
            case s390x, s390 -> machine.startsWith("s390-ccw") ? s390 : other;
            case ppc64, ppc64le, ppc -> is(machine, "pseries") ? pseries : ppc;
            default -> other;
        };
    }

    private static Board x86(String machine) {
        if (is(machine, "q35") || is(machine, "pc-q35") || machine.equals("ubuntu-q35")) {
            return q35;
        }
        boolean pc = machine.equals("pc")
                || is(machine, "pc-i440fx")
                // QEMU before 1.4, and the releases of RHEL 5 and 6
                || machine.startsWith("pc-0.")
                || machine.startsWith("pc-1.")
                || machine.startsWith("rhel5.")
                || machine.startsWith("rhel6.")
                || machine.equals("ubuntu");
        return pc ? i440fx : machine.equals("isapc") ? isapc : other;
    }

    private static Board arm(String machine) {
        if (is(machine, "virt")) {
            return armVirt;
        }
        if (machine.startsWith("vexpress-")) {
            return vexpress;
        }
        boolean pci = machine.equals("versatilepb") || is(machine, "realview-eb");
        return pci ? versatile : machine.startsWith("versatile") || machine.startsWith("realview-") ? realview : arm;
    }

    /** Whether the machine type is the one named, or a version of it. */
    private static boolean is(String machine, String name) {
        return machine.startsWith(name) && (machine.length() == name.length() || machine.charAt(name.length()) == '-');
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

    /**
     * Whether it is built like the IBM PC: with an interrupt controller, a keyboard controller and ports of that kind.
     */
    public boolean isPc() {
        return this == i440fx || this == q35 || this == isapc;
    }
}
