package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code <hostdev>}: a device of the host that the guest is given. Which attributes and elements count depends on the
 * type.
 */
public class Hostdev extends Device implements Bootable {
    public enum Mode {
        subsystem,
        @NotTranslated("only containers support it; a virtual machine is given block and character devices as "
                + "<disk> and <serial>")
        capabilities
    }

    public enum Type {
        pci,
        usb,
        scsi,
        scsi_host,
        mdev
    }

    /** mdev: the kernel's API of the device; scsi_host: how it presents itself to old and new guests. */
    public enum Model {
        @XmlEnumValue("vfio-pci")
        vfio_pci,
        @XmlEnumValue("vfio-ccw")
        vfio_ccw,
        @XmlEnumValue("vfio-ap")
        vfio_ap,
        virtio,
        @XmlEnumValue("virtio-transitional")
        virtio_transitional,
        @XmlEnumValue("virtio-non-transitional")
        virtio_non_transitional
    }

    public enum Sgio {
        filtered,
        unfiltered
    }

    @XmlAttribute
    public Mode mode;

    @XmlAttribute(required = true)
    public Type type;

    /** pci: whether the device is taken from its driver of the host, and given back afterwards. */
    @XmlAttribute
    public YesNo managed;

    /** scsi: which commands the host lets through; the kernel has long lost the filter. */
    @XmlAttribute
    public Sgio sgio;

    /** scsi: a capability of the QEMU process. */
    @XmlAttribute
    public YesNo rawio;

    @XmlAttribute
    public Model model;

    @XmlAttribute
    public OnOff display;

    /** Whether {@link #display} is not the document's, but what the format takes for said where it says nothing. */
    @XmlTransient
    public boolean displayFilledIn;

    @XmlAttribute
    public OnOff ramfb;

    /** What the host binds the device to, and how QEMU takes it. */
    public Driver driver;

    /** The device of the host. */
    public Source source;

    public Teaming teaming;

    public Flag readonly;

    @WithoutEffect("libvirt only decides by it whether other domains may use the device")
    public Flag shareable;

    public BootOrder boot;

    public Rom rom;

    public static class Driver extends Node {
        public enum Name {
            vfio,
            kvm,
            xen
        }

        @XmlAttribute
        public Name name;

        /** The kernel's driver that the device is bound to. */
        @XmlAttribute
        public String model;

        /**
         * Whether the device is opened over /dev/iommu rather than its VFIO group; where nothing is said, the domain's
         * {@code <iommufd>} says it.
         */
        @XmlAttribute
        public YesNo iommufd;
    }

    public static class Source extends Node {
        public enum GuestReset {
            off,
            uninitialized,
            on
        }

        public enum StartupPolicy {
            mandatory,
            requisite,
            optional
        }

        public enum Protocol {
            iscsi,
            vhost
        }

        @WithoutEffect("libvirt only decides by it whether to start the domain without the device")
        @XmlAttribute
        public StartupPolicy startupPolicy;

        /** usb. */
        @XmlAttribute
        public GuestReset guestReset;

        /** usb: the device was not there when the domain started. */
        @XmlAttribute
        public YesNo missing;

        /** scsi: iscsi; scsi_host: vhost. */
        @XmlAttribute
        public Protocol protocol;

        /** iscsi: the target and, behind a slash, the LUN. */
        @XmlAttribute
        public String name;

        /** scsi_host: naa. and 16 hexadecimal digits. */
        @XmlAttribute
        public String wwpn;

        @NotTranslated("only Xen supports it")
        @XmlAttribute
        public YesNo writeFiltering;

        /** A USB device's vendor. */
        public UsbId vendor;

        /** A USB device's product. */
        public UsbId product;

        public Adapter adapter;

        public SourceAddress address;

        /** The server that has an iSCSI device. */
        @XmlElement(name = "host")
        public List<StorageSource.Host> hosts = new ArrayList<>();

        public SourceAuth auth;

        /** The name by which the host logs in to an iSCSI server. */
        public StorageSource.Initiator initiator;
    }

    public static class UsbId extends Node {
        @XmlAttribute(required = true)
        @XmlJavaTypeAdapter(Hex.Four.class)
        public Long id;
    }

    /** scsi: the host's adapter, {@code scsi_host2}. */
    public static class Adapter extends Node {
        @XmlAttribute(required = true)
        public String name;
    }

    /**
     * Where the host has the device: pci as domain, bus, slot, function; usb as bus and device or port; scsi as bus,
     * target, unit; mdev as uuid.
     */
    public static class SourceAddress extends Node {
        @WithoutEffect("the type of <hostdev> already determines it")
        @XmlAttribute
        public Address.Type type;

        @XmlAttribute
        @XmlJavaTypeAdapter(Hex.Four.class)
        public Long domain;

        /** In hexadecimal for pci, in decimal for all others. */
        @XmlAttribute
        @XmlJavaTypeAdapter(Hex.Two.class)
        public Long bus;

        @XmlAttribute
        @XmlJavaTypeAdapter(Hex.Two.class)
        public Long slot;

        @XmlAttribute
        @XmlJavaTypeAdapter(Hex.One.class)
        public Long function;

        @XmlAttribute
        @XmlJavaTypeAdapter(Hex.Decimal.class)
        public Long device;

        /** usb: the ports from the root hub on, {@code 1.2}. */
        @XmlAttribute
        public String port;

        @XmlAttribute
        public Long target;

        @XmlAttribute
        public Long unit;

        @XmlAttribute
        public String uuid;
    }

    @Override
    public BootOrder boot() {
        return boot;
    }
}
