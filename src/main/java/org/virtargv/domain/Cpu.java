package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.List;

/** {@code <cpu>}: the processor that the guest sees. The documentation's section "CPU model and topology". */
public class Cpu extends Node {
    public enum Mode {
        custom,
        @XmlEnumValue("host-model")
        host_model,
        @XmlEnumValue("host-passthrough")
        host_passthrough,
        maximum
    }

    public enum Match {
        minimum,
        exact,
        strict
    }

    public enum Check {
        none,
        partial,
        full
    }

    @XmlAttribute
    public Mode mode;

    @XmlAttribute
    public Match match;

    @XmlAttribute
    public Check check;

    @XmlAttribute
    public OnOff migratable;

    /** s390: whether features that IBM takes back stay in a host's model. */
    @XmlAttribute(name = "deprecated_features")
    public OnOff deprecatedFeatures;

    /** The processor that the guest sees, by name. */
    public Model model;

    @WithoutEffect("libvirt only compares the host's CPU with it")
    public String vendor;

    public Topology topology;

    @Once
    public Cache cache;

    public Maxphysaddr maxphysaddr;

    /** A feature of the processor that is added or taken away. */
    @XmlElement(name = "feature")
    public List<Feature> features = new ArrayList<>();

    public NumaCells numa;

    /** {@code <model>}. */
    public static class Model extends Node {
        public enum Fallback {
            allow,
            forbid
        }

        @XmlAttribute
        public Fallback fallback;

        /** Exactly 12 characters. */
        @XmlAttribute(name = "vendor_id")
        public String vendorId;

        @XmlValue
        public String name;
    }

    /** {@code <topology>}: each a number of the next within one. */
    public static class Topology extends Node {
        @XmlAttribute(required = true)
        public Integer sockets;

        @XmlAttribute
        public Integer dies;

        @XmlAttribute
        public Integer clusters;

        @XmlAttribute(required = true)
        public Integer cores;

        @XmlAttribute(required = true)
        public Integer threads;
    }

    /** {@code <cache>}: what the guest is told of the processor's caches. */
    public static class Cache extends Node {
        public enum Mode {
            emulate,
            passthrough,
            disable
        }

        @XmlAttribute
        public Integer level;

        @XmlAttribute(required = true)
        public Mode mode;
    }

    /** {@code <maxphysaddr>}: how many bits a physical address has. */
    public static class Maxphysaddr extends Node {
        public enum Mode {
            passthrough,
            emulate
        }

        @XmlAttribute(required = true)
        public Mode mode;

        @XmlAttribute
        public Integer bits;

        /** The most that are passed through. */
        @XmlAttribute
        public Integer limit;
    }

    /** {@code <feature>}. */
    public static class Feature extends Node {
        public enum Policy {
            force,
            require,
            optional,
            disable,
            forbid
        }

        @XmlAttribute
        public Policy policy;

        @XmlAttribute(required = true)
        public String name;
    }
}
