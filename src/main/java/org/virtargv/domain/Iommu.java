package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <iommu>}. */
public class Iommu extends Device {
    public enum Model {
        intel,
        smmuv3,
        virtio
    }

    @XmlAttribute(required = true)
    public Model model;

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
    }
}
