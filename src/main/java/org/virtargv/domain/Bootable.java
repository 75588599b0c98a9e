package org.virtargv.domain;

/** A device that the firmware can start the guest from. */
public interface Bootable {
    /** The device's own {@code <boot>}, or null where it has none. */
    BootOrder boot();
}
