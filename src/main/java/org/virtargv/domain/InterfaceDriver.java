package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/** {@code <driver>} of a network card: how it moves packets. */
public class InterfaceDriver extends VirtioDriver {
    /** Who handles the packets of a tap device; of a PCI device that is handed to the guest, the host's driver. */
    public enum Name {
        qemu,
        /** The host's kernel. */
        vhost,
        vfio,
        @NotTranslated("the kernel no longer supports it; use vfio")
        kvm,
        @NotTranslated("only Xen supports it")
        xen
    }

    /** When the queue of outgoing packets is emptied. */
    public enum Txmode {
        iothread,
        timer
    }

    @XmlAttribute
    public Name name;

    @WithoutEffect("it is the VFIO driver that the host binds the device to")
    @XmlAttribute
    public String model;

    @XmlAttribute
    public Txmode txmode;

    @XmlAttribute
    public OnOff ioeventfd;

    @XmlAttribute(name = "event_idx")
    public OnOff eventIdx;

    /** Pairs of queues. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Whole.Unsigned32.class)
    public Long queues;

    /** Packets in a ring. */
    @XmlAttribute(name = "rx_queue_size")
    @XmlJavaTypeAdapter(Whole.Unsigned32.class)
    public Long rxQueueSize;

    /** Packets in a ring. */
    @XmlAttribute(name = "tx_queue_size")
    @XmlJavaTypeAdapter(Whole.Unsigned32.class)
    public Long txQueueSize;

    @XmlAttribute
    public OnOff rss;

    @XmlAttribute(name = "rss_hash_report")
    public OnOff rssHashReport;

    public Host host;

    public Guest guest;

    /** {@code <host>}: what the card may leave to the host. */
    public static class Host extends Node {
        @XmlAttribute
        public OnOff csum;

        @XmlAttribute
        public OnOff gso;

        @XmlAttribute
        public OnOff tso4;

        @XmlAttribute
        public OnOff tso6;

        @XmlAttribute
        public OnOff ecn;

        @XmlAttribute
        public OnOff ufo;

        @XmlAttribute(name = "mrg_rxbuf")
        public OnOff mrgRxbuf;
    }

    /** {@code <guest>}: what the card may leave to the guest. */
    public static class Guest extends Node {
        @XmlAttribute
        public OnOff csum;

        @XmlAttribute
        public OnOff tso4;

        @XmlAttribute
        public OnOff tso6;

        @XmlAttribute
        public OnOff ecn;

        @XmlAttribute
        public OnOff ufo;
    }

    /** {@code <backend>}. */
    public static class Backend extends Node {
        public enum Type {
            @XmlEnumValue("default")
            default_,
            passt
        }

        @XmlAttribute
        public Type type;

        /** The tap control device, a path of the host. */
        @XmlAttribute
        public String tap;

        /** The vhost-net device, a path of the host. */
        @XmlAttribute
        public String vhost;

        @WithoutEffect("it is an option of passt, which is started before QEMU")
        @XmlAttribute
        public String logFile;

        @WithoutEffect("it is an option of passt, which is started before QEMU")
        @XmlAttribute
        public String hostname;

        @WithoutEffect("it is an option of passt, which is started before QEMU")
        @XmlAttribute
        public String fqdn;
    }
}
