package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/** {@code <address>}: where the guest sees a device. Which attributes count depends on the type. */
public class Address extends Node {
    public enum Type {
        pci,
        drive,
        @XmlEnumValue("virtio-serial")
        virtio_serial,
        ccid,
        usb,
        @XmlEnumValue("spapr-vio")
        spapr_vio,
        @XmlEnumValue("virtio-s390")
        virtio_s390,
        ccw,
        @XmlEnumValue("virtio-mmio")
        virtio_mmio,
        isa,
        dimm,
        mdev,
        unassigned
    }

    @XmlAttribute
    public Type type;

    /** pci: the host bridge, always 0 so far. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Hex.Four.class)
    public Long domain;

    /** drive: index of the controller; also virtio-serial and ccid. */
    @XmlAttribute
    public Integer controller;

    /** pci: index of the PCI controller; drive, usb: the bus on the controller. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Hex.Two.class)
    public Long bus;

    /** pci: 0 to 31; ccid: the reader. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Hex.Two.class)
    public Long slot;

    /** pci: 0 to 7. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Hex.One.class)
    public Long function;

    @XmlAttribute
    public OnOff multifunction;

    /** drive. */
    @XmlAttribute
    public Integer target;

    /** drive: SCSI LUN, IDE or SATA unit. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Whole.Unsigned32.class)
    public Long unit;

    /** usb: port numbers from the root, {@code 1.2.3}; virtio-serial: the port. */
    @XmlAttribute
    public String port;

    /** ccw: the channel subsystem. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Hex.One.class)
    public Long cssid;

    /** ccw: the subchannel set. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Hex.One.class)
    public Long ssid;

    /** ccw. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Hex.Four.class)
    public Long devno;

    /** spapr-vio. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Hex.Eight.class)
    public Long reg;

    /** isa. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Hex.One.class)
    public Long iobase;

    /** isa. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Hex.One.class)
    public Long irq;

    /** dimm: the guest physical address. */
    @XmlAttribute
    @XmlJavaTypeAdapter(Hex.Memory.class)
    public Long base;

    public Zpci zpci;

    /** An address of the given type, otherwise empty, placed where its device is. */
    public static Address of(Type type, Node device) {
        Address out = new Address();
        out.type = type;
        out.at = device.at;
        return out;
    }

    /** The s390 names of a PCI device. */
    public static class Zpci extends Node {
        @XmlAttribute
        @XmlJavaTypeAdapter(Hex.Four.class)
        public Long uid;

        @XmlAttribute
        @XmlJavaTypeAdapter(Hex.Eight.class)
        public Long fid;
    }
}
