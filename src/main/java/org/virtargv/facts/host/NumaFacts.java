package org.virtargv.facts.host;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * The host's NUMA nodes.
 *
 * @param nodes     the processors of each node, as {@code 0-3,8}; empty where nothing is known
 * @param automatic the nodes that a placement service would choose, as {@code 0-3}; null where none is known
 */
public record NumaFacts(Map<Integer, String> nodes, String automatic) {
    static NumaFacts of(FactsObject json) throws FactsException {
        Map<Integer, String> nodes = new LinkedHashMap<>();
        for (FactsObject n : json.objects("nodes")) {
            nodes.put(n.number("id", 0L).intValue(), n.string("cpus", ""));
        }
        return new NumaFacts(Collections.unmodifiableMap(nodes), json.string("automatic", null));
    }
}
