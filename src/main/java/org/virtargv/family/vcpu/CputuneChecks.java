package org.virtargv.family.vcpu;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.virtargv.domain.Cputune;
import org.virtargv.domain.Cputune.Sched;
import org.virtargv.domain.IothreadIds;
import org.virtargv.domain.Node;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;
import org.virtargv.family.Since;
import org.virtargv.family.iothread.IothreadList;

/**
 * What {@code <cputune>} must not say. It leaves no trace on the command line, but libvirt would not run the domain.
 */
final class CputuneChecks {
    private CputuneChecks() {}

    /**
     * A scheduler of several processors is one of each, in the order of their numbers; sets are in their plainest form.
     */
    static void defaults(Conversion c) {
        Cputune t = c.domain().cputune;
        if (t != null) {
            t.vcpuscheds = each(c, t.vcpuscheds, s -> s.vcpus, (s, one) -> s.vcpus = one);
            t.iothreadscheds = each(c, t.iothreadscheds, s -> s.iothreads, (s, one) -> s.iothreads = one);
            t.vcpupins.forEach(p -> p.cpuset = plain(p.cpuset));
            t.iothreadpins.forEach(p -> p.cpuset = plain(p.cpuset));
            if (t.emulatorpin != null) {
                t.emulatorpin.cpuset = plain(t.emulatorpin.cpuset);
            }
        }
    }

    private static String plain(String set) {
        try {
            return set == null ? null : Cpuset.format(Cpuset.parse(set));
        } catch (IllegalArgumentException e) {
            return set;
        }
    }

    private static List<Sched> each(
            Conversion c, List<Sched> all, Function<Sched, String> get, BiConsumer<Sched, String> set) {
        List<Sched> out = new ArrayList<>();
        for (Sched s : all) {
            if (get.apply(s) == null) {
                return all;
            }
            try {
                Cpuset.parse(get.apply(s)).stream().forEach(i -> {
                    Sched one = new Sched();
                    one.at = s.at;
                    c.provenance().copied(one, s);
                    one.scheduler = s.scheduler;
                    one.priority = s.priority;
                    set.accept(one, Integer.toString(i));
                    out.add(one);
                });
            } catch (IllegalArgumentException e) {
                // refused later, as it was written
                return all;
            }
        }
        out.sort(Comparator.comparing(s -> Integer.valueOf(get.apply(s))));
        return out;
    }

    static void check(Conversion c) {
        Cputune t = c.domain().cputune;
        range(c, t, t.period, "period", 1000, 1_000_000);
        range(c, t, t.globalPeriod, "global_period", 1000, 1_000_000);
        range(c, t, t.emulatorPeriod, "emulator_period", 1000, 1_000_000);
        range(c, t, t.iothreadPeriod, "iothread_period", 1000, 1_000_000);
        quota(c, t, t.quota, "quota");
        quota(c, t, t.globalQuota, "global_quota");
        quota(c, t, t.emulatorQuota, "emulator_quota");
        quota(c, t, t.iothreadQuota, "iothread_quota");
        pins(c, t);
        scheds(c, t.vcpuscheds, "vcpusched", "vcpus");
        scheds(c, t.iothreadscheds, "iothreadsched", "iothreads");
        if (t.emulatorsched != null) {
            priority(c, t.emulatorsched, "emulatorsched");
        }
        known(c, t);
        t.cachetunes.forEach(x -> group(c, x, x.vcpus, "cachetune"));
        t.cachetunes.forEach(x -> x.monitors.forEach(m -> set(c, m.vcpus, m, "monitor", "vcpus")));
        t.memorytunes.forEach(x -> group(c, x, x.vcpus, "memorytune"));
        t.memorytunes.forEach(x -> x.monitors.forEach(m -> set(c, m.vcpus, m, "monitor", "vcpus")));
        t.energytunes.forEach(x -> group(c, x, x.vcpus, "energytune"));
        t.energytunes.forEach(x -> x.monitors.forEach(m -> set(c, m.vcpus, m, "monitor", "vcpus")));
        ResctrlChecks.check(c, t);
    }

    private static void group(Conversion c, Node at, String vcpus, String element) {
        set(c, vcpus, at, element, "vcpus");
        if (vcpus == null) {
            Since.refuse(c, LibvirtChange.RESCTRL_OF_ALL, at, "<" + element + "> without vcpus");
        }
    }

