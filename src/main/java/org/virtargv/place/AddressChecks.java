package org.virtargv.place;

import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.facts.qemu.QemuProfile;
import org.virtargv.machine.Architecture;
import org.virtargv.problem.Problems;

/** The numbers of an address, before any is given to a device (formatdomain.html, Device Addresses). */
final class AddressChecks {
    private AddressChecks() {}

    static void check(Domain domain, QemuProfile qemu, Problems problems) {
        for (Device d : domain.devices.all()) {
            Address a = d.address;
            if (a == null) {
                continue;
            }
            if (a.type == null) {
                a.malformed("type");
                problems.error("address-no-type", a.at, "<address> needs the attribute 'type'", null);
            } else if (a.type == Address.Type.pci) {
                pci(a, problems);
            }
            if (a.zpci != null && qemu.arch() != Architecture.s390x) {
                a.malformed("zpci");
                problems.error("zpci-arch", a.zpci.at, "<zpci> exists only on s390x", "remove it");
            }
        }
    }

    private static void pci(Address a, Problems problems) {
        most(a, "domain", a.domain, 0, problems);
        most(a, "bus", a.bus, 0xff, problems);
        most(a, "slot", a.slot, 0x1f, problems);
        most(a, "function", a.function, 7, problems);
    }

    private static void most(Address a, String name, Long value, long most, Problems problems) {
        if (value != null && value > most) {
            a.malformed(name);
            problems.error(
                    "address-range",
                    a.at,
                    "'" + name + "' of a PCI <address> can be at most 0x" + Long.toHexString(most) + ", not 0x"
                            + Long.toHexString(value),
                    null);
        }
    }
}
