package org.virtargv.domain;

/** Formats of images. Not all of them are QEMU's; what is not is refused where the image is used. */
public enum StorageFormat {
    none,
    raw,
    /** An old way to say raw. */
    aio,
    dir,
    bochs,
    cloop,
    dmg,
    iso,
    vpc,
    vdi,
    fat,
    vhd,
    ploop,
    cow,
    qcow,
    qcow2,
    qed,
    vmdk;

    /** Whether an image of this format can name another one that it is based on. */
    public boolean hasBacking() {
        return compareTo(cow) >= 0;
    }
}
