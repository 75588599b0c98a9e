package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;

/** {@code <pm>}: the sleep states that the firmware offers the guest. */
public class Pm extends Node implements Joined {
    /** Whether the guest can suspend to memory, S3. */
    @XmlElement(name = "suspend-to-mem")
    public Suspend suspendToMem;

    /** Whether the guest can suspend to disk, S4. */
    @XmlElement(name = "suspend-to-disk")
    public Suspend suspendToDisk;

    /** {@code <suspend-to-…>}. */
    public static class Suspend extends Node {
        @XmlAttribute
        public YesNo enabled;
    }
}
