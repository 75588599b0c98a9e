package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <qemu:override>}: properties of devices, said in QEMU's own words. */
public class QemuOverride extends Node implements Joined {
    @XmlElement(name = "device", namespace = Domain.QEMU)
    public List<OverriddenDevice> devices = new ArrayList<>();

    /** {@code <qemu:device>}. */
    public static class OverriddenDevice extends Node {
        @XmlAttribute(required = true)
        public String alias;

        @XmlElement(namespace = Domain.QEMU)
        public Frontend frontend;
    }

    /** {@code <qemu:frontend>}: what stands in the device's {@code -device}. */
    public static class Frontend extends Node {
        @XmlElement(name = "property", namespace = Domain.QEMU)
        public List<Property> properties = new ArrayList<>();
    }

    /** {@code <qemu:property>}. */
    public static class Property extends Node {
        public enum Type {
            string,
            signed,
            unsigned,
            bool,
            remove
        }

        @XmlAttribute(required = true)
        public String name;

        @XmlAttribute(required = true)
        public Type type;

        @XmlAttribute
        public String value;
    }
}
