package org.virtargv.facts.host;

import java.util.ArrayList;
import java.util.List;
import org.virtargv.facts.FactsException;
import org.virtargv.facts.FactsObject;

/**
 * The pages that the host's memory comes in; sizes in KiB.
 *
 * @param page            an ordinary page
 * @param transparentHuge a page that the kernel may make huge by itself
 * @param dumpGuestCore  whether a core dump of QEMU holds the guest's memory where a domain does not say
 * @param mounts          where huge pages can be had, one entry for each size
 */
public record MemoryFacts(long page, long transparentHuge, boolean dumpGuestCore, List<HugepageMount> mounts) {
    /**
     * A hugetlbfs.
     *
     * @param size      KiB
     * @param isDefault whether it holds the kernel's default huge pages
     */
    public record HugepageMount(long size, String path, boolean isDefault) {}

    static MemoryFacts of(FactsObject json) throws FactsException {
        List<HugepageMount> mounts = new ArrayList<>();
        for (FactsObject m : json.objects("hugepageMounts")) {
            mounts.add(new HugepageMount(
                    m.number("size", 2048L), m.string("path", "/dev/hugepages"), m.bool("default", false)));
        }
        if (!json.has("hugepageMounts")) {
            mounts.add(new HugepageMount(2048, "/dev/hugepages", true));
        }
        return new MemoryFacts(
                json.number("page", 4L),
                json.number("transparentHuge", 2048L),
                json.bool("dumpGuestCore", false),
                List.copyOf(mounts));
    }
}
