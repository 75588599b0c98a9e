package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;

/** {@code <pstore>}: a small store where a guest leaves its last words. */
public class Pstore extends Device {
    public enum Backend {
        @XmlEnumValue("acpi-erst")
        acpi_erst
    }

    @XmlAttribute(required = true)
    public Backend backend;

    /** A file of the host; where nothing is said, one of the domain's name. */
    public String path;

    @XmlElement(required = true)
    public ScaledSize size;
}
