package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlMixed;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;

/** {@code <rng>}: entropy for the guest. */
public class Rng extends Device {
    public enum Model {
        virtio,
        @XmlEnumValue("virtio-transitional")
        virtio_transitional,
        @XmlEnumValue("virtio-non-transitional")
        virtio_non_transitional
    }

    @XmlAttribute(required = true)
    public Model model;

    public Rate rate;

    @XmlElement(required = true)
    @Once
    public Backend backend;

    /** Virtio's own options of the device. */
    public Driver driver;

    /** {@code <driver>}. */
    public static class Driver extends VirtioDriver {}

    /** {@code <rate>}: no more than so many bytes in a period. */
    public static class Rate extends Node {
        /** No limit where nothing or zero is said. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long bytes;

        /** Milliseconds; a second where nothing is said. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long period;
    }

    /** {@code <backend>}: where the entropy comes from. */
    public static class Backend extends Node implements Framed {
        public enum Model {
            /** A file of the host: the element's text. */
            random,
            /** A daemon that speaks EGD's protocol, behind a character device. */
            egd,
            /** QEMU asks the host's kernel. */
            builtin
        }

        @XmlAttribute(required = true)
        public Model model;

        /** egd: the character device. */
        @XmlAttribute
        public ChardevSource.Type type;

        @XmlElement(name = "source")
        public List<ChardevSource> sources = new ArrayList<>();

        @Once
        public ChardevSource.Protocol protocol;

        @Once
        public ChardevSource.Log log;

        /** random: a path of the host. Around a {@code <source>} it is white space. */
        @XmlMixed
        public List<String> text = new ArrayList<>();

        @Override
        public boolean framed() {
            return model == Model.egd;
        }
    }
}
