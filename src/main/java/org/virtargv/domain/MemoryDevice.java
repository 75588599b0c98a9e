package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/** {@code <memory>} in {@code <devices>}: a module of memory. The documentation's section "Memory devices". */
public class MemoryDevice extends Device {
    public enum Model {
        dimm,
        nvdimm,
        @XmlEnumValue("virtio-pmem")
        virtio_pmem,
        @XmlEnumValue("virtio-mem")
        virtio_mem,
        @XmlEnumValue("sgx-epc")
        sgx_epc
    }

    @XmlAttribute(required = true)
    public Model model;

    @XmlAttribute
    public MemoryBacking.Access.Mode access;

    @XmlAttribute
    public YesNo discard;

    /** Of an nvdimm of a pSeries guest. */
    public String uuid;

    public Driver driver;

    public Source source;

    @XmlElement(required = true)
    public Target target;

    /** {@code <driver>}: of the models that are virtio devices. */
    public static class Driver extends VirtioDriver {}

    /** {@code <source>}: what of the host it is made of. */
    public static class Source extends Node {
        /** The host's nodes that the memory comes from. */
        public String nodemask;

        public ScaledSize pagesize;

        /** The file or device of the host that is the memory. */
        @EmptyIsNone
        public String path;

        public ScaledSize alignsize;

        public Flag pmem;
    }

    /** {@code <target>}: how the guest sees it. */
    public static class Target extends Node {
        @XmlAttribute
        public YesNo dynamicMemslots;

        @XmlElement(required = true)
        public ScaledSize size;

        /** The guest's NUMA node. */
        public Integer node;

        /** virtio-mem. */
        public ScaledSize block;

        /** virtio-mem: how much of it the guest has at first. */
        public ScaledSize requested;

        /** virtio-mem: how much the guest has; written by libvirt. */
        @WithoutEffect("libvirt only reports it")
        public ScaledSize current;

        public Label label;

        /** nvdimm. */
        public Flag readonly;

        public Place address;
    }

    /** {@code <address>} of the target: where a virtio memory lies in the guest's memory. */
    public static class Place extends Node {
        @XmlAttribute
        @XmlJavaTypeAdapter(Hex.Memory.class)
        public Long base;
    }

    /** {@code <label>}: what an nvdimm keeps of itself. */
    public static class Label extends Node {
        @XmlElement(required = true)
        public ScaledSize size;
    }
}
