package org.virtargv.facts.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virtargv.facts.DeviceFacts;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * The host's IOMMU groups: devices that can reach each other's memory, and are given to one guest or to none (Linux,
 * Documentation/driver-api/vfio).
 *
 * @param groups the PCI addresses in a group, bridges aside, by its number
 */
public record IommuFacts(Map<String, List<String>> groups) {
    static IommuFacts of(FactsObject json) throws FactsException {
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (String number : json.names()) {
            out.put(
                    number,
                    json.strings(number).stream().map(DeviceFacts::canonical).toList());
        }
        return new IommuFacts(out);
    }

    /** The number of the device's group, or null where it is not known. */
    public String group(String address) {
        String wanted = DeviceFacts.canonical(address);
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            if (group.getValue().contains(wanted)) {
                return group.getKey();
            }
        }
        return null;
    }
}
