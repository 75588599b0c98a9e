package org.virtargv.domain;

/** {@code <redirdev>}. */
public class Redirdev extends Device {
    public BootOrder boot;
}
