package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code <source>} of a network card: what is on the host's side. Which attributes count depends on the card's type.
 */
public class InterfaceSource extends Node {
    /**
     * The first four: how macvtap devices on one physical interface see each other; the last two: who opens a
     * vhost-user socket.
     */
    public enum Mode {
        vepa,
        bridge,
        @XmlEnumValue("private")
        private_,
        passthrough,
        server,
        client
    }

    public enum Family {
        ipv4,
        ipv6
    }

    /** network: the name of a virtual network. */
    @XmlAttribute
    public String network;

    @WithoutEffect("it selects a port group of the virtual network, on the host")
    @XmlAttribute
    public String portgroup;

    @WithoutEffect("libvirt only reports it, for the port of a running domain")
    @XmlAttribute
    public String portid;

    /** bridge: its name. */
    @XmlAttribute
    public String bridge;

    /** direct, user (passt): an interface of the host; vdpa: a path of the host. */
    @XmlAttribute
    public String dev;

    /** direct, vhostuser. */
    @XmlAttribute
    public Mode mode;

    /** vhostuser: the kind of socket; only unix exists. */
    @XmlAttribute
    public String type;

    /** vhostuser: the socket. */
    @XmlAttribute
    public String path;

    /** mcast, server, client, udp. */
    @XmlAttribute(name = "address")
    public String host;

    /** mcast, server, client, udp. */
    @XmlAttribute
    public Integer port;

    /** internal: the name of a network. */
    @WithoutEffect("it belongs to the type 'vds', which is refused")
    @XmlAttribute
    public String name;

    /** vds. */
    @WithoutEffect("it belongs to the type 'vds', which is refused")
    @XmlAttribute
    public String switchid;

    /** vds. */
    @WithoutEffect("it belongs to the type 'vds', which is refused")
    @XmlAttribute
    public String portgroupid;

    /** vds. */
    @WithoutEffect("it belongs to the type 'vds', which is refused")
    @XmlAttribute
    public String connectionid;

    /** hostdev: the PCI device. */
    @XmlElement(name = "address")
    public Address device;

    /** udp: where the packets come from. */
    public Local local;

    /** vhostuser: try again when the other side goes away. */
    public ChardevSource.Reconnect reconnect;

    @WithoutEffect("libvirt sets the addresses of the host's side of a tap device")
    @XmlElement(name = "ip")
    public List<Ip> ips = new ArrayList<>();

    @WithoutEffect("libvirt sets the routes of the host's side of a tap device")
    @XmlElement(name = "route")
    public List<Route> routes = new ArrayList<>();

    /** {@code <local>}. */
    public static class Local extends Node {
        @XmlAttribute
        public String address;

        @XmlAttribute(required = true)
        public Integer port;
    }

    /** {@code <ip>}. */
    public static class Ip extends Node {
        @XmlAttribute(required = true)
        public String address;

        @XmlAttribute
        public Family family;

        /** Bits of the network's part. */
        @XmlAttribute
        public Integer prefix;

        /** The other end of a point-to-point connection. */
        @XmlAttribute
        public String peer;
    }

    /** {@code <route>}. */
    public static class Route extends Node {
        @XmlAttribute
        public Family family;

        @XmlAttribute
        public String address;

        @XmlAttribute
        public String netmask;

        @XmlAttribute
        public Integer prefix;

        @XmlAttribute
        public String gateway;

        @XmlAttribute
        public Integer metric;
    }
}
