package org.virtargv.place;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Domain;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.machine.Board;
import org.virtargv.problem.Problems;

/**
 * What the passes of this package work on: a domain, and what its families say of their devices' places.
 *
 * @param unplacedPci whether PCI devices of ARM boards whose PCI is not managed are left to QEMU, not refused
 * @param pciOrder the kinds of devices in the order in which PCI addresses are given out
 * @param usbOrder the same for USB ports
 * @param reserved addresses that no device may have: those of devices that are set aside as malformed
 */
public record Placement(
        Domain domain,
        QemuProfile qemu,
        Problems problems,
        PlaceNeeds needs,
        boolean unplacedPci,
        List<Devices.Kind> pciOrder,
        List<Devices.Kind> usbOrder,
        List<Address> reserved) {
    /** Asks the family of a device's kind. */
    @FunctionalInterface
    public interface PlaceNeeds {
        PlaceNeed of(Devices.Kind kind, Device device);
    }

    /** A device and what it needs. */
    record Entry(Device device, PlaceNeed need) {
        PciNeed pci() {
            return need.pci();
        }
    }

    /** All devices of the kinds. */
    List<Entry> devices(Iterable<Devices.Kind> kinds) {
        List<Entry> out = new ArrayList<>();
        for (Devices.Kind kind : kinds) {
            for (Device d : kind.in(domain.devices)) {
                out.add(new Entry(d, needs.of(kind, d)));
            }
        }
        return out;
    }

    /** All devices, in the order of {@link Devices.Kind}. */
    List<Entry> devices() {
        return devices(List.of(Devices.Kind.values()));
    }

    Board board() {
        return Board.of(domain);
    }
}
