package org.virtargv;

/** For whom a command line is. */
public enum Style {
    /**
     * A line to run by hand: nothing that libvirt would hand over is expected, and what must be prepared first is told
     * in comments.
     */
    SHELL,
    /** Byte for byte what libvirt runs, descriptors that it hands over included. */
    LIBVIRT
}
