package org.virtargv.family.vcpu;

import org.virtargv.domain.Cpu;
import org.virtargv.family.Conversion;

/** How the processors sit in sockets, dies, clusters, cores and threads. */
final class Topology {
    private Topology() {}

    /** Null where the document has none: then each processor is a socket. */
    static Cpu.Topology of(Conversion c) {
        return c.domain().cpu == null ? null : c.domain().cpu.topology;
    }

    static void defaults(Conversion c) {
        Cpu.Topology t = of(c);
        if (t != null) {
            t.dies = t.dies == null ? 1 : t.dies;
            t.clusters = t.clusters == null ? 1 : t.clusters;
        }
    }

    static void check(Conversion c) {
        Cpu.Topology t = of(c);
        if (t == null) {
            return;
        }
        if (Math.min(Math.min(t.sockets, t.dies), Math.min(t.clusters, Math.min(t.cores, t.threads))) < 1) {
            c.problems().error("topology-zero", t.at, "every number of <topology> must be at least 1", null);
            return;
        }
        long product = (long) t.sockets * t.dies * t.clusters * t.cores * t.threads;
        if (product != c.domain().vcpu.count) {
            c.problems()
                    .error(
                            "topology-mismatch",
                            t.at,
                            "<topology> has " + product + " vCPUs, but <vcpu> is " + c.domain().vcpu.count,
                            c.domain().vcpus == null
                                    ? "set <vcpu> to the product of all numbers of <topology>"
                                    : "choose numbers of <topology> whose product is " + c.domain().vcpu.count
                                            + ", the number of <vcpu> in <vcpus>");
        }
        if (t.clusters > 1 && !c.arch().isArm()) {
            c.problems()
                    .error(
                            "topology-clusters",
                            t.at,
                            "'clusters' of <topology> is only for ARM",
                            "use more cores or dies instead");
        }
        if (t.dies > 1 && !c.arch().isX86()) {
            c.problems().error("topology-dies", t.at, "'dies' of <topology> is only for x86", null);
        }
    }
}
