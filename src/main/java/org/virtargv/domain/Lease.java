package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;

/** {@code <lease>}: what a lock manager must hold before the domain may start. */
public class Lease extends Node {
    /** What is held, as the lock manager names it. */
    @XmlElement(required = true)
    public String key;

    /** The lock manager's space that has the key. */
    public String lockspace;

    /** The file of the host that the lease is in. */
    public Target target;

    public static class Target extends Node {
        @XmlAttribute(required = true)
        public String path;

        /** In bytes. */
        @XmlAttribute
        public Long offset;
    }
}