    /** Schedulers are of processors, pins and schedulers of I/O threads that there are. */
    private static void known(Conversion c, Cputune t) {
        for (Sched s : t.vcpuscheds) {
            if (s.vcpus != null
                    && s.vcpus.matches("[0-9]{1,6}")
                    && Integer.parseInt(s.vcpus) >= c.domain().vcpu.count) {
                c.problems().error("vcpusched-unknown", s.at, "<vcpusched>: the guest has no vCPU " + s.vcpus, null);
            }
        }
        for (Sched s : t.iothreadscheds) {
            if (s.iothreads != null
                    && s.iothreads.matches("[0-9]{1,6}")
                    && !IothreadList.has(c.domain(), Integer.parseInt(s.iothreads))) {
                c.lacking("iothreads", IothreadIds.class)
                        .error(
                                "iothread-unknown",
                                s.at,
                                "<iothreadsched>: the domain has no I/O thread " + s.iothreads,
                                null);
            }
        }
        for (Cputune.Iothreadpin p : t.iothreadpins) {
            if (!IothreadList.has(c.domain(), p.iothread)) {
                c.lacking("iothreads", IothreadIds.class)
                        .error(
                                "iothread-unknown",
                                p.at,
                                "<iothreadpin>: the domain has no I/O thread " + p.iothread,
                                null);
            }
        }
    }

    private static void range(Conversion c, Node at, Long value, String element, long least, long most) {
        if (value != null && value != 0 && (value < least || value > most)) {
            c.problems()
                    .error(
                            "cputune-range",
                            at.at,
                            "<" + element + "> " + value + " must be from " + least + " to " + most,
                            null);
        }
    }

    private static void quota(Conversion c, Node at, Long value, String element) {
        if (value != null && value > 0) {
            range(c, at, value, element, 1000, 17_592_186_044_415L);
        }
    }

    private static void pins(Conversion c, Cputune t) {
        Set<Integer> seen = new HashSet<>();
        for (Cputune.Vcpupin p : t.vcpupins) {
            set(c, p.cpuset, p, "vcpupin", "cpuset");
            if (!seen.add(p.vcpu)) {
                c.problems().error("vcpupin-twice", p.at, "<vcpupin> for vcpu " + p.vcpu + " is given twice", null);
            }
        }
        if (t.emulatorpin != null) {
            set(c, t.emulatorpin.cpuset, t.emulatorpin, "emulatorpin", "cpuset");
        }
        Set<Integer> threads = new HashSet<>();
        for (Cputune.Iothreadpin p : t.iothreadpins) {
            set(c, p.cpuset, p, "iothreadpin", "cpuset");
            if (!threads.add(p.iothread)) {
                c.error(
                        "iothreadpin-twice",
                        p.at,
                        "<iothreadpin> for the I/O thread " + p.iothread + " is given twice",
                        "keep one");
            }
        }
    }

    private static void scheds(Conversion c, List<Sched> all, String element, String attribute) {
        BitSet seen = new BitSet();
        for (Sched s : all) {
            String of = attribute.equals("vcpus") ? s.vcpus : s.iothreads;
            if (of == null) {
                c.error(
                        "sched-without-threads",
                        s.at,
                        "<" + element + "> needs the attribute '" + attribute + "'",
                        "write " + attribute + "='0-3'");
            } else {
                overlap(c, seen, set(c, of, s, element, attribute), s, element, attribute);
            }
            priority(c, s, element);
        }
    }

    private static void priority(Conversion c, Sched s, String element) {
        boolean realTime = s.scheduler == Cputune.Scheduler.fifo || s.scheduler == Cputune.Scheduler.rr;
        if (realTime && s.priority == null) {
            c.problems()
                    .error(
                            "sched-priority-missing",
                            s.at,
                            "<" + element + "> with scheduler '" + s.scheduler + "' needs a priority",
                            null);
        }
    }

    private static void overlap(Conversion c, BitSet seen, BitSet set, Node at, String element, String attribute) {
        if (seen.intersects(set)) {
            c.problems()
                    .error(
                            "cputune-overlap",
                            at.at,
                            "the " + attribute + " of <" + element + "> overlap those of another <" + element + ">",
                            null);
        }
        seen.or(set);
    }

    private static BitSet set(Conversion c, String text, Node at, String element, String attribute) {
        if (text == null) {
            return new BitSet();
        }
        try {
            return Cpuset.parse(text);
        } catch (IllegalArgumentException e) {
            c.problems()
                    .error(
                            "cpuset-invalid",
                            at.at,
                            attribute + " '" + text + "' of <" + element + "> is not a list, or is empty",
                            "write 0-3,8");
            return new BitSet();
        }
    }
}
