package org.virtargv.family.pm;

import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Features;
import org.virtargv.domain.Pm;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.machine.Board;

/** What of ACPI's sleep states the guest is offered, and ACPI itself where it is an option of its own. */
public final class PowerManagement implements Family {
    /** Since this version of QEMU ACPI is a property of the machine. */
    private static final int ACPI_OF_MACHINE = 8;

    @Override
    public void defaults(Conversion c) {
        Pm pm = c.domain().pm;
        if (pm != null
                && (pm.suspendToMem == null || pm.suspendToMem.enabled == null)
                && (pm.suspendToDisk == null || pm.suspendToDisk.enabled == null)) {
            c.domain().pm = null;
        }
    }

    @Override
    public void check(Conversion c) {
        if (c.domain().pm != null && !c.arch().isX86()) {
            c.problems().error("pm-arch", c.domain().pm.at, "<pm> is only for x86", null);
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Features f = c.domain().features;
        boolean known = c.arch().isX86() || c.arch().isArm();
        if (known && !c.qemu().atLeast(ACPI_OF_MACHINE, 0) && (f == null || f.acpi == null)) {
            line.option("-no-acpi");
        }
        Pm pm = c.domain().pm;
        if (pm != null) {
            put(c, line.from("suspend-to-mem", pm.suspendToMem), "disable_s3", pm.suspendToMem);
            put(c, line.from("suspend-to-disk", pm.suspendToDisk), "disable_s4", pm.suspendToDisk);
        }
    }

    private static void put(Conversion c, CommandLine line, String property, Pm.Suspend suspend) {
        if (suspend != null && suspend.enabled != null) {
            line.global(
                    c.board() == Board.q35 ? "ICH9-LPC" : "PIIX4_PM", property, suspend.enabled == YesNo.no ? 1 : 0);
        }
    }
}
