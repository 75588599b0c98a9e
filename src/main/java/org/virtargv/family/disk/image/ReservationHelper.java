package org.virtargv.family.disk.image;

import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Lists;
import org.virtargv.domain.StorageReservations;
import org.virtargv.domain.StorageSource;
import org.virtargv.domain.YesNo;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.family.Conversion;
import org.virtargv.family.Family;
import org.virtargv.family.Since;
import org.virtargv.family.general.DomainFolders;
import org.virtargv.family.storage.Image;

/**
 * Persistent reservations of SCSI disks, which QEMU may not ask of the kernel itself: a helper does it over a socket.
 * One that libvirt runs is shared by all disks of the domain; one that the document names belongs to its disk.
 */
public final class ReservationHelper implements Family {
    private static final String MANAGED = "pr-helper0";

    /** The disk's helper, or null; it is named after the node that asks it, or once after the disk. */
    static Image.Helper id(Conversion c, Disk disk, int node, StorageSource source) {
        if (source.reservations == null || source.reservations.enabled == YesNo.no) {
            return null;
        }
        return source.reservations.managed == YesNo.yes
                ? new Image.Helper(MANAGED, null)
                : new Image.Helper("pr-helper-" + owner(c, disk, node), source.reservations.source.path);
    }

    private static String owner(Conversion c, Disk disk, int node) {
        return c.libvirt().has(LibvirtChange.RESERVATIONS_OF_NODES) ? "libvirt-" + node + "-storage" : disk.id();
    }

    private static boolean managed(Disk disk) {
        StorageReservations r = disk.source == null ? null : disk.source.reservations;
        return r != null && r.enabled != YesNo.no && r.managed == YesNo.yes;
    }

    /** For {@code scsi-block}; null where nothing is said. */
    public static Boolean migrates(Conversion c, Disk disk) {
        StorageReservations r = disk.source == null ? null : disk.source.reservations;
        return r == null || !c.libvirt().has(LibvirtChange.RESERVATIONS_MIGRATION) ? null : YesNo.bool(r.migration);
    }

    private static void migration(Conversion c, StorageReservations r) {
        if (Since.knows(c, LibvirtChange.RESERVATIONS_MIGRATION, r, "migration of <reservations>")
                && !c.qemu().tellsProperty("scsi-block", "migrate-pr")) {
            c.problems()
                    .error(
                            "reservations-migration",
                            r.at,
                            c.qemu().origin() + " cannot migrate persistent reservations, and does not report it",
                            "remove 'migration' of <reservations>, or choose another --qemu");
        }
    }

    @Override
    public void check(Conversion c) {
        for (Disk disk : c.domain().devices.disks) {
            StorageReservations r = disk.source == null ? null : disk.source.reservations;
            if (r == null) {
                continue;
            }
            if (r.migration != null && disk.device == Disk.Kind.lun) {
                migration(c, r);
            }
            if (disk.device != Disk.Kind.lun) {
                c.problems().error("reservations-lun", r.at, "<reservations> is only for disks of device 'lun'", null);
            } else if (r.managed == YesNo.no && r.source == null) {
                c.problems()
                        .error(
                                "reservations-source",
                                r.at,
                                "<reservations managed='no'> has no <source>",
                                "add <source> with the socket of the helper");
            } else if (r.managed == YesNo.yes && !c.libvirtStyle()) {
                c.problems()
                        .error(
                                "reservations-managed",
                                r.at,
                                "libvirt starts the helper of <reservations managed='yes'>",
                                "run qemu-pr-helper yourself, write managed='no' and add its socket");
            }
        }
    }

    @Override
    public void emit(Conversion c, CommandLine line) {
        Disk first = Lists.first(c.domain().devices.disks, ReservationHelper::managed);
        if (first != null) {
            line.from("disk", first)
                    .option(
                            "-object",
                            Props.object("pr-manager-helper", MANAGED)
                                    .put("path", DomainFolders.domain(c) + "/" + MANAGED + ".sock"));
        }
    }
}
