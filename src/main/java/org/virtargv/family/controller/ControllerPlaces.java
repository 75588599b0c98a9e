package org.virtargv.family.controller;

import org.virtargv.domain.Controller;
import org.virtargv.domain.Controller.Model;
import org.virtargv.family.Conversion;
import org.virtargv.machine.Architecture;
import org.virtargv.machine.Board;
import org.virtargv.place.ChipsetPart;
import org.virtargv.place.PlaceNeed;

/** What places controllers need; those of PCI are buses themselves, and placed before everything else. */
final class ControllerPlaces {
    private ControllerPlaces() {}

    /** Whether the machine has an IDE controller of its own; libvirt adds none to others. */
    static boolean hasIde(Conversion c) {
        boolean power = c.arch() == Architecture.ppc || c.arch().isPpc64();
        boolean oldMac = power && "g3beige".equals(c.domain().os.type.machine);
        return c.board() == Board.i440fx || oldMac;
    }

    static PlaceNeed of(Conversion conversion, Controller c) {
        return switch (c.type) {
            case usb -> usb(c);
            case scsi -> scsi(c);
            case virtio_serial -> PlaceNeed.virtio(c.model == Model.virtio_transitional);
            case sata -> c.index == 0 ? PlaceNeed.conventional().as(ChipsetPart.sata) : PlaceNeed.conventional();
            case ide ->
                c.index == 0 && conversion.board() == Board.i440fx
                        ? PlaceNeed.conventional().as(ChipsetPart.ide)
                        : PlaceNeed.NONE;
            case ccid -> PlaceNeed.usbPort();
            case nvme -> PlaceNeed.express();
            default -> PlaceNeed.NONE;
        };
    }

    private static PlaceNeed usb(Controller c) {
        if (c.model == null) {
            // there is none, though it may have an address
            return c.address == null ? PlaceNeed.NONE : PlaceNeed.conventional();
        }
        return switch (c.model) {
            case none, qusb1, qusb2 -> PlaceNeed.NONE;
            case nec_xhci, qemu_xhci -> PlaceNeed.express();
            case piix3_uhci -> c.index == 0 ? PlaceNeed.conventional().as(ChipsetPart.uhci) : PlaceNeed.conventional();
            default -> PlaceNeed.conventional();
        };
    }

    private static PlaceNeed scsi(Controller c) {
        if (c.model == null) {
            return PlaceNeed.NONE;
        }
        return switch (c.model) {
            case virtio_scsi, virtio_non_transitional -> PlaceNeed.virtio(false);
            case virtio_transitional -> PlaceNeed.virtio(true);
            case ibmvscsi -> PlaceNeed.spaprVio(0x2000);
            case ncr53c90 -> PlaceNeed.NONE; // soldered onto its board
            default -> PlaceNeed.conventional();
        };
    }
}
