package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlValue;

/** {@code <vcpu>}: how many processors the guest can have, and has at its start. */
public class Vcpu extends Node {
    public enum Placement {
        @XmlEnumValue("static")
        static_,
        auto
    }

    @WithoutEffect("libvirt places threads on host CPUs by it")
    @XmlAttribute
    public Placement placement;

    @WithoutEffect("libvirt places threads on host CPUs by it")
    @XmlAttribute
    public String cpuset;

    /** Present at the start; absent means all. */
    @XmlAttribute
    public Integer current;

    @XmlValue
    public Integer count;
}
