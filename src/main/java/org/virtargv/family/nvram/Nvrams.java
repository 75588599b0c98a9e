package org.virtargv.family.nvram;

import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Address;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Nvram;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.machine.Board;
import org.virtargv.place.PlaceNeed;

/**
 * The non-volatile memory of a pseries machine (formatdomain.html, NVRAM device). QEMU has it always; what can be said
 * is where.
 */
public final class Nvrams implements DeviceFamily<Nvram> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.nvram;
    }

    @Override
    public PlaceNeed place(Conversion c, Nvram d) {
        return PlaceNeed.spaprVio(0x3000);
    }

    @Override
    public void check(Conversion c) {
        Nvram nvram = c.domain().devices.nvram;
        if (nvram == null) {
            return;
        }
        if (c.board() != Board.pseries) {
            c.problems()
                    .error(
                            "nvram-not-for-machine",
                            nvram.at,
                            "<nvram> of <devices> is only for ppc64 machines of type 'pseries'",
                            "use <nvram> of <os> for UEFI variables");
        } else if (nvram.address != null
                && nvram.address.type != null
                && nvram.address.type != Address.Type.spapr_vio) {
            c.problems().error("nvram-address", nvram.address.at, "<nvram> needs an address of type 'spapr-vio'", null);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Nvram nvram = c.domain().devices.nvram;
        if (nvram != null && nvram.address != null && nvram.address.reg != null) {
            line.from("nvram", nvram).global("spapr-nvram", "reg", "0x" + Long.toHexString(nvram.address.reg));
        }
    }
}
