package org.virtargv.family.memory;

import java.util.BitSet;
import java.util.List;
import org.virtargv.domain.MemoryBacking;
import org.virtargv.domain.MemoryBacking.Page;
import org.virtargv.domain.MemoryDevice;
import org.virtargv.domain.NumaCells;
import org.virtargv.domain.ScaledSize;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;
import org.virtargv.problem.Location;

/** What {@code <hugepages>} leaves open and what it must not say. */
final class MemoryBackingPages {
    private MemoryBackingPages() {}

    static void wellFormed(Conversion c) {
        for (Page p : pages(c)) {
            Sizes.check(c, p, size(p), "page");
            NumaPlacement.checkNodeset(c, p, p.nodeset, p.at, "page");
        }
    }

    private static ScaledSize size(Page p) {
        ScaledSize size = new ScaledSize();
        size.at = p.at;
        size.value = p.size;
        size.unit = p.unit;
        return size;
    }

    static void defaults(Conversion c) {
        for (Page p : pages(c)) {
            p.size = size(p).kib();
            p.unit = "KiB";
            if (p.nodeset != null) {
                p.nodeset = NumaPlacement.plain(p.nodeset);
            }
        }
    }

    private static List<Page> pages(Conversion c) {
        MemoryBacking backing = c.domain().memoryBacking;
        return backing == null || backing.hugepages == null ? List.of() : backing.hugepages.pages;
    }

    static void check(Conversion c) {
        MemoryBacking backing = c.domain().memoryBacking;
        if (backing == null) {
            return;
        }
        nodes(c);
        if (backing.hugepages != null) {
            mounts(c, backing);
        }
        if (backing.hugepages != null
                && backing.source != null
                && backing.source.type == MemoryBacking.Source.Type.anonymous) {
            c.problems()
                    .error(
                            "hugepages-anonymous",
                            backing.source.at,
                            "<hugepages> cannot be combined with <source type='anonymous'>",
                            null);
        }
        if (backing.hugepages != null
                && backing.allocation != null
                && backing.allocation.mode == MemoryBacking.Allocation.Mode.ondemand) {
            c.problems()
                    .error(
                            "hugepages-on-demand",
                            backing.allocation.at,
                            "<hugepages> are always allocated at once, so they cannot be "
                                    + "combined with <allocation mode='ondemand'>",
                            null);
        }
    }

    /** Each node of the guest has one page size, and only nodes that there are have any. */
    private static void nodes(Conversion c) {
        BitSet seen = new BitSet();
        Page everywhere = null;
        BitSet cells = new BitSet();
        if (MainMemory.hasCells(c)) {
            c.domain().cpu.numa.cells.stream()
                    .filter(cell -> cell.id < Cpuset.MOST)
                    .forEach(cell -> cells.set(cell.id));
        } else {
            cells.set(0);
        }
        for (Page p : pages(c)) {
            if (p.nodeset == null) {
                if (everywhere != null) {
                    twice(c, everywhere, p);
                }
                everywhere = p;
                continue;
            }
            BitSet set = Cpuset.parse(p.nodeset);
            BitSet missing = (BitSet) set.clone();
            missing.andNot(cells);
            if (!missing.isEmpty()) {
                c.lacking(NumaCells.class)
                        .error(
                                "hugepages-node-unknown",
                                p.at,
                                "nodeset '" + p.nodeset + "' of <page>: the guest has no NUMA node "
                                        + missing.nextSetBit(0),
                                null);
            }
            if (set.intersects(seen)) {
                c.problems()
                        .error(
                                "hugepages-node-twice",
                                p.at,
                                "nodeset '" + p.nodeset + "' of <page> has a node that is already in another <page>",
                                null);
            }
            seen.or(set);
            if (!MainMemory.hasCells(c) && everywhere != null) {
                twice(c, everywhere, p);
            }
        }
    }

    private static void twice(Conversion c, Page first, Page second) {
        c.problems()
                .error(
                        "hugepages-ambiguous",
                        second.at,
                        "the <page> of " + second.size + " KiB is for the same memory as the one of " + first.size
                                + " KiB",
                        "give each its own nodeset");
    }

    private static void mounts(Conversion c, MemoryBacking backing) {
        if (c.host().memory().mounts().isEmpty()) {
            c.problems()
                    .error(
                            "hugepages-none",
                            backing.hugepages.at,
                            "<hugepages> needs a hugetlbfs mount, but the host has none",
                            null);
            return;
        }
        for (Page p : backing.hugepages.pages) {
            mounted(c, p.size, p.at, "page");
        }
    }

    static void device(Conversion c, MemoryDevice d) {
        if (d.source != null && d.source.pagesize != null) {
            mounted(c, d.source.pagesize.kib(), d.source.pagesize.at, "pagesize");
        }
    }

    private static void mounted(Conversion c, long kib, Location at, String element) {
        if (Hugepages.huge(c, kib) != null && Hugepages.folder(c, kib) == null) {
            c.problems()
                    .error(
                            "hugepages-not-mounted",
                            at,
                            "<" + element + "> asks for pages of " + kib
                                    + " KiB, but the host has no hugetlbfs mount for this size",
                            null);
        }
    }
}
