package org.virtargv.place;

import org.virtargv.domain.Domain;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.problem.Problems;

/** Gives every device that needs one an address on its bus, and adds the controllers that the addresses need. */
public final class AddressPass {
    private AddressPass() {}

    /** Marks devices whose address has no type, or numbers that no such address can have, as malformed. */
    public static void wellFormed(Domain domain, QemuProfile qemu, Problems problems) {
        AddressChecks.check(domain, qemu, problems);
    }

    /** Changes the domain in place; whatever cannot be placed is a problem. */
    public static void assign(Placement p) {
        UsbPorts.numberBuses(p.domain());
        VirtioSerialPorts.assign(p);
        SpaprVioPass.assign(p);
        MmioPass.assign(p);
        CcwPass.assign(p);
        PciPass.assign(p);
        ZpciPass.assign(p.domain(), p.problems());
        AcpiIndexes.check(p);
    }

    /** The addresses that a domain is given each time it starts, and not when it is defined: USB ports. */
    public static void plug(Placement p) {
        UsbPorts.assign(p);
        UnassignedAddresses.check(p.domain(), p.problems());
    }
}
