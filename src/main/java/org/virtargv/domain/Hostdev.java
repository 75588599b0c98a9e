package org.virtargv.domain;

/** {@code <hostdev>}. */
public class Hostdev extends Device {
    public BootOrder boot;
}
