package org.virtargv.family.hostdev;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Words;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.family.Conversion;
import org.virtargv.family.Virtio;
import org.virtargv.family.display.KnownDevice;

/** Names of an assigned device: the host's, and QEMU's for its class. */
final class HostdevSource {
    private HostdevSource() {}

    /** The same for two elements that name the same device. */
    static String key(Hostdev d) {
        return d.type + " " + words(d);
    }

    /** Of the network cards that are assigned devices. */
    static Set<String> keysOfInterfaces(Conversion c) {
        Set<String> out = new HashSet<>();
        for (Interface nic : c.domain().devices.interfaces) {
            Address a = nic.type == Interface.Type.hostdev && nic.source != null ? nic.source.device : null;
            if (a != null && a.bus != null && a.slot != null) {
                out.add(Hostdev.Type.pci + " "
                        + DeviceFacts.pciAddress(zero(a.domain), a.bus, a.slot, zero(a.function)));
            }
        }
        return out;
    }

    private static long zero(Long value) {
        return value == null ? 0 : value;
    }

    /** For people. */
    static String words(Hostdev d) {
        Hostdev.SourceAddress a = d.source.address;
        return switch (d.type) {
            case pci, mdev -> KnownDevice.name(d);
            case usb ->
                a != null
                        ? "USB " + a.bus + (a.device == null ? " port " + a.port : "." + a.device)
                        : String.format(Locale.ROOT, "USB %04x:%04x", d.source.vendor.id, d.source.product.id);
            case scsi ->
                d.source.protocol != null
                        ? "iSCSI " + d.source.hosts.get(0).name + " " + d.source.name
                        : "SCSI " + d.source.adapter.name + " " + a.bus + ":" + a.target + ":" + a.unit;
            case scsi_host -> d.source.wwpn;
        };
    }

    /**
     * QEMU's class for it; of PCI and mediated vfio-pci devices the one without further wishes. Null for mediated
     * devices without a model.
     */
    static String driver(Conversion c, Hostdev d) {
        return switch (d.type) {
            case pci -> "vfio-pci";
            case usb -> "usb-host";
            case scsi -> "scsi-generic";
            case mdev -> d.model == null ? null : Words.of(d.model);
            case scsi_host -> Virtio.driver("vhost-scsi", d, Virtio.Model.of(d.model));
        };
    }
}
