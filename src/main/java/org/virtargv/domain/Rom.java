package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <rom>}: the boot ROM of a PCI device. */
public class Rom extends Node {
    /** Whether it has one at all. */
    @XmlAttribute
    public YesNo enabled;

    /** Whether it shows in the device's registers. */
    @XmlAttribute
    public OnOff bar;

    /** A path of the host; empty: none. */
    @XmlAttribute
    public String file;
}
