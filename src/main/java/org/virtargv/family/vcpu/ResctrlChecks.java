package org.virtargv.family.vcpu;

import java.util.BitSet;
import java.util.List;
import org.virtargv.domain.Cputune;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;

/**
 * Groups of the kernel's resctrl, which share caches and memory bandwidth out among vCPUs and watch their use
 * (formatdomain.html, "CPU Tuning").
 */
final class ResctrlChecks {
    private ResctrlChecks() {}

    static void check(Conversion c, Cputune t) {
        for (Cputune.Cachetune cache : t.cachetunes) {
            kvm(c, cache, "cachetune", cache.caches.isEmpty() && cache.monitors.isEmpty());
            monitors(c, cache.vcpus, cache.monitors);
            for (Cputune.Monitor m : cache.monitors) {
                if (m.level == null || m.level != 3) {
                    c.error(
                            "resctrl-monitor",
                            m.at,
                            "a <monitor> of <cachetune> watches the cache of level 3",
                            "write level='3'");
                }
            }
        }
        for (Cputune.Memorytune memory : t.memorytunes) {
            kvm(c, memory, "memorytune", memory.nodes.isEmpty() && memory.monitors.isEmpty());
            monitors(c, memory.vcpus, memory.monitors);
        }
    }

    private static void kvm(Conversion c, Node group, String element, boolean empty) {
        if (!empty && c.domain().type != Domain.Type.kvm) {
            c.lacking("type")
                    .error("resctrl-without-kvm", group.at, "<" + element + "> needs a <domain> of type 'kvm'", null);
        }
    }

    /** Each watches vCPUs of its group, and no vCPU is watched twice. */
    private static void monitors(Conversion c, String group, List<Cputune.Monitor> monitors) {
        BitSet all = vcpus(group);
        BitSet seen = new BitSet();
        for (Cputune.Monitor m : monitors) {
            BitSet watched = m.vcpus == null ? vcpus(group) : vcpus(m.vcpus);
            BitSet outside = (BitSet) watched.clone();
            outside.andNot(all);
            if ((group != null && !outside.isEmpty()) || watched.intersects(seen)) {
                c.error(
                        "resctrl-monitor",
                        m.at,
                        watched.intersects(seen)
                                ? "a vCPU of this <monitor> is watched by another one already"
                                : "this <monitor> watches a vCPU that is not one of its group's",
                        "write other vcpus");
            }
            seen.or(watched);
        }
    }

    /** None where the list is not one, which is told elsewhere. */
    private static BitSet vcpus(String list) {
        try {
            return list == null ? new BitSet() : Cpuset.parse(list);
        } catch (IllegalArgumentException e) {
            return new BitSet();
        }
    }
}
