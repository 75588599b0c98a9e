package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <maxMemory>}: what memory devices may bring the domain to. */
public class MaxMemory extends ScaledSize {
    /** How many memory devices fit. */
    @XmlAttribute
    public Integer slots;
}
