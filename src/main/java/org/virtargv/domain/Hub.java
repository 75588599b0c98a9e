package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <hub>}: more ports out of one. */
public class Hub extends Device {
    public enum Type {
        usb
    }

    @WithoutEffect("it has this one value, which the reader checks")
    @XmlAttribute(required = true)
    public Type type;
}
