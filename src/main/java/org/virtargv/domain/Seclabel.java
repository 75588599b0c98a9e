package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlEnumValue;

/** {@code <seclabel>}: how the host confines QEMU, or, within a device, one file of it. */
public class Seclabel extends Node {
    public enum Type {
        none,
        dynamic,
        @XmlEnumValue("static")
        static_
    }

    @XmlAttribute
    public Type type;

    @XmlAttribute
    public String model;

    @XmlAttribute
    public YesNo relabel;

    /** Written by libvirt for a file it could not label. */
    @WithoutEffect("libvirt only reports it")
    @XmlAttribute
    public YesNo labelskip;

    /** The label of the process. */
    public String label;

    /** Written by libvirt, not read. */
    @WithoutEffect("libvirt only reports it")
    public String imagelabel;

    /** What a label that is made anew begins with. */
    public String baselabel;
}
