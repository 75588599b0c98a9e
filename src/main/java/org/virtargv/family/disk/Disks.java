package org.virtargv.family.disk;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Devices;
import org.virtargv.domain.Disk;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Aliases;
import org.virtargv.family.Conversion;
import org.virtargv.family.DeviceFamily;
import org.virtargv.family.disk.bus.FloppyController;
import org.virtargv.family.disk.bus.SdCard;
import org.virtargv.family.disk.bus.UsbDrive;
import org.virtargv.family.disk.image.DiskImages;
import org.virtargv.family.disk.image.Startup;
import org.virtargv.family.disk.throttle.Throttling;
import org.virtargv.family.storage.BlockdevNodes;
import org.virtargv.family.storage.Image;
import org.virtargv.place.PlaceNeed;

/** {@code <disk>}: for each the nodes of the block layer that make up its image, and the drive that the guest sees. */
public final class Disks implements DeviceFamily<Disk> {
    @Override
    public Devices.Kind kind() {
        return Devices.Kind.disk;
    }

    @Override
    public PlaceNeed place(Conversion c, Disk d) {
        if (d.target == null || d.target.bus == null) {
            return PlaceNeed.NONE;
        }
        return switch (d.target.bus) {
            case virtio -> PlaceNeed.virtio(d.model == Disk.Model.virtio_transitional);
            case usb -> PlaceNeed.usbPort();
            default -> PlaceNeed.NONE; // on the bus of a controller
        };
    }

    @Override
    public void wellFormed(Conversion c) {
        c.domain().devices.disks.forEach(d -> DiskShape.check(c, d));
    }

    @Override
    public void defaults(Conversion c) {
        DiskDefaults.complete(c);
    }

    @Override
    public void aliases(Conversion c) {
        for (Disk disk : c.domain().devices.disks) {
            if (!Aliases.isUser(disk)) {
                disk.id(DiskAlias.of(c, disk));
            }
        }
    }

    /** In the order in which the document is read again. */
    @Override
    public void kept(Conversion c) {
        DiskDefaults.sort(c.domain().devices.disks);
    }

    @Override
    public void check(Conversion c) {
        DiskChecks.all(c);
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        DiskImages images = DiskImages.of(c, line.counters());
        FloppyController.write(c, line);
        for (Disk disk : c.domain().devices.disks) {
            line.from("disk", disk);
            if (disk.target.bus == Disk.Bus.sd) {
                SdCard.write(c, line, disk, images.image(disk));
            } else if (!Startup.dropsDisk(c, disk) && !Startup.pluggedLater(disk)) {
                write(c, line, disk, images);
            }
        }
    }

    private static void write(Conversion c, CommandLine line, Disk disk, DiskImages images) {
        Image image = images.image(disk);
        String node = null;
        if (image != null) {
            BlockdevNodes.write(c, line, image);
            node = image.top();
            if (disk.driver.copyOnRead == OnOff.on) {
                node = "libvirt-CoR-" + disk.target.dev;
                line.option(
                        "-blockdev",
                        new Props()
                                .put("driver", "copy-on-read")
                                .put("node-name", node)
                                .put("file", image.top())
                                .put("discard", "unmap"));
            }
            node = Throttling.filters(c, line, disk, images.filters(disk), node);
        } else if (disk.type == SourceType.vhostuser) {
            chardev(c, line, disk);
        }
        Props adapter = UsbDrive.adapter(c, disk);
        if (adapter != null) {
            line.option("-device", adapter);
        }
        line.option("-device", DiskDevice.props(c, disk, node));
    }

    /** A vhost-user disk is a program of its own: QEMU only knows the socket where that listens. */
    private static void chardev(Conversion c, CommandLine line, Disk disk) {
        Props props = Props.chardev("socket", "chr-vu-" + disk.id()).put("path", disk.source.path);
        if (disk.source.reconnect != null
                && disk.source.reconnect.enabled == YesNo.yes
                && disk.source.reconnect.timeout != null) {
            if (c.qemu().atLeast(9, 2)) {
                props.put("reconnect-ms", disk.source.reconnect.timeout * 1000);
            } else {
                props.put("reconnect", disk.source.reconnect.timeout);
            }
        }
        line.option("-chardev", props);
    }
}
