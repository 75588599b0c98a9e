package org.virtargv.domain;

/** {@code <interface>}. */
public class Interface extends Device {
    public BootOrder boot;
}
