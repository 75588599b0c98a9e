package org.virtargv.family.iommu;

import java.util.List;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Iommu;
import org.virtargv.domain.Iommu.Driver;
import org.virtargv.domain.Iommu.Model;
import org.virtargv.domain.Lists;
import org.virtargv.domain.OnOff;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.Given;
import org.virtargv.family.MachineProperties;
import org.virtargv.family.MachineProperties.Place;
import org.virtargv.place.PciNeed;
import org.virtargv.place.PlaceNeed;

/**
 * The IOMMUs that the guest sees (formatdomain.html, IOMMU devices). AMD's is two devices, one of which sits on the
 * bus.
 */
public final class Iommus implements DeviceFamily<Iommu> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.iommu;
    }

    @Override
    public PlaceNeed place(Conversion c, Iommu i) {
        return isPci(i) ? PlaceNeed.pci(PciNeed.express().fixed().onRootBus()) : PlaceNeed.NONE;
    }

    /** Whether it sits on the PCI bus; the others are a part of the machine. */
    static boolean isPci(Iommu i) {
        return i.model == Model.virtio || i.model == Model.amd;
    }

    @Override
    public void defaults(Conversion c) {
        IommuDefaults.fill(c);
    }

    @Override
    public void aliases(Conversion c) {
        List<Iommu> all = c.domain().devices.iommus;
        for (int i = 0; i < all.size(); i++) {
            if (!Aliases.isUser(all.get(i))) {
                all.get(i).id("iommu" + i);
            }
        }
    }

    @Override
    public void check(Conversion c) {
        IommuChecks.check(c);
    }

    @Override
    public void machine(Conversion c, MachineProperties machine) {
        if (Lists.any(c.domain().devices.iommus, i -> Smmuv3.isOfTheMachine(c, i))) {
            machine.at(Place.iommu).put("iommu", "smmuv3");
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        if (!c.libvirt().has(LibvirtChange.IOMMUS_BEHIND_CONTROLLERS)) {
            write(c, line);
        }
    }

    static void write(Conversion c, CommandLine line) {
        for (Iommu iommu : c.domain().devices.iommus) {
            CommandLine from = line.from("iommu", iommu);
            Driver d = iommu.driver == null ? new Driver() : iommu.driver;
            switch (iommu.model) {
                case intel -> from.option("-device", intel(iommu, d));
                case virtio -> from.option("-device", virtio(c, iommu, d));
                case amd -> {
                    Props bus = Props.device("AMDVI-PCI").put("id", iommu.id());
                    AddressProps.put(c, bus, iommu);
                    from.option("-device", bus);
                    from.option("-device", amd(iommu, d));
                }
                case smmuv3 -> {
                    if (Smmuv3.isDevice(c, iommu)) {
                        from.option("-device", Smmuv3.device(c, iommu));
                    }
                }
            }
        }
    }

    private static Props intel(Iommu iommu, Driver d) {
        return Props.device("intel-iommu")
                .put("id", iommu.id())
                .onOff("intremap", OnOff.bool(d.intremap))
                .put("caching-mode", OnOff.bool(d.cachingMode))
                .onOff("eim", OnOff.bool(d.eim))
                .put("device-iotlb", OnOff.bool(d.iotlb))
                .put("aw-bits", d.awBits)
                .put("dma-translation", OnOff.bool(d.dmaTranslation));
    }

    private static Props virtio(Conversion c, Iommu iommu, Driver d) {
        String granule = granule(d.granule);
        Props props = Props.device("virtio-iommu")
                .put("id", iommu.id())
                .put("aw-bits", d.awBits)
                .put("granule", granule);
        AddressProps.put(c, props, iommu);
        return props;
    }

    private static String granule(Iommu.Granule g) {
        if (g == null || (g.mode == null && Given.number(g.size) == null)) {
            return null;
        }
        return g.mode != null ? "host" : IommuChecks.kib(g) + "k";
    }

    private static Props amd(Iommu iommu, Driver d) {
        return Props.device("amd-iommu")
                .put("pci-id", iommu.id())
                .onOff("intremap", OnOff.bool(d.intremap))
                .put("pt", OnOff.bool(d.passthrough))
                .put("xtsup", OnOff.bool(d.xtsup))
                .put("device-iotlb", OnOff.bool(d.iotlb));
    }
}
