package org.virtargv.family.disk.image;

import org.virtargv.domain.Disk;
import org.virtargv.domain.StorageSource;
import org.virtargv.domain.YesNo;
import org.virtargv.family.Conversion;
import org.virtargv.family.storage.ResolvedSource;

/**
 * {@code startupPolicy='optional'}: what becomes of a disk whose source is not there. A drive stays and is empty, a
 * hard disk goes. Whether a file is there is a fact of the host: it is taken to be, unless the facts say that it is
 * missing.
 */
public final class Startup {
    private Startup() {}

    /**
     * Whether the disk is plugged in only when the guest runs: libvirt must lay an overlay over an image that others
     * use as well first.
     */
    public static boolean pluggedLater(Disk disk) {
        return disk.transient_ != null && disk.transient_.shareBacking == YesNo.yes;
    }

    /** Whether the whole disk is left out. */
    public static boolean dropsDisk(Conversion c, Disk disk) {
        return dropped(c, disk) && disk.device != Disk.Kind.cdrom && disk.device != Disk.Kind.floppy;
    }

    /** Whether the drive is left empty. */
    static boolean dropsMedium(Conversion c, Disk disk) {
        return dropped(c, disk) && (disk.device == Disk.Kind.cdrom || disk.device == Disk.Kind.floppy);
    }

    private static boolean dropped(Conversion c, Disk disk) {
        return disk.source != null
                && disk.source.startupPolicy == StorageSource.StartupPolicy.optional
                && missing(c, disk);
    }

    /** Whether the source is known not to be there. */
    static boolean missing(Conversion c, Disk disk) {
        ResolvedSource resolved = ResolvedSource.of(c, disk.type, disk.source);
        StorageSource s = resolved.source();
        if (s == null) {
            return true;
        }
        String path = s.file != null ? s.file : s.dev;
        return path != null && c.host().storage().missing().contains(path);
    }
}
