package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <numa>} of {@code <cpu>}: the guest's NUMA nodes. */
public class NumaCells extends Node {
    /** A node of the guest with its processors and its memory. */
    @XmlElement(name = "cell")
    public List<Cell> cells = new ArrayList<>();

    /** How fast nodes reach each other's memory and caches. */
    public Interconnects interconnects;

    /** {@code <cell>}. */
    public static class Cell extends Node {
        @XmlAttribute
        public Integer id;

        /** Absent: a node without processors. */
        @XmlAttribute
        public String cpus;

        @XmlAttribute(required = true)
        public Long memory;

        /** Of {@link #memory}; KiB where absent. */
        @XmlAttribute
        public String unit;

        @XmlAttribute
        public MemoryBacking.Access.Mode memAccess;

        @XmlAttribute
        public YesNo discard;

        /** How far other nodes are from this one. */
        public Distances distances;

        @XmlElement(name = "cache")
        public List<Cache> caches = new ArrayList<>();

        /** The memory as a size; KiB after completion. */
        public ScaledSize size() {
            ScaledSize out = new ScaledSize();
            out.at = at;
            out.value = memory;
            out.unit = unit;
            return out;
        }
    }

    /** {@code <distances>}. */
    public static class Distances extends Node {
        /** How far one other node is. */
        @XmlElement(name = "sibling")
        public List<Sibling> siblings = new ArrayList<>();
    }

    /** {@code <sibling>}. */
    public static class Sibling extends Node {
        @XmlAttribute(required = true)
        public Integer id;

        /** From 10, the distance of a node to itself, to 255, out of reach. */
        @XmlAttribute(required = true)
        public Integer value;
    }

    /** {@code <cache>}: a memory side cache. */
    public static class Cache extends Node {
        public enum Associativity {
            none,
            direct,
            full
        }

        public enum Policy {
            none,
            writeback,
            writethrough
        }

        @XmlAttribute(required = true)
        public Integer level;

        @XmlAttribute(required = true)
        public Associativity associativity;

        @XmlAttribute(required = true)
        public Policy policy;

        @XmlElement(required = true)
        public Amount size;

        @XmlElement(required = true)
        public Amount line;
    }

    /** A size written as two attributes. */
    public static class Amount extends Node {
        @XmlAttribute(required = true)
        public Long value;

        @XmlAttribute
        public String unit;
    }

    /** {@code <interconnects>}. */
    public static class Interconnects extends Node {
        @XmlElement(name = "latency")
        public List<Link> latencies = new ArrayList<>();

        @XmlElement(name = "bandwidth")
        public List<Link> bandwidths = new ArrayList<>();
    }

    /** {@code <latency>} and {@code <bandwidth>}. */
    public static class Link extends Node {
        public enum Type {
            access,
            read,
            write
        }

        @XmlAttribute(required = true)
        public Integer initiator;

        @XmlAttribute(required = true)
        public Integer target;

        @XmlAttribute
        public Integer cache;

        @XmlAttribute(required = true)
        public Type type;

        /** A latency in nanoseconds; a bandwidth in KiB a second, or in the unit given. */
        @XmlAttribute(required = true)
        public Long value;

        /** Of a bandwidth. */
        @XmlAttribute
        public String unit;
    }
}
