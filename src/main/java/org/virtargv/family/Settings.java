package org.virtargv.family;

import org.virtargv.facts.LibvirtRelease;

/**
 * How the user wants the line.
 *
 * @param abiUpdate the domain is new: defaults that a running guest would notice may be chosen freely
 * @param strict    unknown elements and attributes refuse the document
 * @param libvirt   whose line it is; null for that of the host, or where none is known there, of the newest
 * @param wishes    what is asked of assigned devices beyond the domain's own words
 * @param incoming  where the guest's state comes from, QEMU's {@code -incoming}; null for a guest that starts anew
 */
public record Settings(
        Style style, boolean abiUpdate, boolean strict, LibvirtRelease libvirt, DisplayWishes wishes, String incoming) {
    public Settings(Style style, boolean abiUpdate, boolean strict, LibvirtRelease libvirt, DisplayWishes wishes) {
        this(style, abiUpdate, strict, libvirt, wishes, null);
    }

    public Settings(Style style, boolean abiUpdate, boolean strict) {
        this(style, abiUpdate, strict, null, DisplayWishes.none());
    }

    public enum Style {
        /** For a person: nothing handed over by a manager. */
        shell,
        /** Byte for byte what libvirt runs. */
        libvirt
    }
}
