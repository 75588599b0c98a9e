package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <iothreadids>}: the numbers of the I/O threads, and how each polls. */
public class IothreadIds extends Node implements Joined {
    /** An I/O thread by its number. */
    @XmlElement(name = "iothread")
    public List<Iothread> list = new ArrayList<>();

    public static class Iothread extends Node {
        /** From 1 on. */
        @XmlAttribute(required = true)
        public Integer id;

        @XmlAttribute(name = "thread_pool_min")
        public Integer threadPoolMin;

        @XmlAttribute(name = "thread_pool_max")
        public Integer threadPoolMax;

        public Poll poll;
    }

    /** How long a thread looks for work before it sleeps, in ns, and the factors by which that time changes. */
    public static class Poll extends Node {
        @XmlAttribute
        public Long max;

        @XmlAttribute
        public Long grow;

        @XmlAttribute
        public Long shrink;

        /** How little the latest event counts when the time is reckoned anew, as a shift from 0 to 63. */
        @XmlAttribute
        public Long weight;
    }
}
