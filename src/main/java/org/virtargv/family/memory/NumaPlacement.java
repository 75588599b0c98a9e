package org.virtargv.family.memory;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.virtargv.domain.Node;
import org.virtargv.domain.NumaCells;
import org.virtargv.domain.Numatune;
import org.virtargv.domain.Numatune.Memnode;
import org.virtargv.domain.Numatune.Mode;
import org.virtargv.domain.Numatune.Placement;
import org.virtargv.domain.Vcpu;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;
import org.virtargv.problem.Location;

/** What {@code <numatune>} leaves open and what it must not say. The documentation's section "NUMA Node Tuning". */
final class NumaPlacement {
    private NumaPlacement() {}

    /**
     * An automatic placement of the processors is one of the memory too, unless it is told otherwise; and the other way
     * round.
     */
    static void defaults(Conversion c) {
        Vcpu vcpu = c.domain().vcpu;
        Numatune tune = c.domain().numatune;
        boolean auto = vcpu != null && vcpu.placement == Vcpu.Placement.auto;
        if (tune == null && auto) {
            tune = new Numatune();
            tune.at = vcpu.at;
            c.domain().numatune = tune;
        }
        if (tune == null) {
            return;
        }
        if (tune.memory == null && auto) {
            tune.memory = new Numatune.Memory();
            tune.memory.at = tune.at;
        }
        if (tune.memory != null && !auto && saysNothing(tune.memory)) {
            c.warning("element-idle", tune.memory.at, "<memory> of <numatune> has no settings, so it is ignored", null);
            tune.memory = null;
        }
        if (tune.memory != null) {
            memory(c, tune.memory, auto);
        }
        for (Memnode m : tune.memnodes) {
            m.nodeset = plain(m.nodeset);
            m.mode = m.mode == null ? Mode.strict : m.mode;
        }
        tune.memnodes.sort(Comparator.comparing(m -> m.cellid));
    }

    private static boolean saysNothing(Numatune.Memory m) {
        return m.mode == null && m.placement == null && m.nodeset == null;
    }

    private static void memory(Conversion c, Numatune.Memory m, boolean auto) {
        m.mode = m.mode == null ? Mode.strict : m.mode;
        if (m.placement == null) {
            m.placement = m.nodeset == null && auto ? Placement.auto : Placement.static_;
        }
        if (m.placement == Placement.auto) {
            m.nodeset = null;
        } else if (m.nodeset == null) {
            c.problems()
                    .error(
                            "numatune-nodeset-missing",
                            m.at,
                            "<memory> of <numatune> needs a nodeset, or placement='auto'",
                            null);
        } else {
            m.placement = null;
            m.nodeset = plain(m.nodeset);
        }
    }

    /** The set in its plainest form. */
    static String plain(String nodeset) {
        return Cpuset.format(Cpuset.parse(nodeset));
    }

    static void wellFormed(Conversion c) {
        Numatune tune = c.domain().numatune;
        if (tune != null && tune.memory != null) {
            checkNodeset(c, tune.memory, tune.memory.nodeset, tune.memory.at, "memory");
        }
        if (tune != null) {
            tune.memnodes.forEach(m -> checkNodeset(c, m, m.nodeset, m.at, "memnode"));
        }
    }

    /** Refuses a set of nodes that is none; the element is set aside. */
    static void checkNodeset(Conversion c, Node element, String nodeset, Location at, String name) {
        if (nodeset != null && !Cpuset.isList(nodeset)) {
            c.malformed(
                    element,
                    "nodeset-invalid",
                    at,
                    "nodeset '" + nodeset + "' of <" + name + "> is not a list of nodes, or is empty",
                    "write numbers and ranges, for example 0-3,5");
        }
    }

    static void check(Conversion c) {
        Numatune tune = c.domain().numatune;
        if (tune == null) {
            return;
        }
        if (tune.memory != null && tune.memory.nodeset != null) {
            available(c, tune.memory.nodeset, tune.memory.at, "memory");
        }
        boolean auto = tune.memory != null && tune.memory.placement == Placement.auto;
        if (auto && c.host().numa().automatic() == null) {
            c.problems()
                    .error(
                            "numa-placement-unknown",
                            tune.memory.at,
                            "placement='auto' needs the nodes that numad would choose, which the host facts do not "
                                    + "contain",
                            "write a nodeset, or add numa.automatic to the host facts");
        }
        Set<Integer> seen = new HashSet<>();
        for (Memnode m : tune.memnodes) {
            memnode(c, tune, m, auto);
            if (!seen.add(m.cellid)) {
                c.problems().error("memnode-twice", m.at, "there are two <memnode> for cellid " + m.cellid, null);
            }
        }
    }

    private static void memnode(Conversion c, Numatune tune, Memnode m, boolean auto) {
        available(c, m.nodeset, m.at, "memnode");
        if (auto) {
            c.problems()
                    .error(
                            "memnode-with-auto-placement",
                            m.at,
                            "<memnode> cannot be combined with automatic placement of <memory>",
                            null);
        }
        if (!MainMemory.hasCells(c)) {
            c.problems()
                    .error(
                            "memnode-without-cells",
                            m.at,
                            "<memnode> needs NUMA nodes of the guest, but <cpu> has none",
                            null);
        } else if (c.domain().cpu.numa.cells.stream().noneMatch(cell -> m.cellid.equals(cell.id))) {
            c.lacking(NumaCells.class)
                    .error("memnode-unknown", m.at, "<memnode>: the guest has no NUMA node " + m.cellid, null);
        }
        boolean restrictive = tune.memory != null && tune.memory.mode == Mode.restrictive;
        if (restrictive != (m.mode == Mode.restrictive)) {
            c.problems()
                    .error(
                            "memnode-mode",
                            m.at,
                            "mode='restrictive' must be set in <memory> and in every <memnode>, or in none of them",
                            null);
        }
    }

    private static void available(Conversion c, String nodeset, Location at, String element) {
        Set<Integer> nodes = c.host().numa().nodes().keySet();
        if (!nodes.isEmpty()) {
            BitSet missing = Cpuset.parse(nodeset);
            nodes.forEach(missing::clear);
            if (!missing.isEmpty()) {
                c.problems()
                        .error(
                                "numa-node-unavailable",
                                at,
                                "nodeset '" + nodeset + "' of <" + element + ">: the host has no NUMA node "
                                        + missing.nextSetBit(0),
                                null);
            }
        }
    }
}
