package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;

/** {@code <cputune>}: how the host's processors are shared out. All of it is done to QEMU's threads from outside. */
public class Cputune extends Node implements Joined {
    public enum Scheduler {
        batch,
        idle,
        fifo,
        rr
    }

    private static final String HOST = "libvirt applies it to QEMU's processes and threads from outside";

    @WithoutEffect(HOST)
    public Long shares;

    @WithoutEffect(HOST)
    public Long period;

    @WithoutEffect(HOST)
    @XmlJavaTypeAdapter(Whole.SignedLong.class)
    public Long quota;

    @WithoutEffect(HOST)
    @XmlElement(name = "global_period")
    public Long globalPeriod;

    @WithoutEffect(HOST)
    @XmlElement(name = "global_quota")
    @XmlJavaTypeAdapter(Whole.SignedLong.class)
    public Long globalQuota;

    @WithoutEffect(HOST)
    @XmlElement(name = "emulator_period")
    public Long emulatorPeriod;

    @WithoutEffect(HOST)
    @XmlElement(name = "emulator_quota")
    @XmlJavaTypeAdapter(Whole.SignedLong.class)
    public Long emulatorQuota;

    @WithoutEffect(HOST)
    @XmlElement(name = "iothread_period")
    public Long iothreadPeriod;

    @WithoutEffect(HOST)
    @XmlElement(name = "iothread_quota")
    @XmlJavaTypeAdapter(Whole.SignedLong.class)
    public Long iothreadQuota;

    /** The host's processors that a virtual one may run on. */
    @XmlElement(name = "vcpupin")
    public List<Vcpupin> vcpupins = new ArrayList<>();

    /** The host's processors that QEMU's other threads may run on. */
    @Once
    public Emulatorpin emulatorpin;

    /** The host's processors that an I/O thread may run on. */
    @XmlElement(name = "iothreadpin")
    public List<Iothreadpin> iothreadpins = new ArrayList<>();

    @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
    @Once
    public Sched emulatorsched;

    @XmlElement(name = "vcpusched")
    public List<Sched> vcpuscheds = new ArrayList<>();

    @XmlElement(name = "iothreadsched")
    public List<Sched> iothreadscheds = new ArrayList<>();

    /** A share of the host's cache for some virtual processors. */
    @XmlElement(name = "cachetune")
    public List<Cachetune> cachetunes = new ArrayList<>();

    /** A share of the host's memory bandwidth for some virtual processors. */
    @XmlElement(name = "memorytune")
    public List<Memorytune> memorytunes = new ArrayList<>();

    /** A group of virtual processors whose use of energy is counted. */
    @WithoutEffect("libvirt measures QEMU's threads from outside")
    @XmlElement(name = "energytune")
    public List<Energytune> energytunes = new ArrayList<>();

    /** {@code <vcpupin>}. */
    public static class Vcpupin extends Node {
        @XmlAttribute(required = true)
        public Integer vcpu;

        @XmlAttribute(required = true)
        public String cpuset;
    }

    /** {@code <emulatorpin>}. */
    public static class Emulatorpin extends Node {
        @XmlAttribute(required = true)
        public String cpuset;
    }

    /** {@code <iothreadpin>}. */
    public static class Iothreadpin extends Node {
        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlAttribute(required = true)
        public Integer iothread;

        @XmlAttribute(required = true)
        public String cpuset;
    }

    /** {@code <vcpusched>}, {@code <iothreadsched>} and {@code <emulatorsched>}. */
    public static class Sched extends Node {
        @XmlAttribute
        public String vcpus;

        @XmlAttribute
        public String iothreads;

        @XmlAttribute(required = true)
        public Scheduler scheduler;

        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Signed.class)
        public Integer priority;
    }

    /** {@code <cachetune>}. */
    public static class Cachetune extends Node {
        @XmlAttribute
        public String vcpus;

        /** Written by libvirt, not read. */
        @WithoutEffect(HOST)
        @XmlAttribute
        public String id;

        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlElement(name = "cache")
        public List<Cache> caches = new ArrayList<>();

        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlElement(name = "monitor")
        public List<Monitor> monitors = new ArrayList<>();
    }

    /** {@code <cache>} of a cachetune. */
    public static class Cache extends Node {
        public enum Type {
            both,
            code,
            data
        }

        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlAttribute(required = true)
        public Integer id;

        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlAttribute(required = true)
        public Integer level;

        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlAttribute(required = true)
        public Type type;

        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlAttribute(required = true)
        public Long size;

        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlAttribute
        public String unit;
    }

    /** {@code <monitor>}. */
    public static class Monitor extends Node {
        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlAttribute
        public Integer level;

        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlAttribute
        public String vcpus;
    }

    /** {@code <memorytune>}. */
    public static class Memorytune extends Node {
        @XmlAttribute
        public String vcpus;

        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlElement(name = "node")
        public List<Bandwidth> nodes = new ArrayList<>();

        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlElement(name = "monitor")
        public List<Monitor> monitors = new ArrayList<>();
    }

    /** {@code <node>} of a memorytune. */
    public static class Bandwidth extends Node {
        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlAttribute(required = true)
        public Integer id;

        @WithoutEffect("libvirt applies it to QEMU's processes and threads from outside")
        @XmlAttribute(required = true)
        public Integer bandwidth;
    }

    /** {@code <energytune>}. */
    public static class Energytune extends Node implements Presence {
        @WithoutEffect("libvirt measures QEMU's threads from outside")
        @XmlAttribute
        public String vcpus;

        /** The processors of the group that are counted. */
        @WithoutEffect("libvirt measures QEMU's threads from outside")
        @XmlElement(name = "monitor")
        public List<EnergyMonitor> monitors = new ArrayList<>();
    }

    /** {@code <monitor>} of an energytune: of all its processors where it names none. */
    public static class EnergyMonitor extends Node implements Presence {
        @WithoutEffect("libvirt measures QEMU's threads from outside")
        @XmlAttribute
        public String vcpus;
    }
}
