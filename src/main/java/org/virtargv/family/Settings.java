package org.virtargv.family;

/**
 * How the user wants the line.
 *
 * @param abiUpdate the domain is new: defaults that a running guest would notice may be chosen freely
 * @param strict    unknown elements and attributes refuse the document
 * @param wishes    what is asked of assigned devices beyond the domain's own words
 */
public record Settings(Style style, boolean abiUpdate, boolean strict, DisplayWishes wishes) {
    public Settings(Style style, boolean abiUpdate, boolean strict) {
        this(style, abiUpdate, strict, DisplayWishes.none());
    }

    public enum Style {
        /** For a person: nothing handed over by a manager. */
        shell,
        /** Byte for byte what libvirt runs. */
        libvirt
    }
}
