package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/** {@code <disk>}: anything that looks like a disk to the guest: hard disk, CD-ROM, floppy, or a LUN passed through. */
public class Disk extends Device implements Bootable {
    public enum Kind {
        disk,
        cdrom,
        floppy,
        lun
    }

    public enum Model {
        virtio,
        @XmlEnumValue("virtio-transitional")
        virtio_transitional,
        @XmlEnumValue("virtio-non-transitional")
        virtio_non_transitional,
        @XmlEnumValue("usb-storage")
        usb_storage,
        @XmlEnumValue("usb-bot")
        usb_bot
    }

    public enum Bus {
        ide,
        fdc,
        scsi,
        virtio,
        xen,
        usb,
        uml,
        sata,
        sd,
        nvme
    }

    public enum Snapshot {
        no,
        internal,
        external,
        manual
    }

    public enum Sgio {
        filtered,
        unfiltered
    }

    @XmlAttribute
    public SourceType type;

    @XmlAttribute
    public Kind device;

    @XmlAttribute
    public Model model;

    @WithoutEffect("libvirt grants QEMU's process a capability by it")
    @XmlAttribute
    public YesNo rawio;

    @XmlAttribute
    public Sgio sgio;

    @WithoutEffect("it is for libvirt's snapshots")
    @XmlAttribute
    public Snapshot snapshot;

    public Driver driver;

    /** Older than {@link StorageSource#auth}. */
    public SourceAuth auth;

    public StorageSource source;

    public BackingStore backingStore;

    @WithoutEffect("only Xen supports driver domains")
    public InterfaceLink.BackendDomain backenddomain;

    /** Cylinders, heads and sectors that the guest is told. */
    public DiskGeometry geometry;

    public BlockIo blockio;

    @WithoutEffect("libvirt only reports it, for a copy job of a running domain")
    public Mirror mirror;

    /** Where the guest sees the disk: its name, which orders the disks, and its bus. */
    public Target target;

    public IoTune iotune;

    public ThrottleFilters throttlefilters;

    public Flag readonly;

    public Flag shareable;

    /** What the guest writes is thrown away when it ends. */
    @XmlElement(name = "transient")
    public Transient transient_;

    /** The serial number that the guest sees. */
    public String serial;

    /** The world wide name that the guest sees, 16 hexadecimal digits. */
    public String wwn;

    /** The vendor that a SCSI disk tells, 8 characters at most. */
    @EmptyIsNone
    public String vendor;

    /** The product that a SCSI disk tells, 16 characters at most. */
    @EmptyIsNone
    public String product;

    /** Older than {@link StorageSource#encryption}. */
    public Encryption encryption;

    public BootOrder boot;

    /** {@code <driver>}: how QEMU reads and writes the image. */
    public static class Driver extends VirtioDriver {
        public enum Name {
            qemu
        }

        public enum Cache {
            @XmlEnumValue("default")
            default_,
            none,
            writethrough,
            writeback,
            directsync,
            unsafe
        }

        public enum ErrorPolicy {
            @XmlEnumValue("default")
            default_,
            stop,
            report,
            ignore,
            enospace
        }

        public enum Io {
            @XmlEnumValue("default")
            default_,
            @XmlEnumValue("native")
            native_,
            threads,
            io_uring
        }

        public enum Discard {
            @XmlEnumValue("default")
            default_,
            unmap,
            ignore
        }

        public enum DetectZeroes {
            @XmlEnumValue("default")
            default_,
            off,
            on,
            unmap
        }

        @XmlAttribute
        public Name name;

        @XmlAttribute
        public StorageFormat type;

        @XmlAttribute
        public Cache cache;

        @XmlAttribute(name = "error_policy")
        public ErrorPolicy errorPolicy;

        @XmlAttribute(name = "rerror_policy")
        public ErrorPolicy rerrorPolicy;

        @XmlAttribute
        public Io io;

        @XmlAttribute
        public OnOff ioeventfd;

        @XmlAttribute(name = "event_idx")
        public OnOff eventIdx;

        @XmlAttribute(name = "copy_on_read")
        public OnOff copyOnRead;

        @XmlAttribute
        public Discard discard;

        @XmlAttribute
        public Integer iothread;

        @XmlAttribute(name = "detect_zeroes")
        public DetectZeroes detectZeroes;

        @XmlAttribute
        public Integer queues;

        @XmlAttribute(name = "queue_size")
        public Integer queueSize;

        @XmlAttribute(name = "discard_no_unref")
        public OnOff discardNoUnref;

        public IothreadMapping iothreads;

        /** How much of a qcow2 image's tables is kept in memory. */
        @XmlElement(name = "metadata_cache")
        public MetadataCache metadataCache;

        @WithoutEffect(DiskStatistics.LATER)
        public DiskStatistics statistics;
    }

    public static class MetadataCache extends Node {
        @XmlElement(name = "max_size")
        public ScaledSize maxSize;
    }

    /** {@code <format>} of a backing or data store. */
    public static class Format extends Node {
        @XmlAttribute(required = true)
        public StorageFormat type;

        /** How much of a qcow2 image's tables is kept in memory. */
        @XmlElement(name = "metadata_cache")
        public MetadataCache metadataCache;
    }

    /** The image that the one above it is based on. Empty, it says that there is none. */
    public static class BackingStore extends Node implements Presence {
        @XmlAttribute
        public SourceType type;

        @WithoutEffect("libvirt only reports it, for the images of a running domain")
        @XmlAttribute
        public Integer index;

        public Format format;

        public StorageSource source;

        public BackingStore backingStore;

        /** What has no type says no more than that the chain ends. */
        public boolean isEnd() {
            return source == null || type == null;
        }
    }

    /** In bytes. */
    public static class BlockIo extends Node {
        @XmlAttribute(name = "logical_block_size")
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long logicalBlockSize;

        @XmlAttribute(name = "physical_block_size")
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long physicalBlockSize;

        @XmlAttribute(name = "discard_granularity")
        @XmlJavaTypeAdapter(Whole.Unsigned32.class)
        public Long discardGranularity;
    }

    /** A block job's other side, shown of a running domain. */
    public static class Mirror extends Node {
        @XmlAttribute
        public SourceType type;

        @XmlAttribute
        public String file;

        @XmlAttribute(name = "format")
        public StorageFormat formatName;

        @XmlAttribute
        public String job;

        @XmlAttribute
        public String ready;

        public Format format;

        public StorageSource source;

        public BackingStore backingStore;
    }

    public static class Target extends Node {
        public enum Tray {
            closed,
            open
        }

        @XmlAttribute(required = true)
        public String dev;

        @XmlAttribute
        public Bus bus;

        @WithoutEffect("libvirt opens the tray of a running domain by it")
        @XmlAttribute
        public Tray tray;

        @XmlAttribute
        public OnOff removable;

        /** Revolutions a minute; 1 is a disk that does not turn. */
        @XmlAttribute(name = "rotation_rate")
        public Integer rotationRate;

        /** scsi: whether the guest may ask that a single access goes past the drive's cache (DPO and FUA). */
        @XmlAttribute
        public OnOff dpofua;
    }

    public static class Transient extends Node {
        @XmlAttribute
        public YesNo shareBacking;
    }

    @Override
    public BootOrder boot() {
        return boot;
    }
}
