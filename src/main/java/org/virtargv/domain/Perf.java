package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <perf>}: events that libvirt counts from outside. */
public class Perf extends Node implements Joined {
    /** An event of the host's processor that is counted. */
    @XmlElement(name = "event")
    public List<Event> events = new ArrayList<>();

    /** {@code <event>}. */
    public static class Event extends Node {
        @WithoutEffect("libvirt's: it counts from outside")
        @XmlAttribute(required = true)
        public String name;

        @WithoutEffect("libvirt's: it counts from outside")
        @XmlAttribute(required = true)
        public YesNo enabled;
    }
}
