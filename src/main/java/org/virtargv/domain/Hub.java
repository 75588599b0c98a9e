package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <hub>}: more ports out of one. */
public class Hub extends Device {
    public enum Type {
        usb
    }

    @WithoutEffect("only one value is allowed, and it is checked")
    @XmlAttribute(required = true)
    public Type type;
}
