package org.virtargv.family.vcpu;

import java.util.BitSet;
import java.util.List;
import org.virtargv.domain.Cputune;
import org.virtargv.domain.Cputune.Sched;
import org.virtargv.domain.Node;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;

/** What {@code <cputune>} must not say. It leaves no trace on the command line, but libvirt would not run the domain. */
final class CpuTuning {
    private CpuTuning() {
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
        BitSet seen = new BitSet();
        for (Cputune.Cachetune cache : t.cachetunes) {
            BitSet vcpus = set(c, cache.vcpus, cache, "cachetune", "vcpus");
            overlap(c, seen, vcpus, cache, "cachetune", "vcpus");
        }
        BitSet memory = new BitSet();
        for (Cputune.Memorytune m : t.memorytunes) {
            overlap(c, memory, set(c, m.vcpus, m, "memorytune", "vcpus"), m, "memorytune", "vcpus");
        }
    }

    private static void range(Conversion c, Node at, Long value, String element, long least, long most) {
        if (value != null && value != 0 && (value < least || value > most)) {
            c.problems().error("cputune-range", at.at, "<" + element + "> " + value + " is not from " + least + " to " + most, null);
        }
    }

    private static void quota(Conversion c, Node at, Long value, String element) {
        if (value != null && value > 0) {
            range(c, at, value, element, 1000, 17_592_186_044_415L);
        }
    }

    private static void pins(Conversion c, Cputune t) {
        BitSet seen = new BitSet();
        for (Cputune.Vcpupin p : t.vcpupins) {
            set(c, p.cpuset, p, "vcpupin", "cpuset");
            if (p.vcpu < 0) {
                c.problems().error("vcpupin-invalid", p.at, "vcpu of <vcpupin> is less than 0", null);
            } else if (seen.get(p.vcpu)) {
                c.problems().error("vcpupin-twice", p.at, "<vcpupin> for vcpu " + p.vcpu + " stands twice", null);
            } else {
                seen.set(p.vcpu);
            }
        }
        if (t.emulatorpin != null) {
            set(c, t.emulatorpin.cpuset, t.emulatorpin, "emulatorpin", "cpuset");
        }
        t.iothreadpins.forEach(p -> set(c, p.cpuset, p, "iothreadpin", "cpuset"));
    }

    private static void scheds(Conversion c, List<Sched> all, String element, String attribute) {
        BitSet seen = new BitSet();
        for (Sched s : all) {
            String of = attribute.equals("vcpus") ? s.vcpus : s.iothreads;
            if (of != null) {
                overlap(c, seen, set(c, of, s, element, attribute), s, element, attribute);
            }
            boolean realTime = s.scheduler == Cputune.Scheduler.fifo || s.scheduler == Cputune.Scheduler.rr;
            if (realTime && s.priority == null) {
                c.problems().error("sched-priority-missing", s.at, "<" + element + "> with scheduler '" + s.scheduler + "' needs a priority", null);
            }
        }
    }

    private static void overlap(Conversion c, BitSet seen, BitSet set, Node at, String element, String attribute) {
        if (seen.intersects(set)) {
            c.problems().error("cputune-overlap", at.at, attribute + " of <" + element + "> has one that another <" + element + "> has too", null);
        }
        seen.or(set);
    }

    private static BitSet set(Conversion c, String text, Node at, String element, String attribute) {
        try {
            return Cpuset.parse(text);
        } catch (IllegalArgumentException e) {
            c.problems().error("cpuset-invalid", at.at, attribute + " '" + text + "' of <" + element + "> is no list that leaves any", "write 0-3,8");
            return new BitSet();
        }
    }
}
