package org.virtargv.family.iommu;

import java.util.List;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Features;
import org.virtargv.domain.Iommu;
import org.virtargv.domain.Iommu.Driver;
import org.virtargv.domain.Iommu.Model;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.ScaledSize;
import org.virtargv.domain.Words;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.Given;
import org.virtargv.family.QemuRejects;
import org.virtargv.family.Since;
import org.virtargv.machine.Board;

/** What an {@code <iommu>} must not say. */
final class IommuChecks {
    private static final Set<Long> GRANULES = Set.of(4L, 8L, 16L, 64L);

    /** The first QEMU that emulates the x2APIC, as its list of changes says. */
    private static final int EMULATED_EIM_SINCE = 9;

    private final Conversion c;
    private final Iommu iommu;
    private final String name;

    private IommuChecks(Conversion c, Iommu iommu) {
        this.c = c;
        this.iommu = iommu;
        name = "an <iommu> of model '" + Words.of(iommu.model) + "'";
    }

    static void check(Conversion c) {
        List<Iommu> all = c.domain().devices.iommus;
        if (IommuDefaults.many(c) && !servesMany(c, all)) {
            c.problems()
                    .error(
                            "iommu-eim-needed",
                            c.domain().vcpu.at,
                            "more than " + IommuDefaults.APIC_IDS
                                    + " vCPUs need a q35 machine with an Intel IOMMU in extended interrupt mode",
                            "add <iommu model='intel'><driver intremap='on' eim='on'/></iommu>");
        }
        Smmuv3.checkAll(c, all);
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                second(c, all.get(i));
            }
            new IommuChecks(c, all.get(i)).check();
        }
    }

    private static boolean servesMany(Conversion c, List<Iommu> all) {
        if (all.isEmpty() || c.board() != Board.q35) {
            return false;
        }
        Iommu first = all.get(0);
        OnOff eim = first.driver == null ? null : first.driver.eim;
        boolean any = c.libvirt().has(LibvirtChange.MANY_VCPUS_WITH_ANY_IOMMU);
        return any ? first.model != Model.intel || eim != null : first.model == Model.intel && eim == OnOff.on;
    }

    private static void second(Conversion c, Iommu iommu) {
        if (!c.libvirt().has(LibvirtChange.SEVERAL_IOMMUS)) {
            Since.refuse(c, LibvirtChange.SEVERAL_IOMMUS, iommu, "a second <iommu>");
        } else if (iommu.model != Model.smmuv3) {
            QemuRejects.tell(
                    c,
                    "iommu-second",
                    iommu.at,
                    "this machine can have only one IOMMU, and this is the second",
                    "keep one");
        }
    }

    private void check() {
        boolean virt = c.board() == Board.armVirt;
        boolean q35 = c.board() == Board.q35;
        boolean fits =
                switch (iommu.model) {
                    case intel, amd -> q35;
                    case smmuv3 -> virt;
                    case virtio -> q35 || virt;
                };
        if (!fits) {
            String machines =
                    switch (iommu.model) {
                        case intel, amd -> "the q35 family";
                        case smmuv3 -> "Arm's virt family";
                        case virtio -> "the q35 family or Arm's virt family";
                    };
            error("iommu-machine", name + " needs a machine type of " + machines, null);
        }
        if (iommu.model == Model.amd) {
            Since.refuse(c, LibvirtChange.IOMMU_AMD, iommu, "model 'amd' of <iommu>");
            if (!c.qemu().hasProperty("amd-iommu", "pci-id")) {
                error(
                        "iommu-amd-unknown",
                        name + " needs an amd-iommu with a separate PCI device, which QEMU "
                                + c.qemu().version() + " does not support",
                        "choose another --qemu, or model='intel'");
            }
        }
        if (iommu.model == Model.virtio && (c.domain().features == null || c.domain().features.acpi == null)) {
            error(
                    "iommu-acpi",
                    name + " needs ACPI, but <features> has no <acpi/>",
                    virt ? "write <os firmware='efi'>, and add <acpi/> to <features>" : "add <acpi/> to <features>");
        }
        address();
        if (iommu.driver != null) {
            attributes(iommu.driver);
            remapping(iommu.driver);
            granule(iommu.driver.granule);
            if (iommu.model == Model.smmuv3) {
                Smmuv3.check(c, iommu);
            }
        }
    }

    private void error(String id, String message, String hint) {
        c.problems().error(id, iommu.at, message, hint);
    }

    private void address() {
        if (iommu.address == null) {
            return;
        }
        if (!Iommus.isPci(iommu)) {
            c.problems().error("iommu-address", iommu.address.at, name + " cannot have an address", "remove <address>");
        } else if (iommu.address.type != Address.Type.pci) {
            c.problems().error("iommu-address", iommu.address.at, name + " needs an address of type 'pci'", null);
        }
    }

    /** libvirt passes over the two of amd for a virtio IOMMU, which has nothing of the kind. */
    private void attributes(Driver d) {
        boolean intel = iommu.model == Model.intel;
        boolean amd = iommu.model == Model.amd;
        boolean virtio = iommu.model == Model.virtio;
        only(intel || amd, d.intremap, "intremap");
        only(intel || amd, d.iotlb, "iotlb");
        only(intel, d.cachingMode, "caching_mode");
        only(intel, d.eim, "eim");
        only(intel, d.dmaTranslation, "dma_translation");
        only(intel || virtio, d.awBits, "aw_bits");
        only(amd || virtio, d.xtsup, "xtsup");
        only(amd || virtio, d.passthrough, "passthrough");
        only(virtio, d.granule, "granule");
        boolean smmu = iommu.model == Model.smmuv3;
        only(smmu, d.pciBus, "pciBus");
        only(smmu, d.accel, "accel");
        only(smmu, d.ats, "ats");
        only(smmu, d.ril, "ril");
        only(smmu, d.ssidsize, "ssidsize");
        only(smmu, d.oas, "oas");
        only(smmu, d.cmdqv, "cmdqv");
    }

    private void only(boolean fits, Object value, String what) {
        if (value != null && !fits) {
            c.problems()
                    .error(
                            "iommu-driver",
                            iommu.driver.at,
                            name + " does not support '" + what + "' in <driver>",
                            "remove it");
        }
    }

    private void remapping(Driver d) {
        Features f = c.domain().features;
        if (d.intremap == OnOff.on
                && (f == null || f.ioapic == null || f.ioapic.driver != Features.Ioapic.Driver.qemu)) {
            c.lacking(Features.class)
                    .error(
                            "iommu-intremap",
                            d.at,
                            "the attribute 'intremap' of the <iommu>'s <driver> needs <ioapic driver='qemu'/> in "
                                    + "<features>",
                            null);
        }
        if (d.eim == OnOff.on
                && c.domain().type == Domain.Type.qemu
                && !c.qemu().atLeast(EMULATED_EIM_SINCE, 0)) {
            QemuRejects.tell(
                    c,
                    "iommu-eim-emulated",
                    d.at,
                    "the attribute 'eim' of the <iommu>'s <driver> needs KVM before QEMU " + EMULATED_EIM_SINCE
                            + ".0, but " + c.qemu().origin() + " is " + c.qemu().version(),
                    "write type='kvm' in <domain>, or eim='off'");
        }
        if (d.eim == OnOff.on && d.intremap != OnOff.on) {
            c.problems()
                    .error(
                            "iommu-eim",
                            d.at,
                            "the attribute 'eim' of the <iommu>'s <driver> needs intremap='on'",
                            null);
        }
    }

    private void granule(Iommu.Granule g) {
        if (g == null) {
            return;
        }
        Since.refuse(c, LibvirtChange.IOMMU_GRANULE, g, "<granule> of <driver>");
        if (g.mode != null && g.size != null) {
            c.error(
                    "iommu-granule",
                    g.at,
                    "<granule> has both 'mode' and 'size', and mode='host' is a size",
                    "leave one of them out");
        } else if (g.mode == null && Given.number(g.size) != null && (kib(g) == null || !GRANULES.contains(kib(g)))) {
            c.problems()
                    .error(
                            "iommu-granule",
                            g.at,
                            "<granule> must have mode='host', or a size of 4, 8, 16 or 64 KiB",
                            null);
        }
    }

    /** Null for what is no size. */
    static Long kib(Iommu.Granule g) {
        ScaledSize size = new ScaledSize();
        size.value = g.size;
        size.unit = g.unit;
        try {
            return size.kib();
        } catch (IllegalArgumentException | ArithmeticException noSize) {
            return null;
        }
    }
}
