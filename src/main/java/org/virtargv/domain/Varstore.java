package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <varstore>}: a file with the firmware's variables that QEMU serves to the firmware. */
public class Varstore extends Node {
    /** What the file is made of before the first start. */
    @XmlAttribute
    public String template;

    @XmlAttribute
    public String path;
}
