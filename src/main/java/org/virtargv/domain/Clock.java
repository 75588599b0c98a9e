package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <clock>}: what the guest's clock starts from. */
public class Clock extends Node {
    public enum Offset {
        utc,
        localtime,
        @NotTranslated
        timezone,
        @NotTranslated
        variable,
        @NotTranslated
        absolute
    }

    @XmlAttribute
    public Offset offset;
}
