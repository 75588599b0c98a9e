package org.virtargv.family.storage;

import java.util.List;
import org.virtargv.domain.Disk.Driver;
import org.virtargv.domain.Encryption;
import org.virtargv.domain.SourceType;
import org.virtargv.domain.StorageFormat;
import org.virtargv.domain.StorageSource;

/**
 * One image of a chain, everything about it decided: what QEMU's block layer is to open, and how.
 *
 * @param name        the first part of its nodes' names, {@code libvirt-3}
 * @param type        never volume: that is resolved
 * @param source      with credentials and encryption where they belong, whichever way the document wrote them
 * @param format      never aio
 * @param backing     the image that this one is based on, or null
 * @param ends        whether the document says that there is no such image; otherwise QEMU asks the image itself
 * @param dataFile    where a qcow2 image keeps the guest's data, or null
 * @param descriptors through which QEMU opens it instead of by its path, or null
 * @param always     whether a raw image has a node for its format like any other: QEMU before 9.0 wants one to put jobs
 *          on
 */
public record Image(
        String name,
        SourceType type,
        StorageSource source,
        StorageFormat format,
        boolean readOnly,
        Access access,
        Image backing,
        boolean ends,
        Image dataFile,
        Descriptors descriptors,
        boolean always) {

    /**
     * How it is read and written; null where nothing is said.
     *
     * @param metadataCache bytes
     * @param floppy        for a floppy drive
     * @param cdrom         the host's CD-ROM drive
     * @param reservations  the helper for persistent reservations, or null
     */
    public record Access(
            Driver.Cache cache,
            Driver.Io io,
            Driver.Discard discard,
            Driver.DetectZeroes detectZeroes,
            boolean discardNoUnref,
            Long metadataCache,
            boolean floppy,
            boolean cdrom,
            Helper reservations) {
        /** Nothing said of anything. */
        public static final Access PLAIN = new Access(null, null, null, null, false, null, false, false, null);

        /**
         * What of the top image's access holds for those below it.
         *
         * @param zeroes whether zeroes are detected there too
         */
        public Access below(Long metadataCache, boolean zeroes) {
            return new Access(
                    cache,
                    io,
                    discard,
                    zeroes ? detectZeroes : null,
                    discardNoUnref,
                    metadataCache,
                    floppy,
                    false,
                    null);
        }
    }

    /**
     * A process that asks the kernel for persistent reservations.
     *
     * @param socket where it listens, if it is this image's own; null for one that is written elsewhere
     */
    public record Helper(String id, String socket) {}

    /**
     * Open files in a descriptor set of QEMU's.
     *
     * @param set      its number
     * @param numbers  one for every way in which the file is opened
     * @param writable whether a single descriptor is to be written even where the image is not
     */
    public record Descriptors(int set, List<Long> numbers, boolean writable) {
        /** The path by which QEMU opens one of them. */
        public String path() {
            return "/dev/fdset/" + set;
        }
    }

    /**
     * Whether a single descriptor says how the storage is opened: QEMU cannot open it in another way when it wants to.
     */
    public boolean opensOneWay() {
        return type == SourceType.file && descriptors != null && descriptors.numbers.size() == 1;
    }

    /** Whether the storage of an image that is {@link #opensOneWay} is opened for reading alone. */
    public boolean storageReadOnly() {
        return readOnly && !descriptors.writable;
    }

    /** The node with the bytes as they are stored. */
    public String storageNode() {
        return name + "-storage";
    }

    /** The node with the part of the storage that holds the image. */
    public String sliceNode() {
        return name + "-slice-sto";
    }

    /** The node with what the guest sees. */
    public String formatNode() {
        return name + "-format";
    }

    /** Whether only a part of the storage is the image. */
    public boolean hasSlice() {
        return source.slices != null && !source.slices.list.isEmpty();
    }

    /** Whether QEMU decrypts it, rather than the client library of the storage. */
    public boolean decrypts() {
        return source.encryption != null && !byLibrbd();
    }

    /** Whether the client library of the storage decrypts it. */
    public boolean byLibrbd() {
        return source.encryption != null && source.encryption.engine == Encryption.Engine.librbd;
    }

    /**
     * Whether a node of its own interprets the format. A raw image needs none, unless something must stand between it
     * and its user: a decryption, or a read-only view of what is opened for writing.
     */
    public boolean hasFormatNode() {
        return always || format != StorageFormat.raw || decrypts() || (opensOneWay() && readOnly != storageReadOnly());
    }

    /** The node that the image's user is given. */
    public String top() {
        return hasFormatNode() ? formatNode() : hasSlice() ? sliceNode() : storageNode();
    }
}
