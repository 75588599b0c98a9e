package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <statistics>} of a disk's driver: what is counted of its operations. */
public class DiskStatistics extends Node {
    static final String LATER = "libvirt asks a running QEMU for it over QMP";

    /** Figures of the last seconds. */
    @XmlElement(name = "statistic")
    public List<Statistic> statistics = new ArrayList<>();

    /** How many operations took how long. */
    @WithoutEffect(LATER)
    @XmlElement(name = "latency-histogram")
    public List<LatencyHistogram> latencyHistograms = new ArrayList<>();

    /** {@code <statistic>}. */
    public static class Statistic extends Node {
        /** Seconds. */
        @XmlAttribute(required = true)
        public Long interval;
    }

    /** {@code <latency-histogram>}. */
    public static class LatencyHistogram extends Node {
        public enum Type {
            read,
            write,
            zone,
            flush
        }

        /** All operations where none is said. */
        @WithoutEffect(LATER)
        @XmlAttribute
        public Type type;

        /** Operations that took this long, up to where the next begins. */
        @WithoutEffect(LATER)
        @XmlElement(name = "bin")
        public List<Bin> bins = new ArrayList<>();
    }

    /** {@code <bin>}. */
    public static class Bin extends Node {
        /** Nanoseconds. */
        @WithoutEffect(LATER)
        @XmlAttribute(required = true)
        public Long start;
    }
}
