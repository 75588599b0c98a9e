package org.virtargv.place;

import java.util.HashMap;
import java.util.Map;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
import org.virtargv.domain.Domain;
import org.virtargv.problem.Problems;

/** The number that a device has for the guest beside its address, once in a domain: the ACPI index. */
final class AcpiIndexes {
    /**
     * The most that the guest's firmware tables take (formatdomain.html, Network interfaces: "between 1 and
     * (16*1024-1)").
     */
    private static final long MOST_INDEX = 16 * 1024 - 1;

    private AcpiIndexes() {}

    /** Asks the domain when all addresses are assigned. */
    static void check(Domain domain, Problems problems) {
        Map<Long, Device> indices = new HashMap<>();
        for (Device d : domain.devices.all()) {
            if (d.acpi != null && d.acpi.index != null) {
                acpi(d, indices, problems);
            }
        }
    }

    private static void acpi(Device d, Map<Long, Device> indices, Problems problems) {
        if (d.acpi.index < 1 || d.acpi.index > MOST_INDEX) {
            problems.error(
                    "acpi-index-range",
                    d.acpi.at,
                    "attribute 'index' of <acpi> is " + d.acpi.index + ", and an ACPI index is from 1 to " + MOST_INDEX,
                    null);
        } else if (d.address == null || d.address.type != Address.Type.pci) {
            problems.error("acpi-index-bus", d.acpi.at, "<acpi index> is for PCI devices", "remove <acpi>");
        } else if (indices.put(d.acpi.index, d) != null) {
            problems.error("acpi-index-repeated", d.acpi.at, "two devices have the ACPI index " + d.acpi.index, null);
        }
    }
}
