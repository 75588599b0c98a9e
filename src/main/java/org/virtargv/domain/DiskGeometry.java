package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <geometry>} of a disk: the cylinders, heads and sectors that its guest is told. */
public class DiskGeometry extends Node {
    public enum Translation {
        none,
        auto,
        lba
    }

    @XmlAttribute
    public Integer cyls;

    @XmlAttribute
    public Integer heads;

    @XmlAttribute
    public Integer secs;

    @XmlAttribute
    public Translation trans;
}
