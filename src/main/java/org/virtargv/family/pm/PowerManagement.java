package org.virtargv.family.pm;

import org.virtargv.argv.CommandLine;
import org.virtargv.domain.Features;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;

/** What of ACPI's sleep states the guest is offered, and ACPI itself where it is an option of its own. */
public final class PowerManagement implements Family {
    /** Since this version of QEMU ACPI is a property of the machine. */
    private static final int ACPI_OF_MACHINE = 8;

    @Override
    public void emit(Conversion c, CommandLine line) {
        Features f = c.domain().features;
        if (c.isX86() && !c.qemu().atLeast(ACPI_OF_MACHINE, 0) && (f == null || f.acpi == null)) {
            line.option("-no-acpi");
        }
    }
}
