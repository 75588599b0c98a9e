package org.virtargv.place;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.virtargv.domain.Address;
import org.virtargv.domain.Device;
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
    static void check(Placement p) {
        Map<Long, Device> indices = new HashMap<>();
        Set<Device> placed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Placement.Entry e : p.devices()) {
            if (e.need().usb() || e.need().port() != null) {
                placed.add(e.device());
            }
        }
        for (Device d : p.domain().devices.all()) {
            if (d.acpi != null && d.acpi.index != null) {
                acpi(d, placed.contains(d), indices, p.problems());
            }
        }
    }

    /** @param elsewhere whether the device gets a place on another bus than PCI */
    private static void acpi(Device d, boolean elsewhere, Map<Long, Device> indices, Problems problems) {
        if (d.acpi.index < 1 || d.acpi.index > MOST_INDEX) {
            problems.error(
                    "acpi-index-range",
                    d.acpi.at,
                    "attribute 'index' of <acpi> is " + d.acpi.index + ", but an ACPI index must be from 1 to "
                            + MOST_INDEX,
                    null);
        } else if (!elsewhere && (d.address == null || d.address.type == Address.Type.isa)) {
            problems.warning(
                    "acpi-index-bus",
                    d.acpi.at,
                    "<acpi index> has no effect on a device that is not on PCI",
                    "remove <acpi>");
        } else if (d.address == null || d.address.type != Address.Type.pci) {
            problems.error("acpi-index-bus", d.acpi.at, "<acpi index> is only for PCI devices", "remove <acpi>");
        } else if (indices.put(d.acpi.index, d) != null) {
            problems.error("acpi-index-repeated", d.acpi.at, "two devices have the ACPI index " + d.acpi.index, null);
        }
    }
}
