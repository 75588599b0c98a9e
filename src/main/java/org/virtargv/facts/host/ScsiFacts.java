package org.virtargv.facts.host;

import java.util.LinkedHashMap;
import java.util.Map;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * The SCSI devices of the host.
 *
 * @param generic the kernel's names of the generic devices, {@code sg3}, by adapter, bus, target and unit: {@code
 *          scsi_host2:0:0:1}; the name
 *                {@code *} stands for all that are not named
 */
public record ScsiFacts(Map<String, String> generic) {
    static ScsiFacts of(FactsObject json) throws FactsException {
        Map<String, String> out = new LinkedHashMap<>();
        FactsObject generic = json.object("generic");
        for (String name : generic.names()) {
            out.put(name, generic.string(name, ""));
        }
        return new ScsiFacts(out);
    }

    /** The name of a device, or null where it is not known. */
    public String generic(String adapter, long bus, long target, long unit) {
        return generic.getOrDefault(adapter + ":" + bus + ":" + target + ":" + unit, generic.get("*"));
    }
}
