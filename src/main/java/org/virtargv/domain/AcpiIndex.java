package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/**
 * {@code <acpi>} of a PCI device: the number by which a guest's firmware tables name it, so that its interface keeps
 * its name.
 */
public class AcpiIndex extends Node {
    @XmlAttribute(required = true)
    public Long index;
}
