package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlEnumValue;

/** {@code <vsock>}: sockets between guest and host. */
public class Vsock extends Device {
    public enum Model {
        virtio,
        @XmlEnumValue("virtio-transitional")
        virtio_transitional,
        @XmlEnumValue("virtio-non-transitional")
        virtio_non_transitional
    }

    @XmlAttribute
    public Model model;

    public Cid cid;

    /** Virtio's own options of the device. */
    @Last
    public Driver driver;

    /** {@code <cid>}: the guest's number. */
    public static class Cid extends Node {
        /** Whether libvirt finds a free one. */
        @XmlAttribute(name = "auto")
        public YesNo automatic;

        /** From 3 on. */
        @XmlAttribute
        public Long address;
    }

    /** {@code <driver>}. */
    public static class Driver extends VirtioDriver {}
}
