package org.virtargv.place;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.machine.Board;
import org.virtargv.problem.Problems;

/**
 * The numbers by which s390 knows its PCI devices (formatdomain.html, device addresses, zpci): a guest never sees bus
 * and slot. Both are unique; the user identifier is not 0.
 */
final class ZpciPass {
    private static final long LAST_UID = 0xffff;
    private static final long LAST_FID = 0xffffffffL;

    private final Problems problems;
    private final Set<Long> uids = new HashSet<>();
    private final Set<Long> fids = new HashSet<>();

    private ZpciPass(Problems problems) {
        this.problems = problems;
    }

    /** Runs after the PCI addresses are given. */
    static void assign(Domain domain, Problems problems) {
        ZpciPass pass = new ZpciPass(problems);
        boolean s390 = Board.of(domain) == Board.s390;
        for (Device d : domain.devices.all()) {
            if (d.address == null || d.address.type != Address.Type.pci) {
                continue;
            }
            if (s390 && d.address.zpci == null) {
                d.address.zpci = new Address.Zpci();
                d.address.zpci.at = d.address.at;
            } else if (d.address.zpci != null && s390) {
                pass.keep(d.address.zpci);
            }
        }
        if (s390) {
            domain.devices.all().stream()
                    .filter(d -> d.address != null && d.address.zpci != null)
                    .forEach(d -> pass.give(d.address.zpci));
        }
    }

    private void keep(Address.Zpci z) {
        if (z.uid != null && (z.uid < 1 || z.uid > LAST_UID)) {
            problems.error("zpci-uid", z.at, "the uid " + z.uid + " of <zpci> is out of range (1 to 0xffff)", null);
        } else if (z.uid != null && !uids.add(z.uid)) {
            problems.error(
                    "zpci-conflict",
                    z.at,
                    String.format(Locale.ROOT, "the uid 0x%04x of <zpci> is used by two devices", z.uid),
                    "remove uid");
        }
        if (z.fid != null && z.fid > LAST_FID) {
            problems.error("zpci-fid", z.at, "the fid " + z.fid + " of <zpci> is out of range (0 to 0xffffffff)", null);
        } else if (z.fid != null && !fids.add(z.fid)) {
            problems.error(
                    "zpci-conflict",
                    z.at,
                    String.format(Locale.ROOT, "the fid 0x%08x of <zpci> is used by two devices", z.fid),
                    "remove fid");
        }
    }

    private void give(Address.Zpci z) {
        if (z.uid == null) {
            z.uid = free(uids, 1);
        }
        if (z.fid == null) {
            z.fid = free(fids, 0);
        }
    }

    private static long free(Set<Long> taken, long first) {
        long n = first;
        while (!taken.add(n)) {
            n++;
        }
        return n;
    }
}
