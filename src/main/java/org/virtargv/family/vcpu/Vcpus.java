package org.virtargv.family.vcpu;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Cpu;
import org.virtargv.domain.Cputune;
import org.virtargv.domain.Lists;
import org.virtargv.domain.Numatune;
import org.virtargv.domain.Vcpu;
import org.virtargv.domain.Vcpus.One;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.Cpuset;
import org.virtargv.family.Family;
import org.virtargv.family.Given;

/**
 * How many processors there are, and how they sit in sockets. The documentation's sections "CPU Allocation" and "CPU
 * Tuning".
 */
public final class Vcpus implements Family {
    @Override
    public void defaults(Conversion c) {
        Vcpu v = c.domain().vcpu;
        if (v == null) {
            v = new Vcpu();
            v.at = c.domain().at;
            c.domain().vcpu = v;
        }
        if (v.count == null) {
            v.count = 1;
        }
        if (v.cpuset != null && Cpuset.isList(v.cpuset)) {
            v.cpuset = Cpuset.format(Cpuset.parse(v.cpuset));
        } else if (v.cpuset != null) {
            c.problems()
                    .error(
                            "cpuset-invalid",
                            v.at,
                            "cpuset '" + v.cpuset + "' of <vcpu> is not a list of CPUs, or is empty",
                            "write 0-3,8");
            v.cpuset = null;
        }
        if (v.placement != Vcpu.Placement.auto) {
            Numatune tune = c.domain().numatune;
            boolean auto = v.cpuset == null
                    && tune != null
                    && tune.memory != null
                    && tune.memory.placement == Numatune.Placement.auto;
            v.placement = auto ? Vcpu.Placement.auto : Vcpu.Placement.static_;
        }
        if (v.placement == Vcpu.Placement.auto) {
            v.cpuset = null;
        }
        if (v.current != null && v.current.equals(v.count)) {
            v.current = null;
        }
        Topology.defaults(c);
        CputuneChecks.defaults(c);
    }

    @Override
    public void kept(Conversion c) {
        if (c.domain().cputune != null) {
            ResctrlChecks.keep(c.domain().cputune);
            unlimited(c.domain().cputune);
            int count = c.domain().vcpu.count;
            c.domain().cputune.vcpupins.removeIf(pin -> pin.vcpu != null && pin.vcpu >= count);
        }
    }

    /** A period or quota of zero is none. */
    private static void unlimited(Cputune tune) {
        tune.period = Given.number(tune.period);
        tune.quota = Given.number(tune.quota);
        tune.globalPeriod = Given.number(tune.globalPeriod);
        tune.globalQuota = Given.number(tune.globalQuota);
        tune.emulatorPeriod = Given.number(tune.emulatorPeriod);
        tune.emulatorQuota = Given.number(tune.emulatorQuota);
        tune.iothreadPeriod = Given.number(tune.iothreadPeriod);
        tune.iothreadQuota = Given.number(tune.iothreadQuota);
    }

    @Override
    public void check(Conversion c) {
        Vcpu v = c.domain().vcpu;
        if (v.count < 1) {
            c.problems().error("vcpu-none", v.at, "<vcpu> must be at least 1", null);
        } else if (v.current != null && (v.current < 1 || v.current > v.count)) {
            c.problems()
                    .error(
                            "vcpu-current",
                            v.at,
                            "current " + v.current + " of <vcpu> must be from 1 to " + v.count,
                            null);
        }
        Topology.check(c);
        Cpu.Topology t = Topology.of(c);
        boolean whole = t == null
                || !c.arch().isPpc64()
                || t.threads < 1
                || (v.count % t.threads == 0 && (v.current == null || v.current % t.threads == 0));
        if (!whole) {
            c.problems()
                    .error(
                            "vcpu-granularity",
                            v.at,
                            "<vcpu> must be a multiple of the threads per core, which are " + t.threads + " here",
                            null);
        }
        single(c);
        if (v.count >= 1) {
            ApicIds.check(c, atStart(c));
        }
        if (!c.libvirtStyle() && Lists.any(all(c), x -> x.enabled == YesNo.yes && x.hotpluggable == YesNo.yes)) {
            c.problems()
                    .note(
                            "vcpu-plugged-later",
                            c.domain().vcpus.at,
                            "vCPUs that are enabled and hotpluggable do not exist when QEMU "
                                    + "starts; libvirt adds them before the guest runs",
                            "add them with device_add, or write hotpluggable='no'");
        }
        if (c.domain().cputune != null) {
            CputuneChecks.check(c);
        }
    }

    private static List<One> all(Conversion c) {
        return c.domain().vcpus == null ? List.of() : c.domain().vcpus.vcpus;
    }

    /** Single processors: the first is there from the start, and what is not there can be plugged in. */
    private static void single(Conversion c) {
        Set<Integer> ids = new HashSet<>();
        for (One v : all(c)) {
            if (v.id >= c.domain().vcpu.count) {
                c.problems().error("vcpu-unknown", v.at, "<vcpu> in <vcpus>: there is no vCPU " + v.id, null);
            } else if (!ids.add(v.id)) {
                c.problems().error("vcpu-twice", v.at, "<vcpu> " + v.id + " is given twice in <vcpus>", null);
            }
            if (v.enabled == YesNo.no && v.hotpluggable == YesNo.no) {
                c.problems()
                        .error(
                                "vcpu-unreachable",
                                v.at,
                                "<vcpu> " + v.id + " is neither enabled nor hotpluggable",
                                null);
            }
            if (v.id == 0 && (v.enabled == YesNo.no || v.hotpluggable == YesNo.yes)) {
                c.problems().error("vcpu-first", v.at, "<vcpu> 0 must be enabled, and cannot be hotpluggable", null);
            }
        }
    }

    /**
     * Processors that are there when QEMU starts; those that libvirt plugs in before the guest runs are not among them.
     */
    private static int atStart(Conversion c) {
        Vcpu v = c.domain().vcpu;
        if (all(c).isEmpty()) {
            return v.current == null ? v.count : v.current;
        }
        BitSet there = new BitSet();
        there.set(0, v.count);
        all(c).stream()
                .filter(x -> x.enabled == YesNo.no || x.hotpluggable == YesNo.yes)
                .forEach(x -> there.clear(x.id));
        return there.cardinality();
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        int count = c.domain().vcpu.count;
        int now = atStart(c);
        Cpu.Topology t = Topology.of(c);
        Props smp = new Props("cpus").put("cpus", now).put("maxcpus", now == count ? null : count);
        if (t == null) {
            smp.put("sockets", count).put("cores", 1).put("threads", 1);
        } else {
            smp.put("sockets", t.sockets)
                    .put("dies", c.qemu().hasOption("smp-opts", "dies") ? t.dies : null)
                    .put("clusters", c.qemu().hasOption("smp-opts", "clusters") ? t.clusters : null)
                    .put("cores", t.cores)
                    .put("threads", t.threads);
        }
        line.from("vcpu", c.domain().vcpu).option("-smp", smp);
    }
}
