package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <acpi>} of a PCI device: what the firmware tables of the guest say of it. */
public class AcpiIndex extends Node {
    /** The number by which the tables name it, so that its network interface keeps its name. */
    @XmlAttribute
    public Long index;

    /** hostdev, pci: the guest's NUMA nodes that belong to it. */
    @XmlAttribute
    public String nodeset;
}
