package org.virtargv.family.memory;

import java.util.BitSet;
import java.util.Map;
import org.virtargv.domain.Numatune;
import org.virtargv.domain.Vcpu;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;

/**
 * On which NUMA nodes of the host a part of the guest's memory lies: what {@code <memnode>} says for a node of the
 * guest, else what {@code <memory>} of {@code <numatune>} says for all. The documentation's section "NUMA Node Tuning".
 */
final class HostNodes {
    private HostNodes() {}

    /** The policy for a node of the guest, or of the whole guest for null. */
    static Numatune.Mode mode(Conversion c, Integer cell) {
        Numatune tune = c.domain().numatune;
        Numatune.Memnode own = memnode(tune, cell);
        if (own != null) {
            return own.mode == null ? Numatune.Mode.strict : own.mode;
        }
        return tune == null || tune.memory == null || tune.memory.mode == null
                ? Numatune.Mode.strict
                : tune.memory.mode;
    }

    /** The host's nodes for a node of the guest; null where any will do. */
    static BitSet nodes(Conversion c, Integer cell) {
        Numatune tune = c.domain().numatune;
        Numatune.Memnode own = memnode(tune, cell);
        if (own != null) {
            return Cpuset.parse(own.nodeset);
        }
        if (tune == null || tune.memory == null) {
            return null;
        }
        if (tune.memory.placement == Numatune.Placement.auto) {
            return c.host().numa().automatic() == null
                    ? null
                    : Cpuset.parse(c.host().numa().automatic());
        }
        return tune.memory.nodeset == null ? null : Cpuset.parse(tune.memory.nodeset);
    }

    private static Numatune.Memnode memnode(Numatune tune, Integer cell) {
        return tune == null || cell == null
                ? null
                : tune.memnodes.stream()
                        .filter(m -> m.cellid.equals(cell))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The nodes whose processors should fill the memory of the given nodes: these nodes, as far as QEMU's threads may
     * run there. Empty where they may not run on any of them.
     */
    static BitSet reachable(Conversion c, BitSet nodes) {
        BitSet out = (BitSet) nodes.clone();
        String cpus = emulatorCpus(c);
        if (cpus != null) {
            BitSet allowed = Cpuset.parse(cpus);
            for (Map.Entry<Integer, String> e : c.host().numa().nodes().entrySet()) {
                if (e.getValue().isEmpty() || !Cpuset.parse(e.getValue()).intersects(allowed)) {
                    out.clear(e.getKey());
                }
            }
        }
        return out;
    }

    private static String emulatorCpus(Conversion c) {
        if (c.domain().cputune != null && c.domain().cputune.emulatorpin != null) {
            return c.domain().cputune.emulatorpin.cpuset;
        }
        return c.domain().vcpu.placement == Vcpu.Placement.auto ? null : c.domain().vcpu.cpuset;
    }
}
