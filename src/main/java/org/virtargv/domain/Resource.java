package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlAttribute;

/** {@code <resource>}: where the domain belongs on the host. */
public class Resource extends Node {
    @WithoutEffect("libvirt puts QEMU's process into a control group by it")
    public String partition;

    /** How the domain is known on a Fibre Channel network. */
    public Fibrechannel fibrechannel;

    /** {@code <fibrechannel>}. */
    public static class Fibrechannel extends Node {
        @WithoutEffect("libvirt applies it to QEMU's control group")
        @XmlAttribute(required = true)
        public String appid;
    }
}
