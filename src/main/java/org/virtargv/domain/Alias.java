package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** A device's id in QEMU. Only names that begin with {@code ua-} are the user's; all others are made anew. */
public class Alias extends Node {
    @XmlAttribute
    public String name;
}
