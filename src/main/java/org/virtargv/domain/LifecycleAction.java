package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlEnumValue;

/** What becomes of a domain at an event of its life. */
public enum LifecycleAction {
    destroy,
    restart,
    preserve,
    @XmlEnumValue("rename-restart")
    rename_restart,
    @XmlEnumValue("coredump-destroy")
    coredump_destroy,
    @XmlEnumValue("coredump-restart")
    coredump_restart,
    poweroff,
    pause,
    ignore,
    @XmlEnumValue("preserve-running")
    preserve_running
}
