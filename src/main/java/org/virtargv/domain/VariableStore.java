package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlValue;

/** {@code <nvram>} of {@code <os>}: where UEFI keeps its variables. */
public class VariableStore extends Node {
    public enum Type {
        file,
        block,
        network
    }

    /** Where the firmware's own, empty store is. */
    @XmlAttribute
    public String template;

    @XmlAttribute
    public Os.Loader.Format templateFormat;

    @XmlAttribute
    public Type type;

    @XmlAttribute
    public Os.Loader.Format format;

    /** The path of the host, where no source says it. */
    @XmlValue
    public String path;
}
