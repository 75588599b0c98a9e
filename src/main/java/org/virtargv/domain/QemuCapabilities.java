package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code <qemu:capabilities>}: what libvirt shall believe of QEMU, by libvirt's own names. */
public class QemuCapabilities extends Node implements Joined {
    @XmlElement(name = "add", namespace = Domain.QEMU)
    public List<Capability> adds = new ArrayList<>();

    @XmlElement(name = "del", namespace = Domain.QEMU)
    public List<Capability> dels = new ArrayList<>();

    /** {@code <qemu:add>} and {@code <qemu:del>}. */
    public static class Capability extends Node {
        @XmlAttribute(required = true)
        public String capability;
    }
}
