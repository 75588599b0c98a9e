package org.virtargv.family.disk.bus;

import org.virtargv.argv.Props;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Disk.Bus;
import org.virtargv.domain.Disk.Kind;
import org.virtargv.domain.Disk.Model;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.AddressProps;
import org.virtargv.family.Conversion;
import org.virtargv.family.Since;

/**
 * Drives on USB (formatdomain.html, Hard drives, floppy disks, CDROMs: model). QEMU's usb-storage is a hard disk
 * whatever is in it; its usb-bot is an adapter with a SCSI drive of its own behind it, so that a CD-ROM is one.
 */
public final class UsbDrive {
    private UsbDrive() {}

    /** The drive's own id: the disk's is that of what sits on the bus. */
    public static String id(Disk disk) {
        return isBot(disk) ? disk.id() + "-device" : disk.id();
    }

    public static void defaults(Conversion c, Disk disk) {
        if (isUsb(disk) && disk.model == null && c.libvirt().has(LibvirtChange.USB_DISK_MODELS)) {
            boolean bot = disk.device == Kind.cdrom && c.settings().abiUpdate();
            disk.model = bot ? Model.usb_bot : Model.usb_storage;
        }
    }

    public static void check(Conversion c, Disk disk) {
        if (disk.model == Model.usb_bot || disk.model == Model.usb_storage) {
            Since.refuse(c, LibvirtChange.USB_DISK_MODELS, disk, "a model of a USB disk");
        }
        if (isUsb(disk) && disk.source == null && !isBot(disk)) {
            c.problems()
                    .error(
                            "disk-usb-empty",
                            disk.at,
                            "a disk on the bus usb cannot be empty, because QEMU's usb-storage always has a medium",
                            "write model='usb-bot' in <disk>, or use the bus sata or scsi");
        }
    }

    /** What sits on the bus before the drive; null where the drive does so itself. */
    public static Props adapter(Conversion c, Disk disk) {
        if (!isBot(disk)) {
            return null;
        }
        Props props = Props.device("usb-bot").put("id", disk.id()).put("serial", disk.serial);
        AddressProps.put(c, props, disk);
        return props;
    }

    /** The drive and where it sits. */
    public static Props place(Conversion c, Disk disk) {
        if (isBot(disk)) {
            return Props.device(disk.device == Kind.cdrom ? "scsi-cd" : "scsi-hd")
                    .put("bus", disk.id() + ".0")
                    .put("scsi-id", 0)
                    .put("lun", 0);
        }
        Props props = Props.device("usb-storage");
        AddressProps.put(c, props, disk);
        return props;
    }

    /** Whether QEMU must be told even that the drive stays: usb-storage can always be pulled out else. */
    public static boolean isStorage(Disk disk) {
        return isUsb(disk) && !isBot(disk);
    }

    private static boolean isBot(Disk disk) {
        return isUsb(disk) && disk.model == Model.usb_bot;
    }

    private static boolean isUsb(Disk disk) {
        return disk.target.bus == Bus.usb;
    }
}
