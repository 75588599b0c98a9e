package org.virtargv.family.disk;

import java.util.List;
import org.virtargv.argv.Props;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Disk.Driver;
import org.virtargv.domain.DiskGeometry;
import org.virtargv.domain.IothreadMapping;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.Words;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;
import org.virtargv.family.Given;
import org.virtargv.family.Virtio;
import org.virtargv.family.boot.BootIndex;
import org.virtargv.family.boot.LoadParm;
import org.virtargv.family.disk.bus.DriveBus;
import org.virtargv.family.disk.bus.UsbDrive;
import org.virtargv.family.disk.image.DiskImages;
import org.virtargv.family.disk.image.ReservationHelper;

/** The {@code -device} of a disk: the drive that the guest sees. */
final class DiskDevice {
    private DiskDevice() {}

    /** @param node the node of the block layer that is in the drive, or null for none */
    static Props props(Conversion c, Disk disk, String node) {
        Props props = place(c, disk);
        props.put("share-rw", disk.shareable == null ? null : Boolean.TRUE);
        if (disk.type == SourceType.vhostuser) {
            props.put("chardev", "chr-vu-" + disk.id());
        } else {
            props.put("drive", node);
        }
        props.put("id", UsbDrive.id(disk));
        // the floppy controller has the boot order of its drives
        if (disk.target.bus != Disk.Bus.fdc) {
            props.put("bootindex", BootIndex.of(c, disk)).put("loadparm", LoadParm.of(c, disk));
        }
        props.put("migrate-pr", ReservationHelper.migrates(c, disk));
        blockIo(props, disk);
        identity(props, disk);
        removable(props, disk);
        if (disk.device != Disk.Kind.lun) {
            props.put("write-cache", writeCache(DiskImages.cache(disk)));
        }
        geometry(props, disk);
        DriveBus bus = DriveBus.of(disk.target.bus);
        props.put("serial", serial(c, bus == null ? disk.serial : bus.drives.serial(disk)));
        errors(props, disk.driver);
        if (disk.driver.statistics != null && !disk.driver.statistics.statistics.isEmpty()) {
            props.put(
                    DiskStatisticsChecks.INTERVALS,
                    disk.driver.statistics.statistics.stream()
                            .map(s -> s.interval)
                            .toList());
        }
        return props.put("dpofua", OnOff.bool(disk.target.dpofua));
    }

    /** Libvirt puts a backslash before each blank, which QEMU then takes for a part of the number. */
    private static String serial(Conversion c, String serial) {
        if (serial == null || serial.isEmpty()) {
            return null;
        }
        return c.libvirtStyle() ? serial.replace(" ", "\\ ") : serial;
    }

    private static Props place(Conversion c, Disk disk) {
        DriveBus bus = DriveBus.of(disk.target.bus);
        return bus != null
                ? bus.drives.device(c, disk)
                : switch (disk.target.bus) {
                    case virtio -> virtio(c, disk);
                    case usb -> UsbDrive.place(c, disk);
                    case sd -> Props.device("sd-card");
                    default -> throw new IllegalStateException("refused before: " + disk.target.bus);
                };
    }

    private static Props virtio(Conversion c, Disk disk) {
        Driver d = disk.driver;
        Props props = Props.device(Virtio.driver(
                disk.type == SourceType.vhostuser ? "vhost-user-blk" : "virtio-blk",
                disk,
                Virtio.Model.of(disk.model)));
        Virtio.options(props, d);
        props.put("iothread", Given.number(d.iothread) == null ? null : "iothread" + d.iothread);
        props.put("ioeventfd", OnOff.bool(d.ioeventfd)).put("event_idx", OnOff.bool(d.eventIdx));
        if (disk.device == Disk.Kind.lun) {
            props.put("scsi", true);
        }
        props.put("num-queues", Given.number(d.queues)).put("queue-size", Given.number(d.queueSize));
        props.put("iothread-vq-mapping", d.iothreads == null ? null : mapping(d.iothreads));
        AddressProps.put(c, props, disk);
        return props;
    }

    private static List<Props> mapping(IothreadMapping mapping) {
        return mapping.threads.stream()
                .map(t -> new Props()
                        .put("iothread", "iothread" + t.id)
                        .put(
                                "vqs",
                                t.queues.isEmpty()
                                        ? null
                                        : t.queues.stream()
                                                .map(q -> Long.valueOf(q.id))
                                                .toList()))
                .toList();
    }

    private static void blockIo(Props props, Disk disk) {
        Disk.BlockIo b = disk.blockio;
        if (b != null) {
            props.put("logical_block_size", Given.number(b.logicalBlockSize))
                    .put("physical_block_size", Given.number(b.physicalBlockSize))
                    .put("discard_granularity", b.discardGranularity);
        }
    }

    private static void identity(Props props, Disk disk) {
        props.putUnsigned(
                "wwn", said(disk.wwn) == null ? null : Long.parseUnsignedLong(disk.wwn.replaceFirst("^0x", ""), 16));
        props.put("rotation_rate", Given.number(disk.target.rotationRate));
        props.put("vendor", said(disk.vendor))
                .put(disk.target.bus == Disk.Bus.scsi ? "product" : "model", said(disk.product));
    }

    /** An element without a text says nothing. */
    private static String said(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** A USB stick can be pulled out, and QEMU wants to know it; of others it is said if the document says it. */
    private static void removable(Props props, Disk disk) {
        if (UsbDrive.isStorage(disk)) {
            props.put("removable", disk.target.removable == OnOff.on);
        } else if (disk.device != Disk.Kind.cdrom) {
            props.put("removable", OnOff.bool(disk.target.removable));
        }
    }

    /** Whether the guest is told that the drive has a cache of its own, which it must flush. */
    private static String writeCache(Driver.Cache cache) {
        return cache == null || cache == Driver.Cache.default_
                ? null
                : cache == Driver.Cache.writethrough || cache == Driver.Cache.directsync ? "off" : "on";
    }

    private static void geometry(Props props, Disk disk) {
        DiskGeometry g = disk.geometry;
        if (g != null
                && g.cyls != null
                && g.heads != null
                && g.secs != null
                && g.cyls > 0
                && g.heads > 0
                && g.secs > 0) {
            props.put("cyls", g.cyls)
                    .put("heads", g.heads)
                    .put("secs", g.secs)
                    .put("bios-chs-trans", Words.of(g.trans));
        }
    }

    /** The policy for errors is that for reading as well, unless it stands for a full disk, which no read meets. */
    private static void errors(Props props, Driver d) {
        Driver.ErrorPolicy write = d.errorPolicy == Driver.ErrorPolicy.default_ ? null : d.errorPolicy;
        Driver.ErrorPolicy read = d.rerrorPolicy == Driver.ErrorPolicy.default_ ? null : d.rerrorPolicy;
        if (read == null && write != Driver.ErrorPolicy.enospace) {
            read = write;
        }
        props.put("werror", write == Driver.ErrorPolicy.enospace ? "enospc" : Words.of(write))
                .put("rerror", Words.of(read));
    }
}
