package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlTransient;
import java.util.HashSet;
import java.util.Set;
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

    /**
     * The attributes and elements of it that are missing or cannot be read, which a problem tells of; null where it is
     * well-formed.
     */
    @XmlTransient
    public Set<String> malformed;

    /** Says that a part of the element is missing or cannot be read. */
    public void malformed(String part) {
        if (malformed == null) {
            malformed = new HashSet<>();
        }
        malformed.add(part);
    }
}
