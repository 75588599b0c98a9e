package org.virtargv.domain;

import jakarta.xml.bind.annotation.XmlElement;

/** {@code <memtune>}: limits that the host sets on QEMU as a whole. */
public class Memtune extends Node implements Joined {
    private static final String HOST = "it is a limit of QEMU's control group";

    @WithoutEffect(HOST)
    @XmlElement(name = "hard_limit")
    public ScaledSize hardLimit;

    @WithoutEffect(HOST)
    @XmlElement(name = "soft_limit")
    public ScaledSize softLimit;

    @NotTranslated("QEMU's driver cannot guarantee memory: remove it")
    @XmlElement(name = "min_guarantee")
    public ScaledSize minGuarantee;

    @WithoutEffect(HOST)
    @XmlElement(name = "swap_hard_limit")
    public ScaledSize swapHardLimit;
}
