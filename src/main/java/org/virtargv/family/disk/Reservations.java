package org.virtargv.family.disk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.virtargv.argv.CommandLine;
import org.virtargv.argv.Props;
import org.virtargv.domain.Disk;
import org.virtargv.domain.StorageSource;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.general.Folders;

/**
 * Persistent reservations of SCSI disks, which QEMU may not ask of the kernel itself: a helper does it over a socket. One that libvirt runs
 * is shared by all disks of the domain; one that the document names belongs to its disk.
 */
final class Reservations {
    private static final String MANAGED = "pr-helper0";

    private Reservations() {
    }

    /** The id of the disk's helper, or null. */
    static String helper(Disk disk, StorageSource source) {
        if (source.reservations == null || source.reservations.enabled == YesNo.no) {
            return null;
        }
        return source.reservations.managed == YesNo.yes ? MANAGED : "pr-helper-" + disk.id();
    }

    /** Writes every helper once. */
    static void write(Conversion c, CommandLine line) {
        Map<String, String> helpers = new LinkedHashMap<>();
        for (Disk disk : c.domain().devices.disks) {
            String id = disk.source == null ? null : helper(disk, disk.source);
            if (id != null) {
                helpers.put(id, id.equals(MANAGED) ? Folders.domain(c) + "/" + MANAGED + ".sock" : disk.source.reservations.source.path);
            }
        }
        helpers.forEach((id, path) -> line.json("-object", Props.object("pr-manager-helper", id).put("path", path)));
    }
}
