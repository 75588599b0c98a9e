package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlTransient;

/** What every device in {@code <devices>} may carry. */
@XmlTransient
public abstract class Device extends Node {
    public AcpiIndex acpi;

    public Alias alias;

    public Address address;

    /** The id the device has in QEMU; after completion never null. */
    public String id() {
        return alias == null ? null : alias.name;
    }

    public void id(String id) {
        alias = new Alias();
        alias.at = at;
        alias.name = id;
    }
}
