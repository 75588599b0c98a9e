package org.virtargv.domain;

/** {@code <features>}: what the machine has or hides. */
public class Features extends Node {
    public Flag acpi;

    public Flag apic;

    public Flag pae;
}
