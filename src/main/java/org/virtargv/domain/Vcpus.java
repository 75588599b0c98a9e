package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <vcpus>}: single processors, some of which may be plugged in later. */
public class Vcpus extends Node implements Joined {
    /** One virtual processor by its number. */
    @XmlElement(name = "vcpu")
    public List<One> vcpus = new ArrayList<>();

    /** {@code <vcpu>}. */
    public static class One extends Node {
        @XmlAttribute(required = true)
        public Integer id;

        @XmlAttribute(required = true)
        public YesNo enabled;

        @XmlAttribute
        public YesNo hotpluggable;

        /** In which order those present are plugged in. */
        @WithoutEffect("libvirt plugs vCPUs into a running guest in this order")
        @XmlAttribute
        public Integer order;
    }
}
