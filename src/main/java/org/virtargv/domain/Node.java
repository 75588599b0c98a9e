package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlTransient;
import org.virtargv.problem.Location;

/**
 * An element of the domain format. Public fields, nothing defaulted: null is what was not written.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlTransient
public abstract class Node {
    /** Where the element's start tag begins; for what completion added, the domain's own place. */
    @XmlTransient
    public Location at;
}
