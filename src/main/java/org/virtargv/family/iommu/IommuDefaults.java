package org.virtargv.family.iommu;

import java.util.List;
import org.virtargv.domain.Features;
import org.virtargv.domain.Iommu;
import org.virtargv.domain.Iommu.Model;
import org.virtargv.domain.OnOff;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Board;

/**
 * What a new guest with many processors gets of its IOMMU, and the half of the interrupt controller that QEMU must have
 * then. An old domain must have it already.
 */
final class IommuDefaults {
    /** The number of processors that interrupts can address without the IOMMU's help. */
    static final int APIC_IDS = 255;

    private IommuDefaults() {}

    static void fill(Conversion c) {
        if (!c.settings().abiUpdate() || c.board() != Board.q35) {
            return;
        }
        List<Iommu> all = c.domain().devices.iommus;
        if (many(c) && all.isEmpty()) {
            Iommu iommu = new Iommu();
            iommu.at = c.domain().at;
            iommu.model = Model.intel;
            all.add(iommu);
        }
        if (many(c)) {
            processors(c, all.get(0));
        }
        boolean any = c.libvirt().has(LibvirtChange.MANY_VCPUS_WITH_ANY_IOMMU);
        boolean remaps = all.stream().anyMatch(i -> i.driver != null && i.driver.intremap == OnOff.on);
        if ((many(c) && (any || all.get(0).model == Model.intel)) || (any && remaps)) {
            split(c);
        }
    }

    static boolean many(Conversion c) {
        return c.arch().isX86()
                && c.domain().vcpu != null
                && c.domain().vcpu.count != null
                && c.domain().vcpu.count > APIC_IDS;
    }

    private static void processors(Conversion c, Iommu iommu) {
        boolean amd = iommu.model == Model.amd && c.libvirt().has(LibvirtChange.MANY_VCPUS_WITH_ANY_IOMMU);
        if (iommu.model != Model.intel && !amd) {
            return;
        }
        if (iommu.driver == null) {
            iommu.driver = new Iommu.Driver();
            iommu.driver.at = iommu.at;
        }
        Iommu.Driver d = iommu.driver;
        d.intremap = d.intremap == null ? OnOff.on : d.intremap;
        if (amd) {
            d.xtsup = d.xtsup == null ? OnOff.on : d.xtsup;
        } else {
            d.eim = d.eim == null ? OnOff.on : d.eim;
        }
    }

    private static void split(Conversion c) {
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
}
