package org.virtargv.family.vcpu;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.domain.Cputune;
import org.virtargv.domain.Cputune.Cache;

/** A group of the kernel's resctrl: some vCPUs, or the whole process, with its allocations and monitors. */
final class ResctrlGroup {
    /** What a monitor watches. */
    enum Resource {
        cache,
        bandwidth,
        energy
    }

    private record Monitor(Resource resource, BitSet vcpus) {}

    private final BitSet vcpus;
    private final List<Cache> caches = new ArrayList<>();
    private final Set<Integer> bandwidths = new HashSet<>();
    private final List<Monitor> monitors = new ArrayList<>();

    /** Null: of the whole process. */
    ResctrlGroup(BitSet vcpus) {
        this.vcpus = vcpus;
    }

    BitSet vcpus() {
        return vcpus;
    }

    boolean isWhole() {
        return vcpus == null;
    }

    boolean isOf(BitSet others) {
        return vcpus == null ? others == null : vcpus.equals(others);
    }

    boolean overlaps(BitSet others) {
        return vcpus != null && others != null && vcpus.intersects(others);
    }

    /** Whether it does not collide: a cache is allocated for both code and data, or for each of them. */
    boolean allocateCache(Cache cache) {
        for (Cache other : caches) {
            if (other.level.equals(cache.level)
                    && other.id.equals(cache.id)
                    && (other.type == cache.type || other.type == Cache.Type.both || cache.type == Cache.Type.both)) {
                return false;
            }
        }
        caches.add(cache);
        return true;
    }

    boolean allocateBandwidth(Cputune.Bandwidth node) {
        return bandwidths.add(node.id);
    }

    /**
     * What is wrong with a monitor of these vCPUs, or of the whole process where they are null; else null. A group with
     * allocations may be watched as a whole beside some of its vCPUs, since the kernel has a monitor for it anyway.
     */
    String watch(Resource resource, BitSet watched) {
        if (watched != null && vcpus != null && !contains(watched)) {
            return "this <monitor> has a vCPU that is not in its group";
        }
        boolean allocated = vcpus != null && !(caches.isEmpty() && bandwidths.isEmpty());
        for (Monitor other : monitors) {
            if ((other.vcpus == null) != (watched == null)) {
                return "a <monitor> of the whole process cannot be combined with one of some vCPUs";
            }
            boolean same = watched == null || watched.equals(other.vcpus);
            if (same && other.resource == resource
                    || !same
                            && watched.intersects(other.vcpus)
                            && !(allocated && (isOf(watched) || isOf(other.vcpus)))) {
                return "a vCPU of this <monitor> is already in another <monitor>";
            }
        }
        monitors.add(new Monitor(resource, watched));
        return null;
    }

    private boolean contains(BitSet watched) {
        BitSet outside = (BitSet) watched.clone();
        outside.andNot(vcpus);
        return outside.isEmpty();
    }
}
