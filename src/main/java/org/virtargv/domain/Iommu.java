package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/** {@code <iommu>}. */
public class Iommu extends Device {
    public enum Model {
        intel,
        smmuv3,
        virtio,
        amd
    }

    @XmlAttribute(required = true)
    public Model model;

    /** Options of the IOMMU. */
    public Driver driver;

    /** {@code <driver>}. */
    public static class Driver extends Node {
        @XmlAttribute
        public OnOff intremap;

        @XmlAttribute(name = "caching_mode")
        public OnOff cachingMode;

        @XmlAttribute
        public OnOff eim;

        @XmlAttribute
        public OnOff iotlb;

        /** Width of an address in bits. */
        @XmlAttribute(name = "aw_bits")
        public Integer awBits;

        @XmlAttribute(name = "dma_translation")
        public OnOff dmaTranslation;

        /** Interrupts for more than 255 processors. */
        @XmlAttribute
        public OnOff xtsup;

        /** Whether devices' accesses may pass untranslated. */
        @XmlAttribute
        public OnOff passthrough;

        /** The PCI controller whose devices it serves. */
        @XmlAttribute
        public Integer pciBus;

        /** Whether the hardware translates. */
        @XmlAttribute
        public OnOff accel;

        /** Address translation services. */
        @XmlAttribute
        public OnOff ats;

        /** Invalidation of ranges. */
        @XmlAttribute
        public OnOff ril;

        /** Width of a SubstreamID in bits. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Signed.class)
        public Integer ssidsize;

        /** Width of an output address in bits. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Signed.class)
        public Integer oas;

        /** NVIDIA's queues of commands. */
        @XmlAttribute
        public OnOff cmdqv;

        public Granule granule;
    }

    /** {@code <granule>}: the size of a guest's page. */
    public static class Granule extends Node {
        public enum Mode {
            host
        }

        @XmlAttribute
        public Mode mode;

        @XmlAttribute
        public Long size;

        /** KiB where none is said. */
        @XmlAttribute
        public String unit;
    }
}
