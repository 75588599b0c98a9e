package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <boot order=…/>} of a device. */
public class BootOrder extends Node {
    /** From 1 on; each number once in a domain. */
    @XmlAttribute(required = true)
    public Integer order;

    /** BIOS only: read the image over a serial line's network boot. */
    @XmlAttribute
    public String loadparm;
}
