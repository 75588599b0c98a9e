package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <throttlefilters>}: the groups of limits that a disk is in, the first nearest to the guest. */
public class ThrottleFilters extends Node {
    /** A group by its name. */
    @XmlElement(name = "throttlefilter")
    public List<Filter> list = new ArrayList<>();

    public static class Filter extends Node {
        @XmlAttribute(required = true)
        public String group;
    }
}
