package org.virtargv.family.hostdev;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Hostdev;
import org.virtargv.family.Conversion;
import org.virtargv.family.display.KnownDevice;

/**
 * The devices that share an IOMMU group with an assigned one: VFIO gives the group to the guest as a whole, so each is
 * assigned too, or at least bound to VFIO (formatdomain, Device Addresses, unassigned).
 */
final class IommuGroup {
    private IommuGroup() {}

    static void check(Conversion c) {
        if (c.host().iommu().groups().isEmpty()) {
            return;
        }
        Set<String> assigned = new HashSet<>(HostdevSource.keysOfInterfaces(c));
        List<Hostdev> all = c.domain().devices.hostdevs;
        all.stream().filter(d -> d.type == Hostdev.Type.pci).forEach(d -> assigned.add(HostdevSource.key(d)));
        for (Hostdev d : all) {
            if (d.type == Hostdev.Type.pci) {
                one(c, d, assigned);
            }
        }
    }

    private static void one(Conversion c, Hostdev d, Set<String> assigned) {
        String group = c.host().iommu().group(KnownDevice.name(d));
        if (group == null) {
            c.problems()
                    .warning(
                            "iommu-group-none",
                            d.at,
                            "<hostdev> of " + KnownDevice.name(d)
                                    + ": the host facts have no IOMMU group of the device, so the host "
                                    + "has no such device, or no IOMMU",
                            null);
            return;
        }
        List<String> others = c.host().iommu().groups().get(group).stream()
                .filter(a -> !assigned.contains(Hostdev.Type.pci + " " + a))
                .toList();
        if (!others.isEmpty()) {
            c.problems()
                    .warning(
                            "iommu-group-shared",
                            d.at,
                            "<hostdev> of " + KnownDevice.name(d) + ": its IOMMU group " + group + " has "
                                    + String.join(", ", others) + " as well, which is not assigned to the domain",
                            "assign it too, with <address type='unassigned'/> if the guest should not see it");
        }
    }
}
