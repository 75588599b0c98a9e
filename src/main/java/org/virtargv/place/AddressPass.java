package org.virtargv.place;

import org.virtargv.domain.Domain;
import org.virtargv.facts.QemuProfile;
import org.virtargv.problem.Problems;

/** Gives every device that needs one an address on its bus, and adds the controllers that the addresses need. */
public final class AddressPass {
    private AddressPass() {}

    /** Changes the domain in place; whatever cannot be placed is a problem. */
    public static void assign(Domain domain, QemuProfile qemu, Problems problems) {
        AddressChecks.check(domain, qemu, problems);
        if (problems.hasErrors()) {
            return;
        }
        VirtioSerialPorts.assign(domain, problems);
        SpaprVioPass.assign(domain, problems);
        MmioPass.assign(domain);
        CcwPass.assign(domain, qemu, problems);
        PciPass.assign(domain, qemu, problems);
        ZpciPass.assign(domain, problems);
        AcpiIndexes.check(domain, problems);
    }

    /** The addresses that a domain is given each time it starts, and not when it is defined: USB ports. */
    public static void plug(Domain domain, Problems problems) {
        UsbPorts.assign(domain, problems);
        UnassignedAddresses.check(domain, problems);
    }
}
