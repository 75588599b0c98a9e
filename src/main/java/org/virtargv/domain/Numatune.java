package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import java.util.ArrayList;
import java.util.List;

/** {@code <numatune>}: on which NUMA nodes of the host the guest's memory lies. */
public class Numatune extends Node {
    public enum Mode {
        strict,
        preferred,
        interleave,
        restrictive
    }

    public enum Placement {
        @XmlEnumValue("static")
        static_,
        auto
    }

    /** The host's nodes that all of the memory comes from. */
    public Memory memory;

    @XmlElement(name = "memnode")
    public List<Memnode> memnodes = new ArrayList<>();

    /** {@code <memory>}. */
    public static class Memory extends Node {
        @XmlAttribute
        public Mode mode;

        @XmlAttribute
        public String nodeset;

        @XmlAttribute
        public Placement placement;
    }

    /** {@code <memnode>}: for one NUMA node of the guest. */
    public static class Memnode extends Node {
        @XmlAttribute(required = true)
        public Integer cellid;

        @XmlAttribute
        public Mode mode;

        @XmlAttribute(required = true)
        public String nodeset;
    }
}
