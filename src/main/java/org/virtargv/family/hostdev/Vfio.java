package org.virtargv.family.hostdev;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Companion;
import org.virtargv.argv.Props;
import org.virtargv.domain.Address;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;
import org.virtargv.family.Roms;
import org.virtargv.family.boot.BootIndex;
import org.virtargv.family.boot.LoadParm;
import org.virtargv.family.display.KnownDevice;
import org.virtargv.family.display.decision.DisplayDecision;

/** The {@code -device} of a PCI function or a mediated device. */
final class Vfio {
    private static final String MEDIATED = "/sys/bus/mdev/devices/";

    private Vfio() {}

    static void emit(Conversion c, Hostdev d, DisplayDecision.Outcome display, CommandLine line) {
        Companion preparation = HostdevPreparation.of(c, d);
        if (preparation != null && !c.libvirtStyle()) {
            line.companion(preparation);
        }
        if (isWritten(d)) {
            line.option("-device", props(c, d, display));
        }
    }

    /**
     * A device without an address is bound to vfio on the host, so that others of its IOMMU group can be assigned, and
     * kept from the guest.
     */
    static boolean isWritten(Hostdev d) {
        return d.address == null || d.address.type != Address.Type.unassigned;
    }

    private static Props props(Conversion c, Hostdev d, DisplayDecision.Outcome display) {
        Props props = Props.device(display.driver() == null ? Words.of(d.model) : display.driver());
        boolean pci = d.type == Hostdev.Type.pci;
        String iommufd = IommufdBackend.of(c, d);
        if (pci) {
            // libvirt opens a character device itself and hands QEMU the descriptor
            props.put("host", iommufd != null && c.libvirtStyle() ? null : KnownDevice.name(d))
                    .put("id", d.id())
                    .put("bootindex", BootIndex.of(c, d))
                    .put("failover_pair_id", d.teaming == null ? null : d.teaming.persistent);
        } else {
            props.put("id", d.id()).put("sysfsdev", MEDIATED + d.source.address.uuid);
        }
        props.put("display", Words.of(display.display())).put("ramfb", display.ramfb() ? Boolean.TRUE : null);
        if (!pci) {
            props.put("bootindex", BootIndex.of(c, d))
                    .put("loadparm", d.model == Hostdev.Model.vfio_ccw ? LoadParm.of(c, d) : null);
        }
        props.put("iommufd", iommufd);
        AddressProps.put(c, props, d);
        if (pci || !c.libvirtStyle()) {
            Roms.put(props, d.rom);
        } else {
            props.ahead(null); // libvirt leaves out what s390's PCI has, and QEMU makes up its own numbers
        }
        return props;
    }
}
