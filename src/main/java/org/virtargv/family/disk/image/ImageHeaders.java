package org.virtargv.family.disk.image;

import org.virtargv.domain.Disk;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageFormat;
import org.virtargv.domain.StorageSource;
import org.virtargv.facts.host.StorageFacts.ImageHeader;
import org.virtargv.family.Conversion;
import org.virtargv.family.storage.ResolvedSource;

/**
 * What stands behind an image whose {@code <backingStore>} is not written: libvirt reads the headers of images when a
 * domain starts, and names every image to QEMU. A conversion reads no image; the host facts may say what their headers
 * hold. Where they do not, QEMU finds the images itself.
 */
final class ImageHeaders {
    private ImageHeaders() {}

    /** Null where it is not known. */
    static Disk.BackingStore behind(Conversion c, ResolvedSource image, StorageFormat format) {
        String path = image.type() == SourceType.block ? image.source().dev : image.source().file;
        ImageHeader header = path == null || !format.hasBacking()
                ? null
                : c.host().storage().images().get(path);
        if (header == null) {
            return null;
        }
        Disk.BackingStore out = new Disk.BackingStore();
        if (header.backing() != null) {
            out.type = SourceType.file;
            out.source = new StorageSource();
            out.source.file = header.backing();
            out.format = new Disk.Format();
            out.format.type = header.backingFormat() == null ? StorageFormat.raw : header.backingFormat();
        }
        return out;
    }
}
