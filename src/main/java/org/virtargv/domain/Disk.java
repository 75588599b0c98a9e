package org.virtargv.domain;

/** {@code <disk>}. */
public class Disk extends Device {
    public BootOrder boot;
}
