package org.virtargv.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.machine.Board;
import org.virtargv.problem.Problems;

/**
 * Addresses on the channel subsystem of s390 (formatdomain.html, device addresses, type ccw). Every virtio device sits
 * there unless the document puts it on PCI, and so does a mediated channel device. What the user chose is kept; the
 * others get the next free number of channel subsystem 0xfe, the one for virtual devices.
 */
final class CcwPass {
    private static final long VIRTUAL = 0xfe;
    private static final long LAST = 0xffff;

    private final Problems problems;
    private final Set<Long> taken = new HashSet<>();
    private long next;

    private CcwPass(Problems problems) {
        this.problems = problems;
    }

    static void assign(Placement p) {
        if (p.board() != Board.s390) {
            return;
        }
        CcwPass pass = new CcwPass(p.problems());
        List<Device> channels = new ArrayList<>();
        for (Placement.Entry e : p.devices()) {
            Device d = e.device();
            if (d.address == null && e.need().ccw()) {
                d.address = Address.of(Address.Type.ccw, d);
            }
            if (d.address != null && d.address.type == Address.Type.ccw) {
                channels.add(d);
                pass.keep(d.address);
            }
        }
        for (Device d : channels) {
            if (d.address.devno == null) {
                pass.give(d.address);
            }
        }
    }

    private void keep(Address a) {
        if (a.cssid == null && a.ssid == null && a.devno == null) {
            return;
        }
        if (a.cssid == null || a.ssid == null || a.devno == null) {
            problems.error(
                    "ccw-incomplete",
                    a.at,
                    "an <address> of type 'ccw' needs all of cssid, ssid and devno, or none of them",
                    null);
        } else if (a.cssid > VIRTUAL || a.ssid > 3 || a.devno > LAST) {
            problems.error(
                    "ccw-range",
                    a.at,
                    "the channel address " + text(a) + " is out of range: the highest is fe.3.ffff",
                    null);
        } else if (!taken.add(number(a))) {
            problems.error(
                    "ccw-conflict",
                    a.at,
                    "the channel address " + text(a) + " is used by two devices",
                    "remove one of the addresses");
        }
    }

    /** There are more numbers than devices that a document may have. */
    private void give(Address a) {
        a.cssid = VIRTUAL;
        a.ssid = 0L;
        do {
            a.devno = next++;
        } while (!taken.add(number(a)));
    }

    private static long number(Address a) {
        return a.cssid << 32 | a.ssid << 16 | a.devno;
    }

    private static String text(Address a) {
        return String.format(Locale.ROOT, "%x.%x.%04x", a.cssid, a.ssid, a.devno);
    }
}
