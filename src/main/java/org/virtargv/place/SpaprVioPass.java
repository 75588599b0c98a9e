package org.virtargv.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Chardev;
import org.virtargv.domain.Controller;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Interface;
import org.virtargv.domain.Tpm;
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

    /** A device of the bus, and where the first of its kind stands. */
    private record Entry(Device device, long first) {}

    private SpaprVioPass(Problems problems) {
        this.problems = problems;
    }

    static void assign(Domain domain, Problems problems) {
        if (Board.of(domain) != Board.pseries) {
            return;
        }
        SpaprVioPass pass = new SpaprVioPass(problems);
        List<Entry> all = devices(domain);
        all.forEach(e -> pass.keep(e.device));
        all.forEach(pass::give);
    }

    private static List<Entry> devices(Domain domain) {
        List<Entry> out = new ArrayList<>();
        for (Interface i : domain.devices.interfaces) {
            add(out, i, i.model != null && "spapr-vlan".equals(i.model.type), 0x1000);
        }
        for (Controller c : domain.devices.controllers) {
            add(out, c, c.type == Controller.Type.scsi && c.model == Controller.Model.ibmvscsi, 0x2000);
        }
        for (Chardev s : domain.devices.serials) {
            add(out, s, s.target != null && s.target.type == Chardev.Target.Type.spapr_vio_serial, 0x30000000);
        }
        if (domain.devices.nvram != null) {
            add(out, domain.devices.nvram, true, 0x3000);
        }
        for (Tpm t : domain.devices.tpms) {
            add(out, t, t.model == Tpm.Model.tpm_spapr, 0x4000);
        }
        return out;
    }

    private static void add(List<Entry> out, Device d, boolean onBus, long first) {
        if (onBus && (d.address == null || d.address.type == Address.Type.spapr_vio)) {
            out.add(new Entry(d, first));
        }
    }

    private void keep(Device d) {
        if (d.address == null || d.address.reg == null) {
            return;
        }
        String reg = "0x" + Long.toHexString(d.address.reg);
        if (d.address.reg < 0 || d.address.reg > LAST) {
            problems.error(
                    "spapr-vio-range", d.address.at, "the spapr-vio register " + reg + " is above 0xffffffff", null);
        } else if (!taken.add(d.address.reg)) {
            problems.error(
                    "spapr-vio-conflict",
                    d.address.at,
                    "the spapr-vio register " + reg + " is given to two devices",
                    "leave one of them out");
        }
    }

    private void give(Entry e) {
        Device d = e.device;
        if (d.address == null) {
            d.address = Address.of(Address.Type.spapr_vio, d);
        }
        if (d.address.reg == null) {
            long reg = e.first;
            while (!taken.add(reg)) {
                reg += STEP;
            }
            d.address.reg = reg;
        }
    }
}
