package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <panic>}: how a crashed guest tells. */
public class Panic extends Device {
    public enum Model {
        isa,
        pseries,
        hyperv,
        s390,
        pvpanic
    }

    @XmlAttribute
    public Model model;
}
