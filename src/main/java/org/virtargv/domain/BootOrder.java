package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <boot order=…/>} of a device. */
public class BootOrder extends Node {
    /** From 1 on; each number once in a domain. */
    @XmlAttribute(required = true)
    public Integer order;

    /** s390: which entry of the boot menu is taken. */
    @XmlAttribute
    public String loadparm;
}
