package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import java.util.ArrayList;
import java.util.List;

/** {@code <memoryBacking>}: which pages of the host the guest's memory is made of. */
public class MemoryBacking extends Node implements Joined {
    /** The guest's memory is made of huge pages of the host. */
    public Hugepages hugepages;

    public Flag nosharepages;

    public Flag locked;

    /** What the memory is: anonymous, a file, or a memfd. */
    public Source source;

    /** Whether other processes can share the memory. */
    public Access access;

    /** Whether the memory is taken at the start, or when it is used. */
    public Allocation allocation;

    public Flag discard;

    /** {@code <hugepages>}. */
    public static class Hugepages extends Node implements Presence {
        /** A size of pages, and the guest's nodes that have it. */
        @XmlElement(name = "page")
        public List<Page> pages = new ArrayList<>();
    }

    /** {@code <page>}. */
    public static class Page extends Node {
        @XmlAttribute(required = true)
        public Long size;

        /** Of {@link #size}; KiB where absent. */
        @XmlAttribute
        public String unit;

        /** The guest's NUMA nodes it is for; absent: all others. */
        @XmlAttribute
        public String nodeset;
    }

    /** {@code <source>}. */
    public static class Source extends Node {
        public enum Type {
            file,
            anonymous,
            memfd
        }

        @Wanted
        @XmlAttribute
        public Type type;
    }

    /** {@code <access>}. */
    public static class Access extends Node {
        public enum Mode {
            shared,
            @XmlEnumValue("private")
            private_
        }

        @Wanted
        @XmlAttribute
        public Mode mode;
    }

    /** {@code <allocation>}. */
    public static class Allocation extends Node {
        public enum Mode {
            immediate,
            ondemand
        }

        @XmlAttribute
        public Mode mode;

        /** How many threads of QEMU allocate. */
        @XmlAttribute
        public Integer threads;
    }
}
