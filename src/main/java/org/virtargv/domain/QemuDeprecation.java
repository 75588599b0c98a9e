package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <qemu:deprecation>}: what QEMU does when it is used in a way that will go away. */
public class QemuDeprecation extends Node implements Joined {
    public enum Behavior {
        none,
        omit,
        reject,
        crash
    }

    @XmlAttribute
    public Behavior behavior;
}
