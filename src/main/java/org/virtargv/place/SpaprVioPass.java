package org.virtargv.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.problem.Problems;

/**
 * Registers on the virtual I/O bus of pseries machines (formatdomain.html, device addresses, spapr-vio). Each kind of
 * device has a register where QEMU puts the first of it; the next ones follow 0x1000 apart.
 */
final class SpaprVioPass {
    private static final long STEP = 0x1000;
    private static final long LAST = 0xffffffffL;

    private final Problems problems;
    private final Set<Long> taken = new HashSet<>();

    /** By the first register of a kind: where to go on looking for a free one. */
    private final Map<Long, Long> next = new HashMap<>();

    private SpaprVioPass(Problems problems) {
        this.problems = problems;
    }

    static void assign(Placement p) {
        SpaprVioPass pass = new SpaprVioPass(p.problems());
        List<Placement.Entry> all = new ArrayList<>();
        for (Placement.Entry e : p.devices()) {
            Address a = e.device().address;
            if (e.need().spaprVio() != null && (a == null || a.type == Address.Type.spapr_vio)) {
                all.add(e);
            }
        }
        all.forEach(e -> pass.keep(e.device()));
        all.forEach(e -> pass.give(e.device(), e.need().spaprVio()));
    }

    private void keep(Device d) {
        if (d.address == null || d.address.reg == null) {
            return;
        }
        String reg = "0x" + Long.toHexString(d.address.reg);
        if (d.address.reg > LAST) {
            problems.error(
                    "spapr-vio-range", d.address.at, "the spapr-vio register " + reg + " is above 0xffffffff", null);
        } else if (!taken.add(d.address.reg)) {
            problems.error(
                    "spapr-vio-conflict",
                    d.address.at,
                    "the spapr-vio register " + reg + " is used by two devices",
                    "remove one of them");
        }
    }

    private void give(Device d, long first) {
        if (d.address == null) {
            d.address = Address.of(Address.Type.spapr_vio, d);
        }
        if (d.address.reg == null) {
            long reg = next.getOrDefault(first, first);
            while (!taken.add(reg)) {
                reg += STEP;
            }
            next.put(first, reg + STEP);
            d.address.reg = reg;
        }
    }
}
