package org.virtargv.family.hostdev;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Hostdev;
import org.virtargv.domain.Lists;
import org.virtargv.family.Conversion;

/**
 * Where the guest sees a SCSI device of the host: behind the first controller that has room, unless the document says
 * where.
 */
final class ScsiAddress {
    /** A narrow SCSI bus has eight addresses, and the controller itself has the last. */
    private static final int UNITS = 7;

    private ScsiAddress() {}

    /** Fills in all of them: what the document says is taken first. */
    static void fill(Conversion c) {
        List<Hostdev> open = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Lists.filter(c.domain().devices.disks, d -> d.target != null && d.target.bus == Disk.Bus.scsi)
                .forEach(d -> take(taken, d.address));
        for (Hostdev d : c.domain().devices.hostdevs) {
            if (d.type == Hostdev.Type.scsi && (d.address == null || d.address.type == null)) {
                open.add(d);
            } else if (d.type == Hostdev.Type.scsi) {
                complete(d.address);
                take(taken, d.address);
            }
        }
        int controller = 0;
        long unit = 0;
        for (Hostdev d : open) {
            d.address = Address.of(Address.Type.drive, d);
            complete(d.address);
            do {
                d.address.controller = controller;
                d.address.unit = unit;
                controller += unit + 1 == UNITS ? 1 : 0;
                unit = (unit + 1) % UNITS;
            } while (!take(taken, d.address));
        }
    }

    private static boolean take(Set<String> taken, Address a) {
        return a == null
                || a.type != Address.Type.drive
                || taken.add(a.controller + ":" + a.bus + ":" + a.target + ":" + a.unit);
    }

    private static void complete(Address a) {
        if (a.type == Address.Type.drive) {
            a.controller = a.controller == null ? Integer.valueOf(0) : a.controller;
            a.bus = a.bus == null ? Long.valueOf(0) : a.bus;
            a.target = a.target == null ? Integer.valueOf(0) : a.target;
            a.unit = a.unit == null ? Long.valueOf(0) : a.unit;
        }
    }

    /** Whether the controller is one of old SCSI's, whose devices have a number and nothing else. */
    static boolean isNarrow(Conversion c, Hostdev d) {
        Controller controller = c.controller(Controller.Type.scsi, d.address.controller);
        if (controller == null || controller.model == null) {
            return false;
        }
        return switch (controller.model) {
            case lsilogic, ncr53c90, dc390, am53c974 -> true;
            default -> false;
        };
    }
}
