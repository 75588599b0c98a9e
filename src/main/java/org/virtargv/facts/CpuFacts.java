package org.virtargv.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The host's processor as libvirt's domain capabilities describe it for KVM ({@code virsh domcapabilities}, the CPU of mode host-model). For a QEMU
 * that could not be asked with KVM; where it could, its own word will do.
 *
 * @param model    a named model; null where nothing is known
 * @param features what the processor has more than the model (true) or less (false), in the order in which they are told
 */
public record CpuFacts(String model, Map<String, Boolean> features) {
    static CpuFacts of(Json json) throws FactsException {
        Map<String, Boolean> features = new LinkedHashMap<>();
        Json all = json.object("features");
        for (String name : all.names()) {
            features.put(name, all.bool(name, true));
        }
        return new CpuFacts(json.string("model", null), Collections.unmodifiableMap(features));
    }
}
