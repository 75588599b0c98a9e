package org.virtargv;

/** The purpose of a command line. */
public enum Style {
    /**
     * A command line to run by hand: it needs nothing that libvirt would pass, and comments say what must be prepared
     * first.
     */
    SHELL,
    /** Byte for byte what libvirt runs, including the file descriptors that it passes. */
    LIBVIRT
}
