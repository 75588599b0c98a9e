package org.virtargv.family.memory;

import java.util.List;
import org.virtargv.domain.MemoryBacking;
import org.virtargv.domain.ScaledSize;
import org.virtargv.facts.host.MemoryFacts;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;
import org.virtargv.family.general.DomainFolders;

/**
 * Which page size each part of the guest's memory has, and where such pages are had. The documentation's section
 * "Memory Backing".
 */
final class Hugepages {
    private Hugepages() {}

    /**
     * KiB of the huge pages that the domain wants for a node of the guest (null: a guest without nodes); null for
     * ordinary pages.
     */
    static Long size(Conversion c, Integer cell) {
        MemoryBacking backing = c.domain().memoryBacking;
        if (backing == null || backing.hugepages == null) {
            return null;
        }
        Long everywhere = null;
        for (MemoryBacking.Page p : backing.hugepages.pages) {
            if (p.nodeset == null) {
                everywhere = everywhere == null ? kib(p) : everywhere;
            } else if (Cpuset.parse(p.nodeset).get(cell == null ? 0 : cell)) {
                return huge(c, kib(p));
            }
        }
        if (backing.hugepages.pages.isEmpty()) {
            return defaultSize(c);
        }
        return everywhere == null ? null : huge(c, everywhere);
    }

    /** An ordinary page's size asks for no huge page. */
    static Long huge(Conversion c, long kib) {
        return kib == c.host().memory().page() ? null : kib;
    }

    static long kib(MemoryBacking.Page page) {
        ScaledSize size = new ScaledSize();
        size.value = page.size;
        size.unit = page.unit;
        return size.kib();
    }

    /** KiB of the kernel's default huge pages, or of the only ones there are; null where there are none. */
    private static Long defaultSize(Conversion c) {
        List<MemoryFacts.HugepageMount> mounts = c.host().memory().mounts();
        return mounts.stream()
                .filter(MemoryFacts.HugepageMount::isDefault)
                .findFirst()
                .or(() -> mounts.stream().findFirst())
                .map(MemoryFacts.HugepageMount::size)
                .orElse(null);
    }

    /**
     * The domain's folder on the hugetlbfs of the page size; null where the host has none. For a person: the hugetlbfs
     * itself.
     */
    static String folder(Conversion c, long kib) {
        return c.host().memory().mounts().stream()
                .filter(m -> m.size() == kib)
                .findFirst()
                .map(m -> c.libvirtStyle() ? m.path() + "/libvirt/qemu/" + DomainFolders.shortName(c) : m.path())
                .orElse(null);
    }
}
