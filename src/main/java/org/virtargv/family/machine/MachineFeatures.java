package org.virtargv.family.machine;

import org.virtargv.argv.Props;
import org.virtargv.domain.Features;
import org.virtargv.facts.QemuProfile;
import org.virtargv.family.Conversion;

/** What {@code <features>} says of the machine. */
final class MachineFeatures {
    private MachineFeatures() {
    }

    static void put(Conversion c, Props machine) {
    }

    /**
     * {@code acpi=on} or {@code off}: the format's default is no ACPI, QEMU's default is ACPI, so it is always said for a machine that can have it.
     * QEMU tells since 8.0 which machines can; before, the option {@code -no-acpi} stands elsewhere.
     */
    static void putAcpi(Conversion c, Props machine) {
        QemuProfile.Machine m = c.qemu().machine(c.domain().os.type.machine);
        if (m != null && m.acpi()) {
            Features f = c.domain().features;
            machine.onOff("acpi", f != null && f.acpi != null);
        }
    }
}
