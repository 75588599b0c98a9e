package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlEnumValue;

/** {@code <input>}. */
public class Input extends Device {
    public enum Type {
        mouse,
        tablet,
        keyboard,
        passthrough,
        evdev
    }

    public enum Bus {
        ps2,
        usb,
        @NotTranslated("only Xen supports it")
        xen,
        @NotTranslated("only Parallels supports it")
        parallels,
        virtio,
        none
    }

    public enum Model {
        virtio,
        @XmlEnumValue("virtio-transitional")
        virtio_transitional,
        @XmlEnumValue("virtio-non-transitional")
        virtio_non_transitional
    }

    @XmlAttribute(required = true)
    public Type type;

    @XmlAttribute
    public Bus bus;

    @XmlAttribute
    public Model model;

    /** Virtio's own options of the device. */
    public Driver driver;

    public Source source;

    /** {@code <driver>}. */
    public static class Driver extends VirtioDriver {}

    /** {@code <source>}: the event device of the host. */
    public static class Source extends Node {
        public enum Grab {
            all
        }

        public enum GrabToggle {
            @XmlEnumValue("ctrl-ctrl")
            ctrl_ctrl,
            @XmlEnumValue("alt-alt")
            alt_alt,
            @XmlEnumValue("shift-shift")
            shift_shift,
            @XmlEnumValue("meta-meta")
            meta_meta,
            scrolllock,
            @XmlEnumValue("ctrl-scrolllock")
            ctrl_scrolllock
        }

        /** Of a passthrough. */
        @XmlAttribute
        public String evdev;

        /** Of an evdev. */
        @XmlAttribute
        public String dev;

        @XmlAttribute
        public Grab grab;

        @XmlAttribute
        public GrabToggle grabToggle;

        @XmlAttribute
        public OnOff repeat;
    }
}
