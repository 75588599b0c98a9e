package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import java.util.ArrayList;
import java.util.List;

/** {@code <serial>, <parallel>, <console> and <channel>}. */
public class Chardev extends Device {
    /** The host's side; a pseudo terminal where nothing is said. */
    @XmlAttribute
    public ChardevSource.Type type;

    @WithoutEffect("it is how old libvirt releases reported the terminal of a running domain")
    @XmlAttribute
    public String tty;

    /** Of udp there may be two, one for each direction. */
    @XmlElement(name = "source")
    public List<ChardevSource> sources = new ArrayList<>();

    @Once
    public ChardevSource.Protocol protocol;

    @Once
    public ChardevSource.Log log;

    public Target target;

    /** {@code <target>}: what the guest sees. */
    public static class Target extends Node {
        /** Serial lines, then consoles, then channels; each of the elements takes some of them. */
        public enum Type {
            @XmlEnumValue("isa-serial")
            isa_serial,
            @XmlEnumValue("usb-serial")
            usb_serial,
            @XmlEnumValue("pci-serial")
            pci_serial,
            @XmlEnumValue("spapr-vio-serial")
            spapr_vio_serial,
            @XmlEnumValue("system-serial")
            system_serial,
            @XmlEnumValue("sclp-serial")
            sclp_serial,
            @XmlEnumValue("isa-debug")
            isa_debug,
            serial,
            virtio,
            sclp,
            sclplm,
            guestfwd,
            // those of other hypervisors
            xen,
            uml,
            lxc,
            openvz
        }

        @XmlAttribute
        public Type type;

        /** virtio channels: what the guest finds in /dev/virtio-ports. */
        @XmlAttribute
        public String name;

        /** guestfwd: the IP address that the guest speaks to. */
        @XmlAttribute
        public String address;

        /** Counted from 0; guestfwd: the TCP port that the guest speaks to. */
        @XmlAttribute
        public Integer port;

        @WithoutEffect("libvirt reports by it whether the channel of a running guest is open")
        @XmlAttribute
        public String state;

        public Model model;
    }

    /** {@code <model>} of a serial line: QEMU's device. */
    public static class Model extends Node {
        public enum Name {
            @XmlEnumValue("isa-serial")
            isa_serial,
            @XmlEnumValue("usb-serial")
            usb_serial,
            @XmlEnumValue("pci-serial")
            pci_serial,
            @XmlEnumValue("spapr-vty")
            spapr_vty,
            pl011,
            @XmlEnumValue("16550a")
            _16550a,
            sclpconsole,
            sclplmconsole,
            @XmlEnumValue("isa-debugcon")
            isa_debugcon
        }

        @Wanted
        @XmlAttribute
        public Name name;
    }
}
