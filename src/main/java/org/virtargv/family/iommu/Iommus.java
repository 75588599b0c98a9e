package org.virtargv.family.iommu;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Features;
import org.virtargv.domain.Iommu;
import org.virtargv.domain.Iommu.Model;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.machine.Board;
import org.virtargv.place.PciNeed;
import org.virtargv.place.PlaceNeed;

/** The IOMMU that the guest sees (formatdomain.html, IOMMU devices). An smmuv3 is a property of the machine. */
public final class Iommus implements DeviceFamily<Iommu> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.iommu;
    }

    @Override
    public PlaceNeed place(Conversion c, Iommu i) {
        return i.model == Model.virtio ? PlaceNeed.pci(PciNeed.express().fixed().onRootBus()) : PlaceNeed.NONE;
    }

    /** The number of processors that interrupts can address without extended interrupt mode. */
    private static final int APIC_IDS = 255;

    /** A new domain with more processors gets what they need; an old one must have it already. */
    @Override
    public void defaults(Conversion c) {
        Iommu iommu = c.domain().devices.iommu;
        if (!c.settings().abiUpdate()
                || c.board() != Board.q35
                || !many(c)
                || iommu != null && iommu.model != Model.intel) {
            return;
        }
        if (iommu == null) {
            iommu = new Iommu();
            iommu.at = c.domain().at;
            iommu.model = Model.intel;
            c.domain().devices.iommu = iommu;
        }
        if (iommu.driver == null) {
            iommu.driver = new Iommu.Driver();
            iommu.driver.at = iommu.at;
        }
        iommu.driver.intremap = iommu.driver.intremap == null ? OnOff.on : iommu.driver.intremap;
        iommu.driver.eim = iommu.driver.eim == null ? OnOff.on : iommu.driver.eim;
        if (c.domain().features == null) {
            c.domain().features = new Features();
            c.domain().features.at = c.domain().at;
        }
        if (c.domain().features.ioapic == null) {
            c.domain().features.ioapic = new Features.Ioapic();
            c.domain().features.ioapic.at = c.domain().at;
            c.domain().features.ioapic.driver = Features.Ioapic.Driver.qemu;
        }
    }

    private static boolean many(Conversion c) {
        return c.arch().isX86()
                && c.domain().vcpu != null
                && c.domain().vcpu.count != null
                && c.domain().vcpu.count > APIC_IDS;
    }

    @Override
    public void aliases(Conversion c) {
        Iommu iommu = c.domain().devices.iommu;
        if (iommu != null && !Aliases.isUser(iommu)) {
            iommu.id("iommu0");
        }
    }

    @Override
    public void check(Conversion c) {
        Iommu iommu = c.domain().devices.iommu;
        if (many(c)
                && (iommu == null
                        || iommu.model != Model.intel
                        || iommu.driver == null
                        || iommu.driver.eim != OnOff.on)) {
            c.error(
                    "iommu-eim-needed",
                    c.domain().vcpu.at,
                    "more than " + APIC_IDS + " processors need a q35 machine with an Intel IOMMU in"
                            + " extended interrupt mode",
                    "add <iommu model='intel'><driver intremap='on' eim='on'/></iommu>");
        }
        if (iommu == null) {
            return;
        }
        boolean virt = virt(c);
        boolean fits =
                switch (iommu.model) {
                    case intel -> c.board() == Board.q35;
                    case smmuv3 -> virt;
                    case virtio -> c.board() == Board.q35 || virt;
                };
        if (!fits) {
            c.error(
                    "iommu-machine",
                    iommu.at,
                    "an <iommu> of model '" + Words.of(iommu.model) + "' needs a machine type of "
                            + switch (iommu.model) {
                                case intel -> "the q35 family";
                                case smmuv3 -> "Arm's virt family";
                                case virtio -> "the q35 family or Arm's virt family";
                            },
                    null);
        }
        if (iommu.model == Model.virtio && (c.domain().features == null || c.domain().features.acpi == null)) {
            c.error(
                    "iommu-acpi",
                    iommu.at,
                    "an <iommu> of model 'virtio' is described to the guest by ACPI, and <features> has no "
                            + "<acpi/>",
                    null);
        }
        address(c, iommu);
        driver(c, iommu);
    }

    private static boolean virt(Conversion c) {
        return c.board() == Board.armVirt;
    }

    private static void address(Conversion c, Iommu iommu) {
        if (iommu.address == null) {
            return;
        }
        if (iommu.model != Model.virtio) {
            c.error(
                    "iommu-address",
                    iommu.address.at,
                    "an <iommu> of model '" + Words.of(iommu.model) + "' has no address",
                    "leave <address> out");
        } else if (iommu.address.type != Address.Type.pci) {
            c.error(
                    "iommu-address",
                    iommu.address.at,
                    "an <iommu> of model 'virtio' needs an address of type 'pci'",
                    null);
        }
    }

    private static void driver(Conversion c, Iommu iommu) {
        Iommu.Driver d = iommu.driver;
        if (d == null) {
            return;
        }
        if (iommu.model != Model.intel) {
            c.error(
                    "iommu-driver",
                    d.at,
                    "an <iommu> of model '" + Words.of(iommu.model) + "' takes no <driver>",
                    "leave <driver> out");
            return;
        }
        Features f = c.domain().features;
        if (d.intremap == OnOff.on
                && (f == null || f.ioapic == null || f.ioapic.driver != Features.Ioapic.Driver.qemu)) {
            c.error(
                    "iommu-intremap",
                    d.at,
                    "the attribute 'intremap' of the <iommu>'s <driver> needs <ioapic driver='qemu'/> in "
                            + "<features>",
                    null);
        }
        if (d.eim == OnOff.on && d.intremap != OnOff.on) {
            c.error("iommu-eim", d.at, "the attribute 'eim' of the <iommu>'s <driver> needs intremap='on'", null);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Iommu iommu = c.domain().devices.iommu;
        if (iommu == null || iommu.model == Model.smmuv3) {
            return;
        }
        Props props = Props.device(iommu.model == Model.intel ? "intel-iommu" : "virtio-iommu")
                .put("id", iommu.id());
        Iommu.Driver d = iommu.driver;
        if (iommu.model == Model.intel && d != null) {
            props.onOff("intremap", OnOff.bool(d.intremap))
                    .put("caching-mode", OnOff.bool(d.cachingMode))
                    .onOff("eim", OnOff.bool(d.eim))
                    .put("device-iotlb", OnOff.bool(d.iotlb))
                    .put("aw-bits", d.awBits)
                    .put("dma-translation", OnOff.bool(d.dmaTranslation));
        }
        AddressProps.put(c, props, iommu);
        line.from("iommu", iommu).option("-device", props);
    }
}
