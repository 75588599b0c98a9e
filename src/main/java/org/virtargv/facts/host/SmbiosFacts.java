package org.virtargv.facts.host;

import java.util.LinkedHashMap;
import java.util.Map;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * What the host's own firmware says of it, by the domain format's names of the entries.
 *
 * @param bios   vendor, version, date, release; empty where that is not known
 * @param system manufacturer, product, version, serial, sku, family; empty where that is not known
 */
public record SmbiosFacts(Map<String, String> bios, Map<String, String> system) {
    static SmbiosFacts of(FactsObject json) throws FactsException {
        return new SmbiosFacts(entries(json.object("bios")), entries(json.object("system")));
    }

    private static Map<String, String> entries(FactsObject json) throws FactsException {
        Map<String, String> out = new LinkedHashMap<>();
        for (String name : json.names()) {
            out.put(name, json.string(name, ""));
        }
        return Map.copyOf(out);
    }
}
