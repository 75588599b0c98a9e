package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import java.util.ArrayList;
import java.util.List;

/** {@code <interface>}: a network card, and what it is connected to. */
public class Interface extends Device implements Bootable {
    /** What it is connected to. */
    public enum Type {
        network,
        bridge,
        user,
        ethernet,
        direct,
        hostdev,
        vhostuser,
        vdpa,
        mcast,
        server,
        client,
        udp,
        internal,
        @XmlEnumValue("null")
        null_,
        vds
    }

    @XmlAttribute(required = true)
    public Type type;

    /** hostdev: whether libvirt takes the device from the host's driver and gives it back. */
    @XmlAttribute
    public YesNo managed;

    @WithoutEffect("the host's kernel applies it to the macvtap device")
    @XmlAttribute
    public YesNo trustGuestRxFilters;

    /** The address of the card; one is made from the document where there is none. */
    public Mac mac;

    public InterfaceSource source;

    @WithoutEffect("the host's switch tags the packets")
    public InterfaceLink.Vlan vlan;

    /** Which kind of switch the host side is plugged into; it tells Open vSwitch and macvtap from plain bridges. */
    public InterfaceLink.VirtualPort virtualport;

    @WithoutEffect("the host shapes the traffic outside QEMU")
    public InterfaceLink.Bandwidth bandwidth;

    @WithoutEffect("the host's bridge isolates the port")
    public InterfaceLink.Port port;

    /** An address of the network behind the card. */
    @XmlElement(name = "ip")
    public List<InterfaceSource.Ip> ips = new ArrayList<>();

    @WithoutEffect("it is for containers: a network card has no routes")
    @XmlElement(name = "route")
    public List<InterfaceSource.Route> routes = new ArrayList<>();

    @WithoutEffect("it is an option of passt, which is started before QEMU")
    @XmlElement(name = "portForward")
    public List<InterfaceLink.PortForward> portForwards = new ArrayList<>();

    /** ethernet: what sets the tap device up. */
    public InterfaceLink.Script script;

    /** ethernet: what takes the tap device down. */
    public InterfaceLink.Script downscript;

    @WithoutEffect("only Xen supports driver domains")
    public InterfaceLink.BackendDomain backenddomain;

    public InterfaceLink.Target target;

    @WithoutEffect("it is for containers: a guest of QEMU names the card itself")
    public InterfaceLink.Guest guest;

    /** The card that the guest sees. */
    public Model model;

    public InterfaceDriver driver;

    /** What moves the packets on the host. */
    public InterfaceDriver.Backend backend;

    @WithoutEffect("it is for the packet filter of the host")
    public InterfaceLink.Filterref filterref;

    @WithoutEffect("libvirt sets the link of a running domain over QMP")
    public InterfaceLink.Link link;

    /** The largest packet that the guest is told. */
    public InterfaceLink.Mtu mtu;

    /** Tuning of the host's side of a tap device. */
    public InterfaceLink.Tune tune;

    public Teaming teaming;

    @WithoutEffect("the host's kernel applies it to the tap device")
    public InterfaceLink.Coalesce coalesce;

    public BootOrder boot;

    public Rom rom;

    /** {@code <mac>}. */
    public static class Mac extends Node {
        public enum Type {
            generated,
            @XmlEnumValue("static")
            static_
        }

        public enum Check {
            yes,
            no
        }

        /** Six pairs of hexadecimal digits. */
        @XmlAttribute(required = true)
        public String address;

        @WithoutEffect("it is for VMware, which checks the range of the address")
        @XmlAttribute
        public Type type;

        @WithoutEffect("it is for VMware, which checks the range of the address")
        @XmlAttribute
        public Check check;
    }

    /** {@code <model>}. */
    public static class Model extends Node {
        /**
         * QEMU's name of the card, or {@code virtio}, {@code virtio-transitional}, {@code virtio-non-transitional}: no
         * closed set.
         */
        @Wanted
        @XmlAttribute
        @EmptyIsNone
        public String type;
    }

    @Override
    public BootOrder boot() {
        return boot;
    }
}
