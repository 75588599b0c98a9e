package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <crypto>}: a cryptographic accelerator. */
public class Crypto extends Device {
    public enum Model {
        virtio
    }

    public enum Type {
        qemu
    }

    @WithoutEffect("only one value is allowed, and it is checked")
    @XmlAttribute(required = true)
    public Model model;

    @WithoutEffect("only one value is allowed, and it is checked")
    @XmlAttribute(required = true)
    public Type type;

    @Once
    public Backend backend;

    /** Virtio's own options of the device. */
    public Driver driver;

    /** {@code <driver>}. */
    public static class Driver extends VirtioDriver {}

    /** {@code <backend>}: who does the work on the host. */
    public static class Backend extends Node {
        public enum Model {
            builtin,
            /** The kernel's key framework. */
            lkcf
        }

        @XmlAttribute(required = true)
        public Model model;

        @XmlAttribute
        public Integer queues;
    }
}
