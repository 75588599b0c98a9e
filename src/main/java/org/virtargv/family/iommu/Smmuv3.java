package org.virtargv.family.iommu;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.argv.Props;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.domain.Iommu;
import org.virtargv.domain.Iommu.Driver;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Words;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.Since;
import org.virtargv.machine.Accelerator;

/**
 * Arm's IOMMU: a part of the machine, or, with {@code pciBus}, a device for the bus of one controller
 * (formatdomain.html, IOMMU devices). Its options are those of QEMU's {@code -device arm-smmuv3,help}.
 */
final class Smmuv3 {
    private static final String TYPE = "arm-smmuv3";

    private static final int MOST_SSID_BITS = 20;
    private static final Set<Integer> OUTPUT_SIZES = Set.of(32, 36, 40, 42, 44, 48, 52, 56);
    /** What says that nothing is said. */
    private static final int UNSET = -1;

    private final Conversion c;
    private final Iommu iommu;
    private final Driver d;

    private Smmuv3(Conversion c, Iommu iommu) {
        this.c = c;
        this.iommu = iommu;
        this.d = iommu.driver == null ? new Driver() : iommu.driver;
    }

    /** Whether it is a device, and not a part of the machine. */
    static boolean isDevice(Conversion c, Iommu iommu) {
        return iommu.model == Iommu.Model.smmuv3
                && iommu.driver != null
                && iommu.driver.pciBus != null
                && c.libvirt().has(LibvirtChange.IOMMU_PCI_BUS);
    }

    static boolean isOfTheMachine(Conversion c, Iommu iommu) {
        return iommu.model == Iommu.Model.smmuv3 && !isDevice(c, iommu);
    }

    static Props device(Conversion c, Iommu iommu) {
        Driver d = iommu.driver;
        Props props = Props.device(TYPE)
                .put("primary-bus", d.pciBus == 0 ? "pcie.0" : bus(c, d.pciBus).id())
                .put("id", iommu.id());
        if (c.libvirt().has(LibvirtChange.SMMUV3_ACCEL)) {
            props.put("accel", OnOff.bool(d.accel))
                    .onOff("ats", OnOff.bool(d.ats))
                    .onOff("ril", OnOff.bool(d.ril))
                    .put("ssidsize", bits(d.ssidsize))
                    .put("oas", bits(d.oas))
                    .onOff("cmdqv", OnOff.bool(d.cmdqv));
        }
        return props;
    }

    /** QEMU counts the widths among its words: there is auto beside them. */
    private static String bits(Integer width) {
        return width == null || width == UNSET ? null : String.valueOf(width);
    }

    private static Controller bus(Conversion c, int index) {
        return c.controller(Controller.Type.pci, index);
    }

    /** What several of them must not be to each other. */
    static void checkAll(Conversion c, List<Iommu> all) {
        Set<Integer> buses = new HashSet<>();
        Iommu machines = null;
        for (Iommu each : all) {
            machines = isOfTheMachine(c, each) ? each : machines;
        }
        for (Iommu each : all) {
            if (!isDevice(c, each)) {
                continue;
            }
            int index = each.driver.pciBus;
            if (machines != null) {
                QemuRejects.tell(
                        c,
                        "iommu-second",
                        each.at,
                        "an <iommu> without pciBus is that of the whole machine, and QEMU does not support "
                                + "another one for a controller beside it",
                        "add pciBus to the <driver> of each <iommu>");
            } else if (!buses.add(index)) {
                QemuRejects.tell(
                        c,
                        "iommu-second",
                        each.at,
                        "the PCI controller with index " + index + " can have only one IOMMU, and this is the second",
                        "remove one, or give each another pciBus");
            }
        }
    }

    static void check(Conversion c, Iommu iommu) {
        new Smmuv3(c, iommu).check();
    }

    private void check() {
        boolean options = d.ats != null || d.ril != null || d.ssidsize != null || d.oas != null || d.cmdqv != null;
        if (options && d.accel != OnOff.on) {
            error(
                    "iommu-accel-needed",
                    "'ats', 'ril', 'ssidsize', 'oas' and 'cmdqv' of an <iommu>'s <driver> need accel='on'",
                    "add accel='on', or remove them");
        }
        if (d.accel != null && Since.knows(c, LibvirtChange.SMMUV3_ACCEL, d, "accel of <driver>")) {
            accelerated();
        }
        if (d.pciBus != null && Since.knows(c, LibvirtChange.IOMMU_PCI_BUS, d, "pciBus of <driver>")) {
            bus();
        } else if (d.accel != null) {
            c.warning(
                    "iommu-accel-unused",
                    d.at,
                    "'accel' of an <iommu>'s <driver> has no effect on the IOMMU of the whole machine",
                    "add pciBus, for example pciBus='0' for the root");
        }
    }

    private void bus() {
        if (d.pciBus > 0 && bus(c, d.pciBus) == null) {
            error(
                    "iommu-bus-missing",
                    "there is no PCI controller with index " + d.pciBus + ", which 'pciBus' of the <iommu> names",
                    "add <controller type='pci' model='pcie-expander-bus'> with that index");
        } else if (d.pciBus > 0 && bus(c, d.pciBus).model != Model.pcie_expander_bus) {
            QemuRejects.tell(
                    c,
                    "iommu-bus",
                    d.at,
                    "an IOMMU can be only for the root or a pcie-expander-bus, but the PCI controller with index "
                            + d.pciBus + " has the model '" + Words.of(bus(c, d.pciBus).model) + "'",
                    "name the root or a pcie-expander-bus in 'pciBus'");
        }
        // the device is older than QEMU's way to make it for any bus, which came with this property
        if (!c.qemu().tellsProperty(TYPE, "smmu_per_bus")) {
            error(
                    "iommu-bus-not-in-qemu",
                    "QEMU " + c.qemu().version()
                            + " does not support an IOMMU for one controller, as 'pciBus' asks for",
                    "remove 'pciBus', or choose another --qemu");
        }
    }

    private void accelerated() {
        if (!c.qemu().tellsProperty(TYPE, "accel")) {
            error(
                    "iommu-accel-not-in-qemu",
                    "QEMU " + c.qemu().version() + " does not support hardware translation, as 'accel' asks for",
                    "remove 'accel', or choose another --qemu");
        } else if (d.accel == OnOff.on && c.accelerator() != Accelerator.kvm) {
            QemuRejects.tell(
                    c,
                    "iommu-accel-emulated",
                    d.at,
                    "'accel' of an <iommu>'s <driver> needs KVM",
                    "write type='kvm' in <domain>, or remove it");
        }
        if (d.ssidsize != null && d.ssidsize != UNSET && d.ssidsize > MOST_SSID_BITS) {
            QemuRejects.tell(
                    c,
                    "iommu-width",
                    d.at,
                    "ssidsize " + d.ssidsize + " of an <iommu>'s <driver> is out of range (0 to " + MOST_SSID_BITS
                            + ")",
                    null);
        }
        if (d.oas != null && d.oas != UNSET && !OUTPUT_SIZES.contains(d.oas)) {
            QemuRejects.tell(
                    c,
                    "iommu-width",
                    d.at,
                    "oas " + d.oas + " of an <iommu>'s <driver> is not supported by QEMU",
                    "write 44 or 48");
        }
    }

    private void error(String id, String message, String hint) {
        c.problems().error(id, iommu.at, message, hint);
    }
}
