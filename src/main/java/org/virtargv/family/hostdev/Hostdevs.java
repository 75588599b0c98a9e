package org.virtargv.family.hostdev;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Hostdev;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.display.AssignedDisplay;
import org.virtargv.family.display.DisplayChecks;
import org.virtargv.family.display.decision.DisplayDecision;
import org.virtargv.family.net.NetworkHostdevs;
import org.virtargv.place.PlaceNeed;

/**
 * Devices of the host that the guest is given. What becomes of their displays is decided apart, see {@link
 * DisplayDecision}.
 */
public final class Hostdevs implements DeviceFamily<Hostdev> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.hostdev;
    }

    @Override
    public PlaceNeed place(Conversion c, Hostdev h) {
        return switch (h.type) {
            case pci -> PlaceNeed.express();
            case mdev ->
                h.model == Hostdev.Model.vfio_pci
                        ? PlaceNeed.express()
                        : h.model == Hostdev.Model.vfio_ccw ? PlaceNeed.channel() : PlaceNeed.NONE;
            case scsi_host -> PlaceNeed.virtio(h.model == Hostdev.Model.virtio_transitional);
            case usb -> PlaceNeed.usbPort();
            case scsi -> PlaceNeed.NONE; // on the bus of a controller
        };
    }

    /** The host's device, as people call it. */
    public static String name(Hostdev d) {
        return HostdevSource.words(d);
    }

    /** The assigned devices. */
    public static List<Hostdev> all(Conversion c) {
        return c.domain().devices.hostdevs;
    }

    /** How the device is found on the host, by the names of the ways. */
    public static Map<String, String> facts(Conversion c, Hostdev d) {
        Map<String, String> out = new LinkedHashMap<>();
        if (d.type == Hostdev.Type.usb) {
            out.put("found by", d.source.address != null ? "its place on the bus" : "vendor and product, by QEMU");
        } else if (d.type == Hostdev.Type.scsi && d.source.protocol == null) {
            out.put("generic device", String.valueOf(ScsiGeneric.name(c, d)));
        }
        return out;
    }

    @Override
    public void wellFormed(Conversion c) {
        HostdevShape.check(c);
    }

    @Override
    public void defaults(Conversion c) {
        c.domain().devices.hostdevs.forEach(HostdevDefaults::fill);
        ScsiAddress.fill(c);
    }

    @Override
    public void aliases(Conversion c) {
        Aliases.number(NetworkHostdevs.among(c), "hostdev");
    }

    @Override
    public void kept(Conversion c) {
        for (Hostdev h : c.domain().devices.hostdevs) {
            if (h.type != Hostdev.Type.scsi) {
                h.readonly = null;
                h.shareable = null;
            }
        }
    }

    @Override
    public void check(Conversion c) {
        HostdevChecks.check(c);
        IommuGroup.check(c);
        IommufdBackend.check(c);
        GenericInitiators.check(c);
        DisplayChecks.check(c);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        IommufdBackend.emit(c, line);
        NetworkHostdevs.emitNamed(c, line);
        IdentityHashMap<Hostdev, DisplayDecision.Outcome> displays = new IdentityHashMap<>();
        AssignedDisplay.of(c).forEach(d -> displays.put(d.device(), d.written()));
        GenericInitiators initiators = new GenericInitiators(c, line);
        for (Hostdev d : c.domain().devices.hostdevs) {
            line.from("hostdev", d);
            switch (d.type) {
                case pci, mdev -> Vfio.emit(c, d, displays.get(d), line);
                case usb -> UsbHost.emit(c, d, line);
                case scsi_host -> VhostScsi.emit(c, d, line);
                case scsi -> ScsiGeneric.emit(c, d, line);
            }
            initiators.emit(d);
        }
        NetworkHostdevs.emitPooled(c, line);
    }
}
