package org.virtargv.family.vcpu;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.virtargv.domain.Cputune;
import org.virtargv.domain.Domain;
import org.virtargv.domain.Node;
import org.virtargv.domain.ScaledSize;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;
import org.virtargv.family.vcpu.ResctrlGroup.Resource;

/**
 * Groups of the kernel's resctrl, which share caches and memory bandwidth out among vCPUs and watch their use
 * (formatdomain.html, "CPU Tuning"). Elements with the same vCPUs are of one group; vCPUs that the guest does not have
 * do not count, and an element that has none left says nothing.
 */
final class ResctrlChecks {
    private final Conversion c;
    private final List<ResctrlGroup> groups = new ArrayList<>();

    private ResctrlChecks(Conversion c) {
        this.c = c;
    }

    /** A monitor watches its group's processors; a group for energy is there for its monitors; ids are libvirt's. */
    static void keep(Cputune tune) {
        for (Cputune.Cachetune t : tune.cachetunes) {
            t.id = null;
            t.caches.forEach(cache -> cache.unit = cache.unit == null ? "KiB" : cache.unit);
        }
        for (Cputune.Energytune e : tune.energytunes) {
            e.monitors.forEach(m -> m.vcpus = m.vcpus == null ? e.vcpus : m.vcpus);
        }
        tune.energytunes.removeIf(e -> e.monitors.isEmpty());
    }

    /** Caches before bandwidths, and energy last: the order in which the groups come to be. */
    static void check(Conversion c, Cputune t) {
        ResctrlChecks checks = new ResctrlChecks(c);
        t.cachetunes.forEach(checks::cachetune);
        t.memorytunes.forEach(checks::memorytune);
        t.energytunes.forEach(checks::energytune);
    }

    private void cachetune(Cputune.Cachetune t) {
        ResctrlGroup group = group(t, t.vcpus, "cachetune");
        if (group == null) {
            return;
        }
        if (groups.contains(group)) {
            c.error(
                    "cputune-overlap",
                    t.at,
                    t.vcpus == null
                            ? "there is already a <cachetune> for the whole process"
                            : "the vcpus of <cachetune> are the same as those of another <cachetune>",
                    "merge them into one");
            return;
        }
        for (Cputune.Cache cache : t.caches) {
            if (cache.unit != null && !ScaledSize.isUnit(cache.unit)) {
                c.error(
                        "size-invalid",
                        cache.at,
                        "'" + cache.unit + "' in attribute 'unit' of <cache> is not a unit of sizes",
                        "write KiB or MiB");
            }
            if (!group.allocateCache(cache)) {
                c.error(
                        "resctrl-cache-twice",
                        cache.at,
                        "the cache " + cache.id + " of level " + cache.level
                                + " already has an allocation in this group, which conflicts with this one",
                        "keep one, or allocate 'code' and 'data'");
            }
        }
        for (Cputune.Monitor m : t.monitors) {
            if (m.level == null || m.level != 3) {
                c.error("resctrl-monitor", m.at, "a <monitor> of <cachetune> must have level='3'", "write level='3'");
            }
            watch(group, Resource.cache, m, m.vcpus);
        }
        register(t, group, t.caches.isEmpty() && t.monitors.isEmpty(), "cachetune");
    }

    private void memorytune(Cputune.Memorytune t) {
        ResctrlGroup group = group(t, t.vcpus, "memorytune");
        if (group == null) {
            return;
        }
        for (Cputune.Bandwidth node : t.nodes) {
            if (!group.allocateBandwidth(node)) {
                c.error(
                        "resctrl-bandwidth-twice",
                        node.at,
                        "the memory bandwidth of node " + node.id + " is already allocated in this group",
                        "keep one");
            }
        }
        t.monitors.forEach(m -> watch(group, Resource.bandwidth, m, m.vcpus));
        register(t, group, t.nodes.isEmpty() && t.monitors.isEmpty(), "memorytune");
    }

    private void energytune(Cputune.Energytune t) {
        ResctrlGroup group = group(t, t.vcpus, "energytune");
        if (group != null) {
            t.monitors.forEach(m -> watch(group, Resource.energy, m, m.vcpus));
            register(t, group, t.monitors.isEmpty(), "energytune");
        }
    }

    /** Their group, a new one where there is none yet; null where the element says nothing or is refused. */
    private ResctrlGroup group(Node at, String list, String element) {
        BitSet vcpus = list == null ? null : present(list);
        if (vcpus != null && vcpus.isEmpty()) {
            return null;
        }
        for (ResctrlGroup group : groups) {
            if (group.isWhole() != (vcpus == null)) {
                c.error(
                        "resctrl-mixed",
                        at.at,
                        "<" + element + "> is of " + (vcpus == null ? "the whole process" : "some vCPUs")
                                + ", and another group is of "
                                + (vcpus == null ? "some vCPUs" : "the whole process"),
                        "write vcpus in all groups, or in none");
                return null;
            }
            if (group.isOf(vcpus)) {
                return group;
            }
            if (group.overlaps(vcpus)) {
                c.error(
                        "cputune-overlap",
                        at.at,
                        "vcpus of <" + element + "> has some of the vCPUs of another group, but not all",
                        "write the same vcpus in both groups, or no common ones");
                return null;
            }
        }
        return new ResctrlGroup(vcpus);
    }

    private void register(Node at, ResctrlGroup group, boolean empty, String element) {
        if (groups.contains(group) || empty) {
            return;
        }
        groups.add(group);
        if (c.domain().type != Domain.Type.kvm) {
            c.lacking("type")
                    .error("resctrl-without-kvm", at.at, "<" + element + "> needs a <domain> of type 'kvm'", null);
        }
    }

    private void watch(ResctrlGroup group, Resource resource, Node at, String list) {
        BitSet vcpus = list == null ? group.vcpus() : present(list);
        String wrong = list != null && vcpus.isEmpty()
                ? "this <monitor> has no vCPU of the guest"
                : group.watch(resource, vcpus);
        if (wrong != null) {
            c.error("resctrl-monitor", at.at, wrong, "change the attribute 'vcpus'");
        }
    }

    /** Those of the list that the guest has; none where the list is not one, which is told elsewhere. */
    private BitSet present(String list) {
        if (!Cpuset.isList(list)) {
            return new BitSet();
        }
        BitSet vcpus = Cpuset.parse(list);
        vcpus.clear(c.domain().vcpu.count, Math.max(c.domain().vcpu.count, vcpus.length()));
        return vcpus;
    }
}
