package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.List;

/** {@code <os>}: architecture, machine type, firmware, and where to boot from. */
public class Os extends Node {
    public Type type;

    @XmlElement(name = "boot")
    public List<Boot> boots = new ArrayList<>();

    /** {@code <type arch=… machine=…>hvm</type>}. */
    public static class Type extends Node {
        @XmlAttribute
        public String arch;

        @XmlAttribute
        public String machine;

        @XmlValue
        public String value;
    }

    /** {@code <boot dev=…/>}: a kind of device, tried in the order written. */
    public static class Boot extends Node {
        public enum Dev {
            fd,
            hd,
            cdrom,
            network
        }

        @XmlAttribute(required = true)
        public Dev dev;
    }
}
