package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <memory>}: what the guest has at its start, memory devices included. */
public class MemorySize extends ScaledSize {
    /** Whether a core dump of QEMU holds the guest's memory. */
    @XmlAttribute
    public OnOff dumpCore;
}
