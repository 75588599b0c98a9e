package org.virtargv.family.disk.image;

import java.util.IdentityHashMap;
import java.util.List;
import org.virtargv.argv.Counters;
import org.virtargv.domain.Disk;
import org.virtargv.domain.Disk.Driver;
import org.virtargv.domain.OnOff;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageFormat;
import org.virtargv.domain.StorageSource;
import org.virtargv.facts.LibvirtChange;
import org.virtargv.facts.host.StorageFacts.FdGroup;
import org.virtargv.family.Conversion;
import org.virtargv.family.storage.Image;
import org.virtargv.family.storage.ResolvedSource;

/**
 * The images of all disks, with the numbers that libvirt gives their nodes: it begins with the last disk, and within a
 * disk with the image that the guest sees. A drive without a medium has a number as well.
 */
public final class DiskImages {
    private final Conversion c;
    private final IdentityHashMap<Disk, Image> images = new IdentityHashMap<>();
    private final IdentityHashMap<Disk, List<Integer>> filters = new IdentityHashMap<>();
    private final Counters counters;

    /** The number of the disk's own image, while it and what is behind it are numbered. */
    private int top;

    private DiskImages(Conversion c, Counters counters) {
        this.c = c;
        this.counters = counters;
    }

    /** Numbers the images of the completed domain. */
    public static DiskImages of(Conversion c, Counters counters) {
        DiskImages out = new DiskImages(c, counters);
        List<Disk> disks = c.domain().devices.disks;
        for (int i = disks.size() - 1; i >= 0; i--) {
            if (!Startup.dropsDisk(c, disks.get(i))) {
                out.add(disks.get(i));
            }
        }
        return out;
    }

    /** The disk's image, or null for a drive without a medium. */
    public Image image(Disk disk) {
        return images.get(disk);
    }

    /** The numbers of the nodes of its {@code <throttlefilters>}. */
    public List<Integer> filters(Disk disk) {
        return filters.getOrDefault(disk, List.of());
    }

    private void add(Disk disk) {
        // an SD card is no node of the block layer, and has no number
        int number = disk.target.bus == Disk.Bus.sd ? 0 : counters.nextNode();
        ResolvedSource resolved = source(c, disk);
        if (resolved.source() == null
                || resolved.source().isEmpty()
                || disk.type == SourceType.vhostuser
                || Startup.dropsMedium(c, disk)) {
            return;
        }
        StorageFormat format = resolved.type() == SourceType.dir
                ? StorageFormat.fat
                : disk.driver.type == null ? StorageFormat.raw : disk.driver.type;
        boolean cdrom = disk.device == Disk.Kind.cdrom
                && resolved.type() == SourceType.block
                && format == StorageFormat.raw
                && c.host().storage().cdroms().contains(resolved.source().dev);
        Image.Access access = new Image.Access(
                cache(disk),
                disk.driver.io,
                disk.driver.discard,
                disk.driver.detectZeroes,
                disk.driver.discardNoUnref == OnOff.on,
                bytes(disk.driver.metadataCache),
                disk.device == Disk.Kind.floppy,
                cdrom,
                ReservationHelper.id(c, disk, number, resolved.source()));
        top = number;
        images.put(disk, image(number, resolved, format, disk.readonly != null, access, disk.backingStore));
        if (disk.throttlefilters != null) {
            filters.put(
                    disk,
                    disk.throttlefilters.list.stream()
                            .map(f -> counters.nextNode())
                            .toList());
        }
    }

    /** The disk's source, its volume looked up, its credentials inside. */
    public static ResolvedSource source(Conversion c, Disk disk) {
        ResolvedSource resolved = ResolvedSource.of(c, disk.type, disk.source);
        // a volume's login is its pool's
        return disk.source == null
                ? resolved
                : resolved.with(disk.type == SourceType.network ? disk.auth : null, disk.encryption, disk.source);
    }

    /**
     * Writing one image from two guests goes wrong if the host caches it: shareable disks are not cached unless told
     * to.
     */
    public static Driver.Cache cache(Disk disk) {
        boolean unsaid = disk.driver.cache == null || disk.driver.cache == Driver.Cache.default_;
        return unsaid && disk.shareable != null && disk.readonly == null ? Driver.Cache.none : disk.driver.cache;
    }

    private static Long bytes(Disk.MetadataCache cache) {
        return cache == null || cache.maxSize == null || cache.maxSize.value == null || cache.maxSize.bytes() == 0
                ? null
                : cache.maxSize.bytes();
    }

    private Image image(
            int number,
            ResolvedSource r,
            StorageFormat format,
            boolean readOnly,
            Image.Access access,
            Disk.BackingStore written) {
        StorageSource s = r.source();
        boolean zeroes = c.libvirt().has(LibvirtChange.ZEROES_DETECTED_IN_ALL_IMAGES);
        Image.Descriptors descriptors = descriptors(r, s);
        Image dataFile = null;
        if (s.dataStore != null && s.dataStore.source != null) {
            int next = counters.nextNode();
            dataFile = image(
                    next,
                    ResolvedSource.of(c, s.dataStore.type, s.dataStore.source),
                    format(s.dataStore.format),
                    // libvirt opens that of a disk to write, even where the disk is <readonly/>
                    readOnly && number != top,
                    access.below(null, zeroes),
                    null);
        }
        Image below = null;
        Disk.BackingStore backing = written != null ? written : ImageHeaders.behind(c, r, format);
        if (backing != null && !backing.isEnd()) {
            int next = counters.nextNode();
            SourceType type = backing.type == null ? SourceType.file : backing.type;
            Long cache = backing.format == null ? null : bytes(backing.format.metadataCache);
            below = image(
                    next,
                    ResolvedSource.of(c, type, backing.source),
                    format(backing.format),
                    true,
                    access.below(cache, zeroes),
                    backing.backingStore);
        }
        return new Image(
                "libvirt-" + number,
                r.type(),
                s,
                format,
                readOnly,
                access,
                below,
                backing != null && backing.isEnd(),
                dataFile,
                descriptors,
                !c.qemu().atLeast(9, 0));
    }

    private static StorageFormat format(Disk.Format format) {
        return format == null || format.type == StorageFormat.aio ? StorageFormat.raw : format.type;
    }

    private Image.Descriptors descriptors(ResolvedSource r, StorageSource s) {
        if (!c.libvirtStyle()) {
            return null;
        }
        if (r.type() == SourceType.vhostvdpa) {
            Long fd = c.host().storage().vdpa().get(s.dev);
            return new Image.Descriptors(
                    counters.nextFdSet(),
                    List.of(fd == null ? c.host().descriptors().file() : fd),
                    false);
        }
        FdGroup group = s.fdgroup == null ? null : c.host().storage().fdGroups().get(s.fdgroup);
        return group == null
                ? null
                : new Image.Descriptors(counters.nextFdSet(), group.descriptors(), group.writable());
    }
}
