package org.virtargv.facts.host;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * The host's processor. Its model is what libvirt's domain capabilities have for KVM ({@code virsh domcapabilities},
 * the CPU of mode host-model); it is for a QEMU that could not be asked with KVM: where it could, its own word will do.
 *
 * @param model               a named model; null where nothing is known
 * @param features            what the processor has more than the model (true) or less (false), in the order in which
 *          they are told
 * @param physicalAddressBits of a physical address; null where nothing is known
 * @param tdx                 whether its KVM runs trust domains of Intel's TDX
 * @param mshv                whether the host runs under Microsoft's hypervisor and may ask it for guests
 */
public record CpuFacts(
        String model, Map<String, Boolean> features, Long physicalAddressBits, boolean tdx, boolean mshv) {
    static CpuFacts of(FactsObject json) throws FactsException {
        FactsObject hostModel = json.object("hostModel");
        Map<String, Boolean> features = new LinkedHashMap<>();
        FactsObject all = hostModel.object("features");
        for (String name : all.names()) {
            features.put(name, all.bool(name, true));
        }
        // the processor itself, for people
        for (String name :
                new String[] {"vendor", "name", "family", "model", "stepping", "sockets", "cores", "threads"}) {
            json.has(name);
        }
        json.strings("flags");
        return new CpuFacts(
                hostModel.string("name", null),
                Collections.unmodifiableMap(features),
                json.number("physicalAddressBits", null),
                json.bool("tdx", false),
                json.bool("mshv", false));
    }
}
