package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/** {@code <memballoon>}. */
public class Memballoon extends Device {
    public enum Model {
        virtio,
        @XmlEnumValue("virtio-transitional")
        virtio_transitional,
        @XmlEnumValue("virtio-non-transitional")
        virtio_non_transitional,
        @NotTranslated("only Xen supports it")
        xen,
        none
    }

    @XmlAttribute(required = true)
    public Model model;

    @XmlAttribute
    public OnOff autodeflate;

    @XmlAttribute
    public OnOff freePageReporting;

    @WithoutEffect("libvirt asks the running guest for it over QMP")
    public Stats stats;

    /** Virtio's own options of the device. */
    @Last
    public Driver driver;

    /** {@code <stats>}. */
    public static class Stats extends Node {
        /** Seconds. */
        @WithoutEffect("libvirt asks the running guest for its statistics")
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.SignedLong.class)
        public Long period;
    }

    /** {@code <driver>}. */
    public static class Driver extends VirtioDriver {}
}
