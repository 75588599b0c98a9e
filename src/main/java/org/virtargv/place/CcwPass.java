package org.virtargv.place;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Hostdev;
import org.virtargv.facts.QemuProfile;
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
    private final Set<String> taken = new HashSet<>();
    private long next;

    private CcwPass(Problems problems) {
        this.problems = problems;
    }

    static void assign(Domain domain, QemuProfile qemu, Problems problems) {
        if (Board.of(domain) != Board.s390) {
            return;
        }
        CcwPass pass = new CcwPass(problems);
        for (Device d : DeviceOrder.of(domain)) {
            if (d.address == null && sitsThere(d) && exists(d, qemu)) {
                d.address = Address.of(Address.Type.ccw, d);
            }
            if (isCcw(d)) {
                pass.keep(d.address);
            }
        }
        for (Device d : DeviceOrder.of(domain)) {
            if (isCcw(d) && d.address.devno == null) {
                pass.give(d.address);
            }
        }
    }

    private static boolean sitsThere(Device d) {
        return VirtioDevices.is(d)
                || d instanceof Hostdev h && h.type == Hostdev.Type.mdev && h.model == Hostdev.Model.vfio_ccw;
    }

    /** Few virtio devices have no variant for channels; these go to PCI. */
    private static boolean exists(Device d, QemuProfile qemu) {
        return !(d instanceof org.virtargv.domain.Sound) || qemu.hasType("virtio-sound-ccw");
    }

    private static boolean isCcw(Device d) {
        return d.address != null && d.address.type == Address.Type.ccw;
    }

    private void keep(Address a) {
        if (a.cssid == null && a.ssid == null && a.devno == null) {
            return;
        }
        if (a.cssid == null || a.ssid == null || a.devno == null) {
            problems.error(
                    "ccw-incomplete",
                    a.at,
                    "an <address> of type 'ccw' has all of cssid, ssid and devno, or none of them",
                    null);
        } else if (a.cssid > VIRTUAL || a.ssid > 3 || a.devno > LAST) {
            problems.error(
                    "ccw-range",
                    a.at,
                    "the channel address " + text(a) + " is out of range: the highest is fe.3.ffff",
                    null);
        } else if (!taken.add(text(a))) {
            problems.error(
                    "ccw-conflict",
                    a.at,
                    "the channel address " + text(a) + " is given to two devices",
                    "leave one of the addresses out");
        }
    }

    private void give(Address a) {
        a.cssid = VIRTUAL;
        a.ssid = 0L;
        do {
            a.devno = next++;
        } while (!taken.add(text(a)));
        if (a.devno > LAST) {
            problems.error("ccw-full", a.at, "no channel address is left for this device", null);
        }
    }

    private static String text(Address a) {
        return String.format(Locale.ROOT, "%x.%x.%04x", a.cssid, a.ssid, a.devno);
    }
}
