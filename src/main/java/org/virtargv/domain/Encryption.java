package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import java.util.ArrayList;
import java.util.List;

/** {@code <encryption>} of an image (formatstorageencryption.html). */
public class Encryption extends Node {
    public enum Format {
        @XmlEnumValue("default")
        default_,
        qcow,
        luks,
        luks2,
        @XmlEnumValue("luks-any")
        luks_any
    }

    /** Who decrypts: QEMU's own block layer, or the client library of a Ceph cluster. */
    public enum Engine {
        qemu,
        librbd
    }

    @XmlAttribute(required = true)
    public Format format;

    @XmlAttribute
    public Engine engine;

    /** More than one only for layered librbd images, the top image's first. */
    @XmlElement(name = "secret")
    public List<Secret> secrets = new ArrayList<>();

    /** Only counts where an image is made. */
    @WithoutEffect("it is for creating the image, not for opening it")
    public Cipher cipher;

    @WithoutEffect("it is for creating the image, not for opening it")
    public Ivgen ivgen;

    /** A secret that libvirt keeps, by its UUID or by what it is for. */
    public static class Secret extends Node {
        public enum Type {
            passphrase
        }

        @WithoutEffect("only one value is allowed, and it is checked")
        @XmlAttribute(required = true)
        public Type type;

        @XmlAttribute
        public String uuid;

        @XmlAttribute
        public String usage;
    }

    public static class Cipher extends Node {
        @XmlAttribute
        public String name;

        @XmlAttribute
        public Integer size;

        @XmlAttribute
        public String mode;

        @XmlAttribute
        public String hash;
    }

    public static class Ivgen extends Node {
        @XmlAttribute
        public String name;

        @XmlAttribute
        public String hash;
    }
}
