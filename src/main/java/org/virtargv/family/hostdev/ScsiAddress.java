package org.virtargv.family.hostdev;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Device;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Hostdev;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;

/** Where the guest sees a SCSI device of the host: behind the first controller that has room, unless the document says where. */
final class ScsiAddress {
    /** A narrow SCSI bus has eight addresses, and the controller itself has the last. */
    private static final int UNITS = 7;

    private ScsiAddress() {
    }

    static void fill(Conversion c, Hostdev d) {
        if (d.address == null || d.address.type == null) {
            d.address = Address.of(Address.Type.drive, d);
            d.address.bus = 0L;
            d.address.target = 0;
            free(c, d);
        } else if (d.address.type == Address.Type.drive) {
            d.address.controller = d.address.controller == null ? Integer.valueOf(0) : d.address.controller;
            d.address.bus = d.address.bus == null ? Long.valueOf(0) : d.address.bus;
            d.address.target = d.address.target == null ? Integer.valueOf(0) : d.address.target;
            d.address.unit = d.address.unit == null ? Long.valueOf(0) : d.address.unit;
        }
    }

    private static void free(Conversion c, Hostdev d) {
        for (d.address.controller = 0;; d.address.controller++) {
            for (d.address.unit = 0L; d.address.unit < UNITS; d.address.unit++) {
                if (others(c, d).stream().noneMatch(o -> same(o.address, d.address))) {
                    return;
                }
            }
        }
    }

    private static List<Device> others(Conversion c, Hostdev d) {
        List<Device> out = new ArrayList<>();
        c.domain().devices.disks.stream().filter(x -> x.target != null && x.target.bus == Disk.Bus.scsi).forEach(out::add);
        c.domain().devices.hostdevs.stream().filter(x -> x != d && x.type == Hostdev.Type.scsi).forEach(out::add);
        return out;
    }

    private static boolean same(Address a, Address b) {
        return a != null && a.type == Address.Type.drive && b.controller.equals(a.controller) && b.bus.equals(a.bus) && b.target.equals(a.target)
                && b.unit.equals(a.unit);
    }

    /** Whether the controller is one of old SCSI's, whose devices have a number and nothing else. */
    static boolean isNarrow(Conversion c, Hostdev d) {
        Controller controller = AddressProps.controller(c, Controller.Type.scsi, d.address.controller);
        if (controller == null || controller.model == null) {
            return false;
        }
        return switch (controller.model) {
            case lsilogic, ncr53c90, dc390, am53c974 -> true;
            default -> false;
        };
    }
}
