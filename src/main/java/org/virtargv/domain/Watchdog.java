package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlEnumValue;

/** {@code <watchdog>}: acts when the guest no longer says that it lives. */
public class Watchdog extends Device {
    public enum Model {
        i6300esb,
        ib700,
        /** s390's, by hypercall. */
        diag288,
        /** Part of q35's chipset. */
        itco
    }

    public enum Action {
        reset,
        shutdown,
        poweroff,
        pause,
        dump,
        none,
        @XmlEnumValue("inject-nmi")
        inject_nmi
    }

    @XmlAttribute(required = true)
    public Model model;

    /** Reset where nothing is said. */
    @XmlAttribute
    public Action action;
}
