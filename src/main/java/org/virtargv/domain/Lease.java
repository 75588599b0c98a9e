package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;

/** {@code <lease>}: what a lock manager must hold before the domain may start. */
public class Lease extends Node {
    @XmlElement(required = true)
    public String key;

    public String lockspace;

    public Target target;

    public static class Target extends Node {
        @XmlAttribute(required = true)
        public String path;

        /** In bytes. */
        @XmlAttribute
        public Long offset;
    }
}
