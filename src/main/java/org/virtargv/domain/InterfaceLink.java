package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import java.util.ArrayList;
import java.util.List;

/** The smaller children of {@code <interface>}: how its link is set up, and by whom. */
public final class InterfaceLink {
    private InterfaceLink() {}

    /** {@code <vlan>}. */
    public static class Vlan extends Node {
        @XmlAttribute
        public YesNo trunk;

        /** A VLAN that the card is in. */
        @XmlElement(name = "tag")
        public List<Tag> tags = new ArrayList<>();
    }

    /** {@code <tag>}. */
    public static class Tag extends Node {
        public enum NativeMode {
            tagged,
            untagged
        }

        @XmlAttribute(required = true)
        public Integer id;

        @XmlAttribute
        public NativeMode nativeMode;
    }

    /** {@code <virtualport>}. */
    public static class VirtualPort extends Node {
        public enum Type {
            @XmlEnumValue("802.1Qbg")
            _802_1Qbg,
            @XmlEnumValue("802.1Qbh")
            _802_1Qbh,
            openvswitch,
            midonet
        }

        @XmlAttribute
        public Type type;

        @WithoutEffect("the switch's")
        public Parameters parameters;
    }

    /** {@code <parameters>} of a virtual port. */
    public static class Parameters extends Node {
        @XmlAttribute
        public Integer managerid;

        @XmlAttribute
        public Integer typeid;

        @XmlAttribute
        public Integer typeidversion;

        @XmlAttribute
        public String instanceid;

        @XmlAttribute
        public String interfaceid;

        @XmlAttribute
        public String profileid;
    }

    /** {@code <portForward>}: which ports of the host lead to the guest. */
    public static class PortForward extends Node {
        public enum Proto {
            tcp,
            udp
        }

        @XmlAttribute(required = true)
        public Proto proto;

        @XmlAttribute
        public String address;

        @XmlAttribute
        public String dev;

        @XmlElement(name = "range")
        public List<Range> ranges = new ArrayList<>();
    }

    /** {@code <range>} of ports. */
    public static class Range extends Node {
        @XmlAttribute(required = true)
        public Integer start;

        @XmlAttribute
        public Integer end;

        @XmlAttribute
        public Integer to;

        @XmlAttribute
        public YesNo exclude;
    }

    /** {@code <script>} and {@code <downscript>}. */
    public static class Script extends Node {
        @XmlAttribute(required = true)
        public String path;
    }

    /** {@code <backenddomain>}. */
    public static class BackendDomain extends Node {
        @XmlAttribute(required = true)
        public String name;
    }

    /** {@code <target>}: the tap device. */
    public static class Target extends Node {
        @XmlAttribute
        public String dev;

        @XmlAttribute
        public YesNo managed;
    }

    /** {@code <guest>}: names inside a container. */
    public static class Guest extends Node {
        @XmlAttribute
        public String dev;

        @XmlAttribute
        public String actual;
    }

    /** {@code <filterref>}. */
    public static class Filterref extends Node {
        @XmlAttribute(required = true)
        public String filter;

        @XmlElement(name = "parameter")
        public List<Parameter> parameters = new ArrayList<>();
    }

    /** {@code <parameter>} of a filter. */
    public static class Parameter extends Node {
        @XmlAttribute(required = true)
        public String name;

        @XmlAttribute(required = true)
        public String value;
    }

    /** {@code <link>}. */
    public static class Link extends Node {
        public enum State {
            up,
            down
        }

        @XmlAttribute(required = true)
        public State state;
    }

    /** {@code <mtu>}. */
    public static class Mtu extends Node {
        /** Bytes. */
        @XmlAttribute(required = true)
        public Long size;
    }

    /** {@code <bandwidth>}. */
    public static class Bandwidth extends Node {
        public Rate inbound;

        public Rate outbound;
    }

    /** {@code <inbound>} and {@code <outbound>}: kilobytes a second, the burst kilobytes. */
    public static class Rate extends Node {
        @XmlAttribute
        public Long average;

        @XmlAttribute
        public Long peak;

        @XmlAttribute
        public Long floor;

        @XmlAttribute
        public Long burst;
    }

    /** {@code <tune>}. */
    public static class Tune extends Node {
        /** Bytes of the tap device's send buffer. */
        public Long sndbuf;
    }

    /** {@code <coalesce>}. */
    public static class Coalesce extends Node {
        /** What the guest receives. */
        public Rx rx;
    }

    /** {@code <rx>}. */
    public static class Rx extends Node {
        /** How many frames are gathered before the guest is told. */
        public Frames frames;
    }

    /** {@code <frames>}. */
    public static class Frames extends Node {
        @XmlAttribute
        public Integer max;
    }

    /** {@code <port>}. */
    public static class Port extends Node {
        @XmlAttribute
        public YesNo isolated;
    }
}
